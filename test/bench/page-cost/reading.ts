/** What the shipped reader costs a page that it has never seen, of its main thread's own time. */
import type { CDPSession } from '@playwright/test';
import { listedRegions } from '../../../.scripts/data.ts';
import { shippedVocabulary } from '../../../extension/build/vocabulary.ts';
import type { ReaderWords } from '../../../extension/reading/lexicon.ts';
import { citiesOf, openRegions } from '../../../shared/rules/regions.ts';
import type { Gongji } from '../../e2e/browser.ts';
import type { Measure } from '../measure.ts';
import { bounded, LONG_TASK_MS, median, THROTTLE, TURNS, told } from './figures.ts';
import { largeHall } from './large-hall.ts';
import { longestTask, readingOf, taskTime, traced } from './trace.ts';

/** What the worker hands to the reader. */
const WORDS = JSON.stringify({
  vocabulary: shippedVocabulary(),
  cities: citiesOf(openRegions(listedRegions())),
} satisfies ReaderWords);
/** On a host where we may run, and no hall: nothing of ours comes by itself. */
const BESIDE_A_HALL = 'https://ybj.hubei.gov.cn/elsewhere/';
/** The size that has a bar. */
const NAMED_NODES = 10_000;
/** As the card asks: for balances, and where the person wants to see them for records as well. */
const ASKED = {
  balances: 'undefined',
  'with records': 'async (scene, masks) => ({ ...(await gongji.readRecords(scene, masks)), participation: null })',
} as const;
type Asked = keyof typeof ASKED;

interface Costs {
  /** Medians in milliseconds. */
  readonly coming: number;
  readonly waiting: number;
  readonly first: number;
  readonly again: number;
  readonly longest: number;
}

/**
 * One reading is what follows the wait for the page to be at rest: the first in a world into which the reader has just come,
 * with all that the browser has still to compile for it, and a second, as after a change of view. What the scripts cost as they
 * come, by the same way as into a hall and most of their functions compiled, is told by itself. The figures that have a bar are
 * the thread's own time at full speed, times four; long tasks are those of the throttled browser, as a slice ends by the clock.
 */
export async function reading(gongji: Gongji, nodes: number): Promise<Measure[]> {
  return [...(await readingOne(gongji, nodes, 'balances')), ...(await readingOne(gongji, nodes, 'with records'))];
}

async function readingOne(gongji: Gongji, nodes: number, asked: Asked): Promise<Measure[]> {
  const full = await costs(gongji, nodes, asked, 1);
  const slowed = await costs(gongji, nodes, asked, THROTTLE);
  const what = `reading ${nodes.toLocaleString('en')} nodes, ${asked}`;
  const state = (name: string, ms: number): Measure =>
    nodes === NAMED_NODES ? bounded(name, ms, 50, 'ms') : told(name, ms, 'ms');
  return [
    state(`${what}, once`, full.first * THROTTLE),
    state(`${what}, once more`, full.again * THROTTLE),
    told(`${what}, its scripts as they come`, full.coming * THROTTLE, 'ms'),
    told(`${what}, the wait before it`, full.waiting * THROTTLE, 'ms'),
    told(`${what}, once, in the throttled browser`, slowed.first, 'ms'),
    bounded(`${what}, longest task, in the throttled browser`, slowed.longest, LONG_TASK_MS, 'ms'),
  ];
}

async function costs(gongji: Gongji, nodes: number, asked: Asked, rate: number): Promise<Costs> {
  const files = asked === 'balances' ? ['/reader.js'] : ['/reader.js', '/records.js'];
  await gongji.serve(BESIDE_A_HALL, largeHall(nodes));
  const coming: number[] = [];
  const waiting: number[] = [];
  const first: number[] = [];
  const again: number[] = [];
  const longest: number[] = [];
  for (let turn = 0; turn < (nodes > 50_000 ? 3 : TURNS); turn += 1) {
    const page = await gongji.visit(BESIDE_A_HALL);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate });
    const executionContextId = await ownWorld(session, () => inject(gongji, []));
    const evaluate = async (expression: string): Promise<unknown> => {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        contextId: executionContextId,
        expression,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
      return result.value;
    };
    const read = async (): Promise<void> => {
      const figures = await evaluate(
        `gongji.reader.read(document, new AbortController().signal, ${ASKED[asked]}).then(({ figures }) => figures.length)`,
      );
      if (figures !== 3) throw new Error(`${nodes} nodes: ${String(figures)} figures were read, not 3`);
    };
    const bring = async (): Promise<void> => {
      await inject(gongji, files);
      await evaluate(`gongji.reader = gongji.readerWith(${WORDS}), null`);
    };
    coming.push(taskTime(await traced(page, session, bring)));
    await page.waitForTimeout(300);
    const events = await traced(page, session, read);
    const one = taskTime(readingOf(events));
    first.push(one);
    waiting.push(taskTime(events) - one);
    longest.push(longestTask(events));
    again.push(taskTime(readingOf(await traced(page, session, read))));
    await page.close();
  }
  return {
    coming: median(coming),
    waiting: median(waiting),
    first: median(first),
    again: median(again),
    longest: median(longest),
  };
}

/** Brings scripts into the page as the worker does; without any, what they add themselves to. */
async function inject({ worker }: Gongji, files: string[]): Promise<void> {
  await worker.evaluate(
    async ([url, scripts]) => {
      const [tab] = (await chrome.tabs?.query({ url })) ?? [];
      if (!tab) throw new Error('The page is not there');
      const target = { tabId: tab.id };
      if (scripts.length > 0) await chrome.scripting?.executeScript({ target, files: scripts });
      else await chrome.scripting?.executeScript({ target, func: () => Reflect.set(globalThis, 'gongji', {}) });
    },
    [BESIDE_A_HALL, files] as const,
  );
}

/** The extension's own world in a page, which comes with its first script. */
async function ownWorld(session: CDPSession, begin: () => Promise<void>): Promise<number> {
  const made = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.startsWith('chrome-extension:')) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  await begin();
  const id = await made;
  await session.send('Runtime.disable');
  return id;
}
