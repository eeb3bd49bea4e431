/** A release made later than this extension, with values that it cannot reckon with: it is not taken. */
import { expect, test } from 'vitest';
import { knowsEveryValue } from '../../extension/background/known-values.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import { repositoryRules } from '../rules/repository.ts';

const { snapshot } = repositoryRules();

/** The release with the first occurrence of a text of its JSON changed, as a later compiler might have written it. */
function later(from: string, to: string): Snapshot {
  const text = JSON.stringify(snapshot);
  expect(text).toContain(from);
  return JSON.parse(text.replace(from, to));
}

test('the release of today is known, and so is one that ends a value', () => {
  expect(knowsEveryValue(snapshot)).toBe(true);
  expect(knowsEveryValue(later('"value":"same-province"', '"value":null'))).toBe(true);
});

test.each([
  ['a kind of amount', '"kind":"flat"', '"kind":"flat-by-moon"'],
  ['another kind of amount', '"kind":"percent-of-former-credit"', '"kind":"percent-of-rent"'],
  ['an order of sharers', '"among":"single-sharer"', '"among":"by-lot"'],
  ['a part of the account', '"portion":"prior-years"', '"portion":"odd-years"'],
  ['a reach', '"value":"nationwide"', '"value":"worldwide"'],
  ['a field', '"retainedFen":', '"kept":true,"retainedFen":'],
])('%s that came later is not', (_, from, to) => {
  expect(knowsEveryValue(later(from, to))).toBe(false);
});
