/** The book as a file: what comes back is what went out, and nothing comes of a file that was changed. */
import { describe, expect, it } from 'vitest';
import { deviceFile, takeDeviceFile } from '../../extension/book/device-file.ts';
import { exportBook } from '../../extension/book/exporting.ts';
import { emptyState } from '../../extension/book/state.ts';
import { beanCheck, hledger } from '../ledger/plain-text.ts';
import { NOON, randomState } from './random-state.ts';

const state = randomState(21, 60);
const text = deviceFile(state);

it('comes back entry by entry, with names and memos, and a second time changes nothing', () => {
  const taken = takeDeviceFile(emptyState(), text);
  expect(deviceFile(taken)).toBe(text);
  expect([...taken.book.balances]).toEqual([...state.book.balances]);
  expect(takeDeviceFile(taken, text)).toBe(taken);
});

it('takes what the first versions exported', () => {
  const [person] = state.people;
  if (!person) throw new Error('Nobody');
  const { facts: _, earnings: __, ...member } = person;
  const taken = takeDeviceFile(emptyState(), JSON.stringify({ format: 1, members: [member], balances: [] }));
  expect(taken.people).toEqual([{ ...member, facts: null, earnings: { contributionBaseFen: null, birthYear: null } }]);
});

describe('refuses', () => {
  const altered = (
    change: (file: { members: object[]; entries: { moves: { amountFen: number }[] }[] }) => void,
  ): string => {
    const file = JSON.parse(text);
    change(file);
    return JSON.stringify(file);
  };
  const refusal = (of: string) => {
    try {
      takeDeviceFile(emptyState(), of);
      return 'taken';
    } catch (error) {
      return error;
    }
  };

  it.each([
    ['what is no JSON', '{'],
    ['another format', JSON.stringify({ format: 'gongji-household', version: 1 })],
    [
      'an entry whose moves were changed',
      altered(({ entries }) =>
        entries[3]?.moves.forEach((move) => {
          move.amountFen += 1;
        }),
      ),
    ],
    ['an entry that is missing, where others build on it', altered(({ entries }) => entries.splice(0, 20))],
    ['a member who is missing', altered(({ members }) => members.pop())],
    ['a member who occurs twice', altered(({ members }) => members.push({ ...members[0] }))],
    ['a field that nobody knows', altered(({ members }) => Object.assign(members[0] ?? {}, { idNumber: 'x' }))],
  ])('%s', (_, file) => {
    expect(refusal(file)).toMatchObject({ reason: 'not-our-file' });
  });

  it('a file of another book over this one', () => {
    expect(() => takeDeviceFile(randomState(22, 5), text)).toThrow(
      expect.objectContaining({ reason: 'not-an-empty-book' }),
    );
  });
});

it('is accepted by hledger and beancount, with all assertions', () => {
  expect(hledger(['check', '--strict'], exportBook(state, 'hledger', NOON).text)).toEqual({ ok: true, out: '' });
  expect(beanCheck(exportBook(state, 'beancount', NOON).text)).toEqual({ ok: true, out: '' });
});
