/** Whether the surroundings of a label and its value let them be the person's own medical balance now. */

import type { BalanceLabel } from '../balances/label.ts';
import { parentOf } from '../page/tree.ts';
import type { FigureKind } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { inCard } from './card.ts';
import { isSpokenAgainst } from './lines-above.ts';
import { headingsOver } from './over.ts';
import { type Claim, type Pair, pairOf } from './pair.ts';
import type { PickedKind } from './picked.ts';
import { isPickedAway } from './picks.ts';
import { isQuoted } from './quoted.ts';
import type { PageSubject } from './subject.ts';
import { isOpenedByOther, isTitleAgainst, kindUnder, underTitle } from './title-over.ts';
import { isUnderOthersName } from './under-name.ts';
import { isWrittenAway, isWrittenAwayAt } from './unprinted.ts';

/** What a page may be set to that leads away from a label; what the label says itself no setting changes. */
function openTo(label: BalanceLabel): PickedKind[] {
  const told: Readonly<Record<PickedKind, boolean>> = {
    account: false,
    year: label.now,
    person: label.own,
    fund: label.medical,
  };
  return (['account', 'year', 'person', 'fund'] as const).filter((kind) => !told[kind]);
}

/** What the cards and titles around a pair make of it, from the smallest box outwards. */
async function claimOf(scene: Scene, pair: Pair, { title }: PageSubject): Promise<Claim | null> {
  const { medical, account, asks, ...label } = pair.label;
  const kind = kindUnder(title, label.kind);
  if (!kind || isTitleAgainst(scene, pair.label, title) || isWrittenAwayAt(scene, pair)) return null;
  let claim: Claim | null = { kind, medical, account, asks, titled: false };
  let until = pair.first;
  let rank: number | undefined;
  let isInCard = true;
  for (let at: Element | null = pair.box; at; at = parentOf(at)) {
    if (isSpokenAgainst(scene, at, pair.label) || isOpenedByOther(scene, pair, at, until)) return null;
    const headings = await headingsOver(scene, at, pair, until, claim.titled, rank);
    await scene.pause();
    if (isWrittenAway(scene, at, headings, pair.label)) return null;
    if (isInCard) claim = inCard(scene, pair, claim, at, headings[0]?.print ?? null);
    for (const { print } of headings) claim = claim && underTitle(scene, pair, claim, at, print);
    if (!claim) return null;
    rank = headings.at(-1)?.rank ?? rank;
    until = Math.min(until, scene.prints.within(at).first);
    isInCard &&= headings.length === 0;
  }
  return claim;
}

/** Whether a claim that nothing spoke against is medical, by what stands around it or by the page as a whole. */
function isUpheld({ medical, account, asks, titled }: Claim, label: BalanceLabel, page: PageSubject): boolean {
  if (asks || !(account || medical || page.account)) return false;
  if (page.brand && !label.medical && !titled) return false;
  if (medical) return true;
  return !(page.other || page.social || page.mixed) && (page.medical || page.pooled);
}

/**
 * Of which kind a pair is, when the page around it allows it to be the person's own medical balance now; null where it does
 * not. Inside one card any words of another fund or another person veto; further out the headings over the pair do, which
 * may also say that it is a part of the whole.
 */
export async function ownKind(
  scene: Scene,
  label: BalanceLabel,
  place: Run,
  value: Run,
  page: PageSubject,
): Promise<FigureKind | null> {
  if (page.unfit || page.strange || page.patient) return null;
  const pair = pairOf(scene, label, place, value);
  if (!pair || isQuoted(pair.box)) return null;
  if (!label.own && isUnderOthersName(scene, pair, pair.box)) return null;
  if (await isPickedAway(scene, pair, pair.box, openTo(label))) return null;
  await scene.pause();
  const claim = await claimOf(scene, pair, page);
  return claim && isUpheld(claim, label, page) ? claim.kind : null;
}
