/** Reads the page when a card wants to know, and again after every route change; the last reading stays in memory only. */
import { askWorker } from '../ask.ts';
import type { World } from '../boot/world.ts';
import type { PageView } from '../messages.ts';
import type { PageReading, ReadPage } from '../reading/reading.ts';

export interface PageReader {
  readonly view: PageView;
  /** Reads again from the start; resolves with what was read, or with the newer reading that overtook it. */
  read(): Promise<PageView>;
}

const LOADING: PageReading = { state: 'loading', figures: [], records: [], participation: null, conflicting: [] };

async function readerOf(world: World): Promise<ReadPage> {
  if (!world.reader) await askWorker('bring-reader', null);
  if (!world.reader) throw new Error('The reader did not come');
  return world.reader;
}

export function pageReader(
  document: Document,
  world: World,
  signal: AbortSignal,
  tell: (view: PageView) => void,
): PageReader {
  let view: PageView = { reading: LOADING, at: Date.now() };
  let running: AbortController | null = null;

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
      const readPage = await readerOf(world);
      until.throwIfAborted();
      const reading = await readPage(document, until);
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
