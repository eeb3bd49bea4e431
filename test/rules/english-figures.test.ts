/** Whatever the rules say in both languages, they say with the same figures and the same dates. */
import { expect, it } from 'vitest';
import type { Words } from '../../shared/rules/snapshot.ts';
import { repositoryRules } from './repository.ts';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const FIGURE = new RegExp(`\\d+(?:\\.\\d+)?|${MONTHS.join('|')}`, 'g');

/** Every text in both languages below a value, with its place. */
function* textsIn(value: unknown, place: string): Generator<[place: string, text: Words]> {
  if (typeof value !== 'object' || value === null) return;
  if ('zh' in value && 'en' in value && typeof value.zh === 'string' && typeof value.en === 'string') {
    yield [place, { zh: value.zh, en: value.en }];
    return;
  }
  for (const [key, below] of Object.entries(value)) yield* textsIn(below, `${place}.${key}`);
}

/** The figures of a text in their order of size; a month counts by its name, an hour with its minutes. */
function figuresOf(text: string): string {
  const month = (number: string) => ` ${MONTHS[Number(number) - 1]} `;
  const plain = text
    .replaceAll(/(\d{4})-(\d\d)-(\d\d)/g, (_, year, number, day) => `${year}${month(number)}${Number(day)}`)
    .replaceAll(/(\d+) ?至 ?(\d+) ?月/g, (_, first, last) => `${month(first)}${month(last)}`)
    .replaceAll(/(\d+) ?月/g, (_, number) => month(number))
    .replaceAll(/(\d{1,2})时/g, '$1:00')
    .replaceAll(/(\d),(?=\d{3})/g, '$1')
    .replaceAll(/\b0(?=\d:)/g, '');
  return (plain.match(FIGURE) ?? []).sort().join();
}

const { snapshot } = repositoryRules();

it('the English of each text has the figures and dates of the Chinese', () => {
  const texts = [...textsIn(snapshot, 'rules')];
  expect(texts.length).toBeGreaterThan(3000);
  const apart = texts.filter(([, { zh, en }]) => figuresOf(zh) !== figuresOf(en));
  expect(apart.map(([place, { zh, en }]) => `${place}: ${zh} | ${en}`)).toEqual([]);
});
