/** Whose one record is, by its own words. Names go no further. */

import type { Scene } from '../scene.ts';
import { fieldOf } from './labels.ts';
import type { JudgedLine } from './line.ts';

/** Somebody by a part of the name, or by a number with stars. */
const MASKED = /^[\u4e00-\u9fff]{0,2}\*+[\u4e00-\u9fff]{0,2}$|^[\u4e00-\u9fff](?:先生|女士)$|^\D{0,4}1\d\d\*{4}\d{4}$/;
/** "为李**支付": whose bill it was. */
const PAID_FOR = /[为替给代]([\u4e00-\u9fff]{0,2}\*+)/;
const OWN = /^本人|\(本人\)$/;

/** In the place of a person, or in any that nothing else is told in. */
function mayBePerson({ field, words, isFree }: JudgedLine): boolean {
  return field === 'person' || (isFree && fieldOf(words) !== 'mutual');
}

function personIn(line: JudgedLine, scene: Scene): 'self' | 'other' | null {
  const { field, words, isFree } = line;
  if (field === 'way' && MASKED.test(words)) return scene.heads.whoseAnswer(scene, words) ?? 'other';
  if (mayBePerson(line) && scene.heads.namesAnother(words)) return 'other';
  const [, name] = (isFree && PAID_FOR.exec(words)) || [];
  if (name !== undefined) return scene.heads.whoseAnswer(scene, name) ?? 'other';
  return field === 'person' ? scene.heads.whoseAnswer(scene, words) : null;
}

/** Whose a record is; null where it does not say. */
export function personOf(lines: readonly JudgedLine[], scene: Scene): 'self' | 'other' | null {
  if (lines.some((line) => OWN.test(line.words) && mayBePerson(line))) return 'self';
  for (const line of lines) {
    const person = personIn(line, scene);
    if (person) return person;
  }
  return null;
}

/** The name in a record, to tell it from those of others in the same list. */
export function nameIn(lines: readonly JudgedLine[]): string {
  const isName = ({ field, name, words, isFree }: JudgedLine): boolean =>
    field === 'person' ? !name.includes('关系') : isFree && MASKED.test(words);
  return lines.findLast(isName)?.words ?? '';
}
