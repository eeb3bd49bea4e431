/** How the till draws in a region, as the ledger asks for it. */
import { expect, it } from 'vitest';
import { day } from '../../shared/day.ts';
import { drawRuleAt } from '../../shared/estimates/draw-rule.ts';
import { regionCode } from '../../shared/region.ts';
import { madeUpRules } from './lands.ts';

const rules = madeUpRules();

it.each([
  ['410000', { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: true }],
  ['210000', { among: 'largest-balance-first', ownFirst: false, splitAllowed: true, sharersAtTill: true }],
  ['120000', { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: false }],
  ['150000', { among: 'bind-time-descending', ownFirst: true, splitAllowed: true, sharersAtTill: true }],
  ['710000', { among: 'configured', ownFirst: true, splitAllowed: true, sharersAtTill: true }],
])('%s', (region, rule) => {
  expect(drawRuleAt(rules, regionCode(region), day('2026-11-21'))).toEqual(rule);
});
