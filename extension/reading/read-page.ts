/** Reads what a page visibly says of the person's medical account. */

import { type Balance, findBalances } from './balances/balances.ts';
import { figuresOf } from './balances/figures.ts';
import { HEADS } from './heads.ts';
import type { Lexicon } from './lexicon.ts';
import { MONEY } from './mutations.ts';
import { collectPrints } from './page/prints.ts';
import { createSight } from './page/sight.ts';
import { isBuried, isCovered, isMoving, isStale, loadingBoxes, refusalOf } from './page-state.ts';
import type { PageReading, PageState, ReadDetails, Said } from './reading.ts';
import type { Scene } from './scene.ts';
import { slices } from './slices.ts';
import { subjectOf } from './whose/subject.ts';

const NOTHING_SAID: Said = { records: [], recordsCut: false, participation: null };

function nothing(state: PageState, conflicting: readonly string[] = []): PageReading {
  return { state, figures: [], ...NOTHING_SAID, conflicting };
}

/** Money that the page has replaced since it was looked at: a number that counts may never be seen standing still. */
function isCounting({ prints }: Scene): boolean {
  return prints.all.some(({ node, text }) => !node.isConnected && MONEY.test(text));
}

/**
 * Reads the page as it stands now, in slices that leave the page responsive, waiting while the tab is hidden.
 * Call it after `settled`. It reads visible text only and keeps, stores and sends nothing.
 * Amounts are fen. Never throws for what a page contains; rejects with the signal's reason when aborted.
 * Without `details` neither records nor participation are looked for.
 */
export async function readPage(
  page: Document,
  lexicon: Lexicon,
  signal?: AbortSignal,
  details?: ReadDetails,
): Promise<PageReading> {
  const pause = slices(page, signal);
  if (!page.body) return nothing('loading');
  const prints = await collectPrints(page.body, pause);
  const scene: Scene = { prints, sight: createSight(), pause, heads: HEADS, lexicon };
  const refusal = await refusalOf(scene, page);
  if (refusal) return nothing(refusal);
  await pause();

  const subject = await subjectOf(page, scene);
  await pause();
  const found = await findBalances(scene, subject);
  const seen = found.filter((balance) => !isBuried(scene, balance.value));
  await pause();
  const masks = await loadingBoxes(scene, page);
  const unsteady = (balance: Balance): boolean =>
    isCovered(scene, balance.value, masks) || isMoving(scene, balance.value);
  if (seen.some(unsteady)) return nothing('loading');
  const { figures, conflicting } = figuresOf(seen);
  if (conflicting.length > 0) return nothing('conflict', conflicting);
  if (seen.some(({ place, value }) => isStale(scene, place) || isStale(scene, value))) return nothing('loading');
  const asked = subject.unfit || subject.other ? undefined : details;
  const said = asked ? await asked(scene, masks, subject.medical) : NOTHING_SAID;
  if (figures.length + said.records.length > 0 || said.participation) {
    return { state: 'read', figures, ...said, conflicting };
  }
  return nothing(masks.length > 0 || isCounting(scene) ? 'loading' : 'none');
}
