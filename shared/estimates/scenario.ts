/** Where rules are open, each combination of their readings is a scenario of its own. */
import type { ReadingSet } from '../eligibility/reading-set.ts';
import type { RegionCode } from '../region.ts';
import type { ParameterName, ValueOf } from '../rules/parameters/registry.ts';
import type { OpenReason, Rules } from '../rules/resolve.ts';
import { readingsAt } from './readings.ts';
import {
  type AskedPocket,
  distanceOf,
  isAcross,
  listFor,
  placeOf,
  type SettlementQuestion,
} from './settlement-question.ts';

/** The value that one scenario takes to hold. */
export type Look = <Name extends ParameterName>(parameter: Name, region: RegionCode) => ValueOf<Name> | null;

export interface Scenarios {
  /** The first takes the reading that is shown first everywhere. */
  readonly looks: readonly [Look, ...Look[]];
  /** More combinations than are tried: then nobody has seen that they agree. */
  readonly cut: boolean;
  readonly open: OpenReason | null;
}

const MOST_SCENARIOS = 64;

/** Everything that decides a settlement, in the order in which it is cited. */
export function decidingSets(rules: Rules, question: SettlementQuestion): ReadingSet<ParameterName>[] {
  const { region, on, pockets } = question;
  const fromOthers = pockets.some(({ kind }) => kind === 'sharer' || kind === 'pool');
  const sharers = pockets.filter(({ kind }) => kind === 'sharer');
  const across = sharers.filter((pocket) => isAcross(pocket, question));
  const sets = new Map<string, ReadingSet<ParameterName>>();
  const read = (parameter: ParameterName, at: RegionCode) =>
    sets.set(`${parameter} ${at}`, readingsAt(rules, parameter, at, on));
  read('drawOrder', region);
  if (fromOthers) read('mechanism', region);
  for (const pocket of across) read('mechanism', placeOf(pocket, question));
  for (const pocket of sharers)
    if (mayBeTooFar(rules, pocket, question)) read('regionScope', placeOf(pocket, question));
  for (const pocket of sharers) read('shareableBalance', placeOf(pocket, question));
  for (const pocket of pockets) if (pocket.kind === 'quota') read('quota', placeOf(pocket, question));
  for (const pocket of pockets) read(listFor(pocket, question), placeOf(pocket, question));
  return [...sets.values()];
}

/** Whether a pool of the province other than the patient's may have been out of reach on that day. */
function mayBeTooFar(rules: Rules, pocket: AskedPocket, question: SettlementQuestion): boolean {
  const distance = distanceOf(rules, pocket, question);
  if (distance === null || distance === 'same-pool') return false;
  return readingsAt(rules, 'regionScope', placeOf(pocket, question), question.on).readings.some(
    ({ value }) => value === 'same-pool',
  );
}

/** The combinations of readings. Regions that inherit the same rule take the same side. */
export function scenariosOf(
  rules: Rules,
  question: SettlementQuestion,
  sets: readonly ReadingSet<ParameterName>[],
): Scenarios {
  const open = new Map(sets.filter(({ readings }) => readings.length > 1).map((set) => [sidesOf(set), set]));
  let choices: ReadonlyMap<string, number>[] = [new Map()];
  for (const [sides, { readings }] of open) {
    choices = readings.flatMap((_, side) => choices.map((choice) => new Map([...choice, [sides, side]])));
    if (choices.length > MOST_SCENARIOS) break;
  }
  const cut = choices.length > MOST_SCENARIOS;
  const look =
    (choice: ReadonlyMap<string, number>): Look =>
    (parameter, region) => {
      const set = readingsAt(rules, parameter, region, question.on);
      return set.readings[choice.get(sidesOf(set)) ?? 0]?.value ?? null;
    };
  const first = look(new Map());
  const others = cut ? [] : choices.filter((choice) => [...choice.values()].some((side) => side > 0)).map(look);
  return { looks: [first, ...others], cut, open: [...open.values()][0]?.open ?? null };
}

/** Names what is open: the same for every region that inherits it from the same place. */
function sidesOf({ parameter, readings }: ReadingSet<ParameterName>): string {
  return [parameter, ...readings.map(({ definedIn, rule }) => `${definedIn} ${rule?.surelyFrom}`)].join('|');
}
