/** The file of the words for what the API refuses: every code of the closed lists has its words, and no other code stands there. */
import * as v from 'valibot';
import { CONFLICTS } from '../../api/conflicts.ts';
import { FIELD_FAULTS } from '../../api/faults.ts';
import { PROBLEMS } from '../../api/problem.ts';
import { allOf } from './words.ts';

const codesOf = <Code extends string>(table: Readonly<Record<Code, unknown>>) => Object.keys(table) as Code[];

export const FaultWordsSchema = v.strictObject({
  problems: allOf(codesOf(PROBLEMS)),
  fields: allOf(FIELD_FAULTS),
  conflicts: allOf(codesOf(CONFLICTS)),
});
