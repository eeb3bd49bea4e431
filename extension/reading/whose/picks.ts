/** What a page is set to, above the card that shows it: a year, a relative. */

import { isField, type Print } from '../page/prints.ts';
import { tight } from '../page/text.ts';
import { nearest, parentOf, sharedAncestor } from '../page/tree.ts';
import { type Run, type Scene, seenIn } from '../scene.ts';
import { NOT_THE_ACCOUNT } from './against-words.ts';
import { isSomebodySignedIn, nameLine } from './names.ts';
import { namesAnother, RELATIVE } from './other-person.ts';
import { headingOf } from './over.ts';
import { ASKS_WHEN, type PickedKind, pickedBy } from './picked.ts';
import { isHeading } from './titles.ts';

interface Pick {
  readonly print: Print;
  readonly kind: PickedKind;
}

/** What is picked is no sentence; the longest is a span of days behind its question. */
const LONGEST = 28;
const ASKS_ON_LINE = new RegExp(ASKS_WHEN.source, 'gm');

/** What no answer is without: a time, somebody, another fund or account. Most prints are spared the rest. */
function mayTell(scene: Scene): RegExp {
  const words = [RELATIVE, scene.lexicon.otherFunds.source, NOT_THE_ACCOUNT.source, nameLine(scene)].join('|');
  return new RegExp(`20\\d\\d|本人|自己|^我|关系|[他家亲代共往]|[上下][一个月季年期]|[去前明次]年|历史|${words}`, 'gm');
}

/** Asks for the one whom a query is about. */
const ASKS_WHOM = /^(?:姓名|证件号码?|身份证号?码?):?$/gm;
/** A bar of pickers and their buttons, and no card. */
const BAR_PRINTS = 8;
/** Closed lists and calendars of the pickers included. */
const SEARCHED = 200;

/** The prints of a page that may tell, and the picks among those looked at so far. */
interface Search {
  readonly mayTell: readonly Print[];
  /** Where it is asked for a day. */
  readonly questions: readonly number[];
  /** Where a form asks for somebody by name or number, and was answered. */
  readonly queries: readonly Print[];
  readonly picks: Pick[];
  looked: number;
}

const searches = new WeakMap<Scene, Search>();

async function searchOf(scene: Scene): Promise<Search> {
  const { prints, pause } = scene;
  const questions = (await prints.sought(ASKS_ON_LINE, pause)).map(({ index }) => index);
  const told = (await prints.sought(mayTell(scene), pause)).filter(({ text }) => text.length <= LONGEST);
  const asked = isSomebodySignedIn(scene) ? await prints.sought(ASKS_WHOM, pause) : [];
  return { mayTell: told, questions, queries: asked.filter(isAnswered), picks: [], looked: 0 };
}

/** Somebody has typed something beside the question; what, is not looked at. */
function isAnswered({ holder }: Print): boolean {
  const [field] = [holder, parentOf(holder)].flatMap(
    (at) => at?.querySelector('input:not([readonly], [disabled])') ?? [],
  );
  return field !== undefined && isField(field) && field.value !== '' && /^(?:text|search|tel|number)$/.test(field.type);
}

/**
 * What the pickers of a page stand at before a print, where that is a year gone by or a relative; most pages have none. What
 * comes later is left: a page has its balances over a list of records, every line of which has a day.
 */
async function picksBefore(scene: Scene, end: number): Promise<readonly Pick[]> {
  const search = searches.get(scene) ?? (await searchOf(scene));
  searches.set(scene, search);
  const { mayTell, questions, picks } = search;
  for (let print = mayTell[search.looked]; print && print.index < end; print = mayTell[search.looked]) {
    await scene.pause();
    search.looked += 1;
    const kind = pickedBy(scene, print, questions);
    if (kind) picks.push({ print, kind });
  }
  return picks;
}

/** Under a heading of the family's, which another has closed before the pair. */
function isInFamilysPart(scene: Scene, { index }: Print, pair: Run): boolean {
  const { all } = scene.prints;
  const headOf = (print: Print): Element | null => headingOf(scene, print);
  const head = all.slice(Math.max(0, index - SEARCHED), index).findLast(headOf);
  return head !== undefined && namesAnother(tight(head.text)) && all.slice(index, pair.first).some(headOf);
}

/** True when a bar of pickers before a pair, whatever titles stand between, is set to such a one. */
export async function isPickedAway(
  scene: Scene,
  pair: Run,
  holder: Element,
  kinds: readonly PickedKind[],
): Promise<boolean> {
  const picks = await picksBefore(scene, pair.first);
  if (kinds.includes('person') && searches.get(scene)?.queries.some(({ index }) => index < pair.first)) return true;
  return picks.some(({ print, kind }) => {
    if (!kinds.includes(kind) || print.index >= pair.first) return false;
    const box = sharedAncestor(print.holder, holder);
    const bar = box && nearest(print.holder, (element) => parentOf(element) === box);
    if (!bar || /^(?:tr|tbody)$/.test(bar.localName) || (bar.localName === 'table' && kind === 'year')) return false;
    if (kind === 'person' && isInFamilysPart(scene, print, pair)) return false;
    const inside = seenIn(scene, scene.prints.within(bar), SEARCHED);
    return (
      inside !== null &&
      inside.length <= BAR_PRINTS &&
      inside.every((one) => !/\d\.\d\d/.test(one.text) && !nearest(one.holder, (at) => at !== bar && isHeading(at)))
    );
  });
}
