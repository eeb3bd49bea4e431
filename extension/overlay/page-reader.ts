/** Reads the page when a card wants to know, and again after every route change; the last reading stays in memory only. */
import { askWorker } from '../ask.ts';
import type { World } from '../boot/world.ts';
import type { PageView } from '../messages.ts';
import type { PageReading, ReadDetails, ReadPage } from '../reading/reading.ts';

export interface PageReader {
  readonly view: PageView;
  /** Reads again from the start; resolves with what was read, or with the newer reading that overtook it. */
  read(): Promise<PageView>;
  /** From now on with records, or without them. Changes nothing of what was read. */
  wantRecords(want: boolean): void;
}

const LOADING: PageReading = { state: 'loading', figures: [], records: [], participation: null, conflicting: [] };

/** Each comes into the page when it is first needed, and stays. */
async function readerIn(world: World): Promise<ReadPage> {
  if (!world.reader) await askWorker('bring-reader', null);
  const { reader } = world;
  if (!reader) throw new Error('The reader did not come');
  return reader;
}

async function recordsIn(world: World): Promise<ReadDetails> {
  if (!world.details) await askWorker('bring-records', null);
  const { details } = world;
  if (!details) throw new Error('What reads records did not come');
  return details;
}

export function pageReader(
  document: Document,
  world: World,
  signal: AbortSignal,
  tell: (view: PageView) => void,
): PageReader {
  let withRecords = false;
  let view: PageView = { reading: LOADING, withRecords, at: Date.now() };
  let running: AbortController | null = null;

  const show = (reading: PageReading) => {
    view = { reading, withRecords, at: Date.now() };
    tell(view);
    return view;
  };

  async function read(): Promise<PageView> {
    running?.abort();
    const run = new AbortController();
    running = run;
    const until = AbortSignal.any([signal, run.signal]);
    show(LOADING);
    try {
      const reader = await readerIn(world);
      const details = withRecords ? await recordsIn(world) : undefined;
      until.throwIfAborted();
      const reading = await reader(document, until, details);
      return until.aborted ? view : show(reading);
    } catch (error) {
      if (until.aborted) return view;
      // A page that breaks the reader is a page on which nothing was recognised; the person can still pick or type.
      console.error('Gongji could not read this page', error);
      return show({ ...LOADING, state: 'none' });
    }
  }

  return {
    get view() {
      return view;
    },
    read,
    wantRecords: (want) => {
      withRecords = want;
    },
  };
}
