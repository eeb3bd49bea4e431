/** The file of the occasions at which help is offered: words only, so that no data can hang a page. */
import * as v from 'valibot';
import { OCCASIONS } from '../../portals/occasion.ts';
import { Words } from '../parameters/parameter.ts';

const MOST = 20;

const word = v.pipe(v.string(), v.minLength(2, 'A word has two letters at least.'), v.maxLength(20), v.regex(/^\S+$/));
const list = v.pipe(v.array(word), v.maxLength(MOST));

const notice = v.strictObject({
  words: v.pipe(v.array(v.pipe(list, v.minLength(1))), v.minLength(1), v.maxLength(5)),
  within: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(30)),
});

const signs = v.strictObject({
  notices: v.pipe(v.array(notice), v.maxLength(MOST)),
  names: list,
  notNames: list,
  text: Words,
  act: v.nullable(Words),
});

export const OccasionsSchema = v.strictObject(v.entriesFromList(OCCASIONS, signs));
