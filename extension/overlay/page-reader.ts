/** Reads the page while a card is open, and again as it changes; the last reading stays in memory only. */
import { askWorker } from '../ask.ts';
import type { World } from '../boot/world.ts';
import type { Detail, PageView } from '../messages.ts';
import { LOADING, type PageReading, type ReadDetails, type Reader } from '../reading/reading.ts';

export interface PageReader {
  readonly view: PageView;
  /** Reads from the start, and keeps in step with the page from then on. */
  read(): void;
  /** Reads no more until the next `read`. */
  rest(): void;
  /** What is read besides the balances, from the next reading on. */
  readonly wanted: Set<Detail>;
}

/** Each comes into the page when it is first needed, and stays. */
async function readerIn(world: World): Promise<Reader> {
  if (world.reader) return world.reader;
  const words = await askWorker('bring-reader', null);
  if (!world.readerWith || !words.ok) throw new Error('The reader did not come');
  world.reader = world.readerWith(words.value);
  return world.reader;
}

async function recordsIn(world: World): Promise<NonNullable<World['readRecords']>> {
  if (!world.readRecords) await askWorker('bring-records', null);
  const { readRecords } = world;
  if (!readRecords) throw new Error('What reads records did not come');
  return readRecords;
}

async function participationIn(world: World): Promise<NonNullable<World['readParticipation']>> {
  if (!world.readParticipation) await askWorker('bring-participation', null);
  const { readParticipation } = world;
  if (!readParticipation) throw new Error('What reads participation did not come');
  return readParticipation;
}

async function detailsIn(world: World, wanted: ReadonlySet<Detail>): Promise<ReadDetails | undefined> {
  const records = wanted.has('records') ? await recordsIn(world) : null;
  const participation = wanted.has('participation') ? await participationIn(world) : null;
  if (!records && !participation) return undefined;
  return async (scene, masks, medical) => ({
    ...(records ? await records(scene, masks) : { records: [], recordsCut: false }),
    participation: participation && medical ? await participation(scene, masks) : null,
  });
}

export function pageReader(
  document: Document,
  world: World,
  signal: AbortSignal,
  tell: (view: PageView) => void,
): PageReader {
  const wanted = new Set<Detail>();
  let view: PageView = { reading: LOADING, with: [], at: Date.now() };
  let running: AbortController | null = null;

  const show = (reading: PageReading): void => {
    view = { reading, with: [...wanted], at: Date.now() };
    tell(view);
  };

  async function readOn(until: AbortSignal): Promise<void> {
    try {
      const reader = await readerIn(world);
      const details = await detailsIn(world, wanted);
      until.throwIfAborted();
      await reader.readOn(document, until, show, details);
    } catch (error) {
      if (until.aborted) return;
      // A page that breaks the reader is a page on which nothing was recognised; the person can still pick or type.
      console.error('Gongji could not read this page', error);
      show({ ...LOADING, state: 'none' });
    }
  }

  return {
    get view() {
      return view;
    },
    read: () => {
      running?.abort();
      running = new AbortController();
      show(LOADING);
      void readOn(AbortSignal.any([signal, running.signal]));
    },
    rest: () => running?.abort(),
    wanted,
  };
}
