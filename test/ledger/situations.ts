/** Random households and requests, from a seed: the same ones for the core's properties, the Worker's and the simulator. */
import { addDays, type Day, day } from '../../shared/day.ts';
import type { MemberDraw, PostedRequest } from '../../shared/ledger/entry.ts';
import type { DrawOrder, Member } from '../../shared/ledger/member.ts';
import { fen } from '../../shared/money.ts';
import { regionCode } from '../../shared/region.ts';

/** Numbers in [0, 1) from a seed (mulberry32). */
export type Random = () => number;

export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export function whole(random: Random, least: number, most: number): number {
  return least + Math.floor(random() * (most - least + 1));
}

export function oneOf<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('Nothing to choose from');
  return item;
}

export function uuid(random: Random): string {
  const hex = Array.from({ length: 32 }, () => whole(random, 0, 15).toString(16)).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}

export interface Family {
  readonly members: readonly Member[];
  readonly drawOrders: readonly DrawOrder[];
}

/** An owner, a spouse whose account is split by years, a parent who retains 2000 yuan, and a child without an account. */
export function family(random: Random): Family {
  const member = (relation: Member['relation'], more: Partial<Member> = {}): Member => ({
    id: uuid(random),
    relation,
    region: regionCode('450100'),
    insurance: 'employee',
    status: 'active',
    hasAccount: true,
    retainedFen: fen(0),
    priorYearsOnly: false,
    labelCiphertext: null,
    ...more,
  });
  const owner = member('self');
  const spouse = member('spouse', { region: regionCode('310000'), priorYearsOnly: true });
  const parent = member('parent', { region: regionCode('350100'), retainedFen: fen(2000), status: 'retired' });
  const child = member('child', { insurance: 'resident', status: null, hasAccount: false });
  const members = [owner, spouse, parent, child];
  const drawOrders = members.map((patient) => ({
    memberId: patient.id,
    from: day('2026-01-01'),
    sharers: shuffled(
      random,
      members.filter(({ id, hasAccount }) => id !== patient.id && hasAccount).map(({ id }) => id),
    ),
  }));
  return { members, drawOrders };
}

export function shuffled<Item>(random: Random, items: readonly Item[]): Item[] {
  const rest = [...items];
  const done: Item[] = [];
  while (rest.length > 0) done.push(...rest.splice(Math.floor(random() * rest.length), 1));
  return done;
}

/** A request that a client may make of this family until a day; not every one will be granted. */
export function randomRequest(random: Random, { members }: Family, today: Day): PostedRequest {
  const base = { id: uuid(random), on: addDays(today, -whole(random, 0, 40)), memberId: oneOf(random, members).id };
  const amountFen = fen(whole(random, 1, 4000));
  const holders = members.filter(({ hasAccount }) => hasAccount);
  const holder = oneOf(random, holders);
  const others = members.filter(({ id }) => id !== holder.id);
  const part = holder.priorYearsOnly && random() < 0.6 ? { part: 'prior-years' as const } : {};
  const own = { ...base, memberId: holder.id };
  const dice = random();
  if (dice < 0.3) return { kind: 'credit', ...own, amountFen, ...part };
  if (dice < 0.55)
    return { kind: 'payment', ...base, amountFen, ...(random() < 0.3 ? { cash: 'refused' as const } : {}) };
  if (dice < 0.65)
    return { kind: 'payment', ...base, amountFen, draws: observedDraws(random, members, base.memberId, amountFen) };
  if (dice < 0.75) return { kind: 'quota-grant', ...own, toMemberId: oneOf(random, others).id, amountFen };
  if (dice < 0.82)
    return {
      kind: 'quota-return',
      ...own,
      toMemberId: oneOf(random, others).id,
      amountFen: fen(whole(random, 1, 1500)),
    };
  if (dice < 0.88) return { kind: 'transfer', ...own, amountFen };
  if (dice < 0.94) {
    const split = oneOf(
      random,
      members.filter(({ priorYearsOnly }) => priorYearsOnly),
    );
    const some = random() < 0.5 ? {} : { amountFen };
    return { kind: 'roll-over', ...base, memberId: split.id, ...some };
  }
  return { kind: 'adjustment', ...own, amountFen: fen(random() < 0.5 ? amountFen : -amountFen), ...part };
}

function observedDraws(random: Random, members: readonly Member[], patientId: string, billFen: number): MemberDraw[] {
  const sources: { memberId: string | null; source: MemberDraw['source'] }[] = [{ memberId: null, source: 'pool' }];
  for (const { id, hasAccount } of members) {
    if (hasAccount) sources.push({ memberId: id, source: id === patientId ? 'own' : 'sharer' });
    if (id !== patientId) sources.push({ memberId: id, source: 'quota' });
  }
  let rest = billFen;
  return shuffled(random, sources)
    .slice(0, 3)
    .flatMap((draw) => {
      const payFen = whole(random, 0, rest);
      rest -= payFen;
      return payFen === 0 ? [] : [{ ...draw, payFen: fen(payFen) }];
    });
}
