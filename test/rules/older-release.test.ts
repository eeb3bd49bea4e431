/** An older release under newer code: nothing that it says is changed, nothing that it lacks stops an answer. */
import { expect, test } from 'vitest';
import { canonicalJson } from '../../shared/rules/canonical.ts';
import { readableNow } from '../../shared/rules/older-release.ts';
import { repositoryRules } from './repository.ts';

const newest = repositoryRules().snapshot;

test('a release that lacks nothing stays as it is', () => {
  expect(canonicalJson(readableNow(newest, newest))).toBe(canonicalJson(newest));
});

test('its own words stay, and those of later codes are the newest', () => {
  const { disputed: _, ...reasons } = newest.words.reasons;
  const older = {
    ...newest,
    words: {
      ...newest.words,
      reasons: {
        ...reasons,
        'no-rule-known': { zh: '旧的话', en: 'old words' },
        'start-not-known': { zh: '旧的说法', en: 'as it was said' },
      },
      checkReasons: {},
      onlySureFrom: undefined,
    },
  };
  const { words } = readableNow(JSON.parse(JSON.stringify(older)), newest);
  expect(words.reasons['no-rule-known']).toEqual({ zh: '旧的话', en: 'old words' });
  expect(words.reasons.disputed).toEqual(newest.words.reasons.disputed);
  expect(words.checkReasons).toEqual({});
  // It had one text for a rule that changes and for one that nobody dated.
  expect(words.onlySureFrom).toEqual({ zh: '旧的说法', en: 'as it was said' });
});

test('a parameter that came later has no rule there', () => {
  const { drawOrder: _rules, ...rules } = newest.rules;
  const { drawOrder: _unit, ...parameters } = newest.parameters;
  const older = JSON.parse(JSON.stringify({ ...newest, rules, parameters }));
  const now = readableNow(older, newest);
  expect(now.rules.drawOrder).toEqual({});
  expect(now.parameters.drawOrder).toEqual(newest.parameters.drawOrder);
  expect(now.rules.relatives).toEqual(newest.rules.relatives);
});
