/** What pages say of a till, of transfers and of care: it changes no figure of a settlement, and is told beside it. */

import { isListed, isOfCatalogue, tellsOfCatalogue } from '../eligibility/notes.ts';
import { type ReadingSet, saidThere } from '../eligibility/reading-set.ts';
import { wordsThere } from '../eligibility/readings-say.ts';
import type { Language } from '../eligibility/words.ts';
import { NATION } from '../region.ts';
import type { ParameterName } from '../rules/parameters/registry.ts';
import type { Rules } from '../rules/resolve.ts';
import type { Words } from '../rules/snapshot.ts';
import { readingsAt } from './readings.ts';
import { isAcross, placeOf, type SettlementQuestion } from './settlement-question.ts';
import type { SettlementAssumption } from './settlement-words.ts';

export interface SaidBeside {
  readonly code: 'at-till' | 'transfer-limits' | 'readings-say' | 'out-of-catalogue-depends' | 'goods-by-list';
  readonly message: string;
  /** Where it stands; null where it is said of every place. */
  readonly set: ReadingSet<ParameterName> | null;
}

/** `sets` is what decided; `assumed` tells how the money of others comes. */
export function saidBeside(
  rules: Rules,
  question: SettlementQuestion,
  sets: readonly ReadingSet<ParameterName>[],
  assumed: readonly SettlementAssumption[],
  language: Language,
): SaidBeside[] {
  const { region, on, purpose, pockets } = question;
  const said = new Map<string, SaidBeside>();
  const tell = (
    code: SaidBeside['code'],
    set: SaidBeside['set'],
    words: readonly (Words | null | undefined)[],
  ): void => {
    for (const each of words) if (each) said.set(each[language], { code, message: each[language], set });
  };
  const limits = (set: ReadingSet<'transferLimits'>): void =>
    tell('transfer-limits', set, [set.readings[0]?.claim?.note]);

  if (pockets.some(({ kind }) => kind !== 'own')) {
    const { notes } = rules.snapshot.words;
    if (isOfCatalogue(purpose) && !tellsOfCatalogue({ reads: sets })) {
      tell('out-of-catalogue-depends', null, [notes['out-of-catalogue-depends']]);
    }
    const places = pockets.map((pocket) => placeOf(pocket, question));
    if (places.some((place) => isListed(rules, place, question))) tell('goods-by-list', null, [notes['goods-by-list']]);
    const everywhere = readingsAt(rules, 'atTill', NATION, on).readings.flatMap(({ value }) => value ?? []);
    const till = saidThere(rules, 'atTill', region, on);
    for (const { value, claim } of till.readings) {
      // A premium is paid at no till.
      const ofItsOwn = (value ?? []).filter(
        ({ code, about }) =>
          (about?.includes(purpose) ?? purpose !== 'resident-premium') &&
          !everywhere.some((other) => other.code === code),
      );
      if (ofItsOwn.length > 0) tell('at-till', till, [...ofItsOwn.map(({ text }) => text), claim?.note]);
    }
  }
  if (assumed.includes('sharers-not-drawn-at-till')) limits(saidThere(rules, 'transferLimits', region, on));
  if (assumed.includes('across-provinces-by-transfer')) {
    for (const pocket of pockets) {
      if (isAcross(pocket, question)) limits(readingsAt(rules, 'transferLimits', placeOf(pocket, question), on));
    }
  }
  for (const set of sets) if (set.parameter === 'useScope') tell('readings-say', set, wordsThere(set, purpose));
  const told = [...said.values()];
  // What another says as well is not repeated.
  return told.filter((each) => !told.some((other) => other !== each && other.message.includes(each.message)));
}
