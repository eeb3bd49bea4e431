/** Reads the words by which pages are read when building: the one place that opens their file. */
import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { parse } from 'yaml';
import type { Vocabulary } from '../../shared/portals/vocabulary.ts';
import { VocabularySchema } from '../../shared/rules/compile/vocabulary.ts';

const FILE = new URL('../../shared/portals/data/vocabulary.yaml', import.meta.url);

/** The words as they ship. Throws a ValiError when the file is not sound. */
export function shippedVocabulary(): Vocabulary {
  return v.parse(VocabularySchema, parse(readFileSync(FILE, 'utf8')));
}
