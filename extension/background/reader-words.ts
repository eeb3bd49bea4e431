/** The words by which pages are read: those of the rules taken from an API, which may be newer, else those that ship. */
import vocabulary from 'virtual:gongji/vocabulary';
import { citiesOf } from '../../shared/rules/regions.ts';
import type { ReaderWords } from '../reading/lexicon.ts';
import { currentRules, takenRules } from './rules.ts';

/** Where the rules cannot be read the words that ship do, and no city is known by its name. */
export async function readerWords(): Promise<ReaderWords> {
  const taken = await takenRules().catch(() => null);
  const rules = await currentRules().catch(() => null);
  return {
    vocabulary: taken?.rules.snapshot.vocabulary ?? vocabulary,
    cities: rules ? citiesOf(rules.regions) : [],
  };
}
