/** What a note of a rule may be about: an answer on something else does not tell it. */
import { PURPOSES } from '../purpose.ts';
import { RELATIONS } from '../relation.ts';

export const TOPICS = [...PURPOSES, ...RELATIONS, 'out-of-catalogue'] as const;
export type Topic = (typeof TOPICS)[number];
