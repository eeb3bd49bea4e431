/** Reads the page when a card wants to know, and again after every route change; the last reading stays in memory only. */
import { askWorker } from '../ask.ts';
import type { World } from '../boot/world.ts';
import type { PageView } from '../messages.ts';
import type { PageReading } from '../reading/reading.ts';

export interface PageReader {
  readonly view: PageView;
  /** Reads again from the start; resolves with what was read, or with the newer reading that overtook it. */
  read(): Promise<PageView>;
}

const LOADING: PageReading = { state: 'loading', figures: [], records: [], participation: null, conflicting: [] };

type Reader = (signal: AbortSignal) => Promise<PageReading>;

async function readerOf(document: Document, world: World): Promise<Reader> {
  await askWorker('bring-reader', null);
  const { reader } = world;
  if (!reader) throw new Error('The reader did not come');
  return (signal) => reader(document, signal);
}

export function pageReader(
  document: Document,
  world: World,
  signal: AbortSignal,
  tell: (view: PageView) => void,
): PageReader {
  let view: PageView = { reading: LOADING, at: Date.now() };
  let running: AbortController | null = null;
  let reader: Reader | null = null;

  const show = (reading: PageReading) => {
    view = { reading, at: Date.now() };
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
      reader ??= await readerOf(document, world);
      until.throwIfAborted();
      const reading = await reader(until);
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
  };
}
