/** Whether the surroundings of a label and its value let them be the person's own medical balance now. */

import { kindHeading } from '../balances/in-table.ts';
import type { BalanceLabel } from '../balances/label.ts';
import { tableOf } from '../page/grid.ts';
import type { Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import type { FigureKind } from '../reading.ts';
import type { Run, Scene } from '../scene.ts';
import { isForeign, isQuota, nameBeside, sayBare, sayCard, sayHeading } from './account-words.ts';
import { CASE, CLOSED, EXAMPLE, FAILED, OF_ALL, OUTDATED, PAYING, QUOTED, SAMPLE } from './against-words.ts';
import { isGoneBy } from './gone-by.ts';
import { isSpokenAgainst } from './lines-above.ts';
import { holdsOthersName, inFirstPerson } from './names.ts';
import { isAnothers } from './other-person.ts';
import { isOtherTime, namesClosedYear } from './other-time.ts';
import { headingsOver, headOfCardBeside, isBanner, isElsewhere, mayBeHallsName } from './over.ts';
import { isPickedAway } from './picks.ts';
import { isQuoted } from './quoted.ts';
import type { PageSubject } from './subject.ts';
import { chosenTab, isStrange, stateOf } from './titles.ts';

/** A card, a form or a table with more prints than this is a part of the page rather than one thing. */
const CARD_PRINTS = 80;
/** A label, its value, and a tag or two. */
const TAG_PRINTS = 8;
/** A word by itself, also below what it is said of. */
const STAMP = 6;
/** Words that take its meaning from a number, in a box of so many prints around it; in the smallest only before it. */
const TAKES_AWAY: readonly (readonly [RegExp, number])[] = [
  [EXAMPLE, 8],
  [SAMPLE, 20],
  [PAYING, 20],
  [OUTDATED, 20],
  [CLOSED, 20],
  [CASE, 20],
  [FAILED, 20],
  [QUOTED, CARD_PRINTS],
  [OF_ALL, 20],
];
/** Said of all that stands around it, in whatever box. */
const OF_PAGE = /以[上下]|本页|页面/;
/** The whole of which bare years are the parts. */
const WHOLE = /(?:个人|医保)账户总?余额/;

/** What a title says of a label that leaves it open. */
const ANSWERS = { balance: /[余结][额余]/, card: /医(?:保|疗保险)(?:[A-Za-z]*卡|.{0,4}[账帐]户)/ } as const;
/** What came into a part of an account or left it. */
const MOVED = /^(?:当年|本年|历年|往年)度?(?:个人)?[账帐]户(?:收入|支[出付]|划入)/;

/** What a title right over a label makes of its kind: of a whole balance under 历年账户 a part; null where they do not agree. */
export function kindUnder(heading: string, kind: FigureKind): FigureKind | null {
  const words = tight(heading);
  if (kind === 'total' && MOVED.test(words)) return null;
  const part = kindHeading(words);
  if (kind !== 'total' || part === undefined) return kind;
  // Of a year alone it may be what was moved in it.
  if (/^[本当]年度?$/.test(words)) return words === '当年' ? null : kind;
  return part;
}

/** One of two parts side by side, of which nothing says that it is the chosen one. */
function isOpenChoice(scene: Scene, print: Print): boolean {
  const isPart = (beside: Print | undefined): boolean => beside !== undefined && kindHeading(beside.text) !== undefined;
  const [before, after] = [scene.prints.all[print.index - 1], scene.prints.all[print.index + 1]];
  return (isPart(before) || isPart(after)) && !chosenTab(print) && stateOf(print) !== true;
}

/** In a box beside the pair's and made like it: as likely the title of another one, which is empty. */
function isOfBoxBeside({ holder }: Print, shared: Element): boolean {
  const around = sharedAncestor(holder, shared);
  const [one, other] = [holder, shared].map((from) => nearest(from, (element) => parentOf(element) === around));
  if (!one || !other || one === holder || one === other) return false;
  return one.className !== '' && one.className === other.className;
}

/** Between a label and its value, in a box of hardly more, stands a time that is over. */
function isTaggedGoneBy(scene: Scene, shared: Element, place: Run, value: Run): boolean {
  const { first, end } = scene.prints.within(shared);
  if (end - first > TAG_PRINTS || tableOf(shared)) return false;
  const between = scene.prints.all.slice(Math.min(place.end, value.end), Math.max(place.first, value.first));
  return between.some((print) => isGoneBy(scene, print.text) && scene.sight.sees(print));
}

/** A title that is of a time gone by, or somebody else's. */
function speaksAgainst(scene: Scene, label: BalanceLabel, title: string): boolean {
  return (
    (!label.now && isGoneBy(scene, title)) ||
    namesClosedYear(scene, label, title) ||
    holdsOthersName(scene, tight(title))
  );
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
  const pair = { first: Math.min(place.first, value.first), end: Math.max(place.end, value.end) };
  const [one, other] = [scene.prints.all[pair.first], scene.prints.all[pair.end - 1]];
  const shared = one && other ? sharedAncestor(one.holder, other.holder) : null;
  if (!shared || page.unfit || page.strange || page.patient || isQuoted(shared)) return null;
  if (!label.now && isTaggedGoneBy(scene, shared, place, value)) return null;
  const picked = [
    ['account'] as const,
    label.now ? [] : (['year'] as const),
    label.own ? [] : (['person'] as const),
    label.medical ? [] : (['fund'] as const),
  ].flat();
  if (await isPickedAway(scene, pair, shared, picked)) return null;
  await scene.pause();
  let inCard = true;
  let medical = label.medical;
  let account = label.account;
  let until = pair.first;
  let titled = false;
  let rank: number | undefined;
  let { asks } = label;
  let kind = kindUnder(page.title, label.kind);
  if (!kind || speaksAgainst(scene, label, page.title)) return null;
  for (let at: Element | null = shared; at; at = parentOf(at)) {
    if (isSpokenAgainst(scene, at)) return null;
    const run = scene.prints.within(at);
    const headings = await headingsOver(scene, at, pair, until, titled, rank);
    const heading = headings[0]?.print;
    rank = headings.at(-1)?.rank ?? rank;
    await scene.pause();
    until = Math.min(until, run.first);
    if (inCard && run.end - run.first <= CARD_PRINTS) {
      const shown = scene.prints.all
        .slice(run.first, run.end)
        .filter((print) => print.index < place.first || print.index >= place.end)
        .filter((print) => stateOf(print) !== false && scene.sight.sees(print) && !isElsewhere(print));
      const box = at;
      const isOfOthers = (print: Print): boolean => {
        const head = headOfCardBeside(scene, box, print, pair);
        return head !== null && !OF_PAGE.test(print.text);
      };
      const around = shown.filter((print) => !isBanner(scene, print, pair));
      const size = run.end - run.first;
      const asksState = shown.some(({ text }) => /^账户状态:?$/.test(tight(text)));
      if (
        shown.some((print) => {
          const { index, text } = print;
          const said = TAKES_AWAY.some(
            ([words, most]) =>
              size <= most &&
              words.test(tight(asksState && words === CLOSED ? `账户状态${text}` : text)) &&
              (most > 8 || index < pair.end || text.length <= STAMP) &&
              (words !== OF_ALL || (!label.own && (!heading || index >= heading.index))),
          );
          return said && !isOfOthers(print);
        })
      )
        return null;
      if (isOtherTime(scene, label, around, pair, shared, at)) return null;
      if (!account && !medical && around.some(({ index, text }) => index >= pair.end && isQuota(text))) return null;
      const under = around.filter((print) => !heading || print.index >= heading.index);
      if (!label.own && isAnothers(under, pair, scene, at)) return null;
      account ||= label.kind !== 'total' && under.some(({ text }) => WHOLE.test(tight(text)));
      const name = under
        .filter((print) => print.index < pair.first)
        .map((print) => nameBeside(scene, print))
        .findLast((words) => words !== '');
      if (name !== undefined && isForeign(scene.lexicon, name, label)) return null;
      kind = name === undefined ? kind : kindUnder(name, kind);
      if (!kind) return null;
      const said = sayCard(scene.lexicon, under, pair, label);
      if (said === 'refuse') return null;
      if (said === 'medical') medical = true;
      if (!account) {
        const before = under.filter((print) => print.index < pair.first).map((print) => print.text);
        const bare = sayBare(before.reverse());
        if (bare === 'refuse') return null;
        account = bare === 'account';
      }
    }
    for (const { print } of headings) {
      const title = inFirstPerson(scene, print.text);
      if (asks && !ANSWERS[asks].test(tight(title))) return null;
      asks = null;
      const named = kindUnder(title, kind);
      if (!named || (named !== kind && (isOpenChoice(scene, print) || isOfBoxBeside(print, shared)))) return null;
      kind = named;
      if (!mayBeHallsName(scene, at, print) && isStrange(scene.lexicon, title)) return null;
      if (!account) {
        const bare = sayBare([title]);
        if (bare === 'refuse') return null;
        account = bare === 'account';
      }
      inCard = false;
      if (speaksAgainst(scene, label, title)) return null;
      const said = sayHeading(scene.lexicon, title, label);
      if (said === 'refuse') return null;
      if (said === 'medical') medical = titled = true;
    }
  }
  if ((!account && !medical && !page.account) || (page.brand && !label.medical && !titled)) return null;
  if (asks) return null;
  if (medical) return kind;
  if (page.other || page.social || page.mixed) return null;
  return page.medical || page.pooled ? kind : null;
}
