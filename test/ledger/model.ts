/**
 * The second model: what a book must look like, from the rules of the domain alone. It shares no code with the ledger, so
 * that a mistake in one is seen by the other. It knows one account a member, quotas and the pool.
 */
import type { DrawRule } from '../../shared/estimates/draws.ts';
import type { DrawOrder, Member } from '../../shared/ledger/member.ts';

/** An entry as the API answers it, as far as the model looks. */
export interface SeenEntry {
  readonly id: string;
  readonly seq: number;
  readonly kind: string;
  readonly on: string;
  readonly memberId: string;
  readonly toMemberId: string | null;
  readonly amountFen: number;
  readonly part: string | null;
  readonly reverses: string | null;
  readonly observed?: boolean | undefined;
  readonly cashFen?: number | undefined;
  readonly draws?: readonly { memberId: string | null; source: string; payFen: number }[] | undefined;
  readonly postings: readonly { account: string; amountFen: number }[];
  /** How the till drew, where the server says that it planned the payment. */
  readonly rule?: DrawRule | undefined;
  /** Whom of the order the rules let pay, where the server says so. */
  readonly mayPay?: readonly string[] | undefined;
}

/** What the server takes by itself, and not as somebody saw it: it was there on its day, and nothing later needed it. */
const SERVER_MADE = ['payment', 'quota-grant', 'quota-return', 'transfer', 'roll-over'];

/** Answers what is wrong with a book, entry by entry, in the order in which the server says it was written. */
export function judge(
  entries: readonly SeenEntry[],
  members: readonly Member[],
  orders: readonly DrawOrder[],
): string[] {
  const wrong: string[] = [];
  const balances = new Map<string, number>();
  const held = (account: string): number => balances.get(account) ?? 0;
  const days = new Map<string, Map<string, number>>();
  /** The least that an account has had at the end of that day or of a later one, day by day from the first. */
  const since = (account: string, on: string): number => {
    let sum = 0;
    const ends = [...(days.get(account) ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
    const until = ends.filter(([day]) => day <= on);
    for (const [, fen] of until) sum += fen;
    let least = sum;
    for (const [, fen] of ends.slice(until.length)) {
      sum += fen;
      least = Math.min(least, sum);
    }
    return account.startsWith('account:') ? least : Math.max(0, least);
  };
  const quotas: { id: string; from: string; to: string; on: string }[] = [];
  const seen = new Map<string, SeenEntry>();
  const reversed = new Set<string>();
  const book = [...entries].sort((a, b) => a.seq - b.seq);
  book.forEach((entry, index) => {
    const says = (what: string): void => void wrong.push(`${entry.id} (${entry.kind}, ${entry.seq}): ${what}`);
    if (entry.seq !== index + 1) says(`stands at place ${entry.seq}, not ${index + 1}`);
    if (seen.has(entry.id)) says('is there twice');
    seen.set(entry.id, entry);
    if (total(entry.postings.map(({ amountFen }) => amountFen)) !== 0) says('does not add up to zero');
    if (entry.kind === 'payment' && entry.observed !== true) {
      const planned = greedy(entry, members, orders, (account) => since(account, entry.on), quotas);
      const made = new Map((entry.draws ?? []).map((draw) => [`${draw.source} ${draw.memberId}`, draw.payFen]));
      if (!sameSums(planned, made)) says(`draws ${show(made)}, should draw ${show(planned)}`);
      if (total(made.values()) + (entry.cashFen ?? 0) !== entry.amountFen) says('draws and cash are not the bill');
    }
    if (entry.kind === 'reversal') {
      const original = seen.get(entry.reverses ?? '');
      if (original === undefined) says('reverses what is not there');
      else if (reversed.has(original.id)) says('is the second reversal');
      else if (!mirrors(original, entry)) says('is no mirror');
      reversed.add(entry.reverses ?? '');
    }
    for (const { account, amountFen } of entry.postings) {
      balances.set(account, held(account) + amountFen);
      const own = days.get(account) ?? new Map<string, number>();
      days.set(account, own.set(entry.on, (own.get(entry.on) ?? 0) + amountFen));
    }
    if (SERVER_MADE.includes(entry.kind) && entry.observed !== true) {
      for (const { account, amountFen } of entry.postings) {
        const inside = account.includes(':') || account === 'pool';
        if (inside && amountFen < 0 && since(account, entry.on) < 0) says(`leaves ${account} below zero on a day`);
      }
    }
    for (const [account, balance] of balances) {
      const inside = account === 'pool' || account.startsWith('quota:');
      if (inside && balance < 0) says(`leaves ${account} at ${balance}`);
    }
    if (entry.kind === 'quota-grant') {
      quotas.push({ id: entry.id, from: entry.memberId, to: entry.toMemberId ?? '', on: entry.on });
      const sharer = members.find(({ id }) => id === entry.memberId);
      if (sharer && shareable(sharer, (account) => since(account, entry.on)) < sharer.retainedFen)
        says('does not leave the retained amount');
    }
  });
  return wrong;
}

/** Balances by account at the end of a day; without a day, now. */
export function balancesUntil(entries: readonly SeenEntry[], on?: string): Map<string, number> {
  const balances = new Map<string, number>();
  for (const entry of entries) {
    if (on !== undefined && entry.on > on) continue;
    for (const { account, amountFen } of entry.postings)
      balances.set(account, (balances.get(account) ?? 0) + amountFen);
  }
  return balances;
}

function greedy(
  bill: SeenEntry,
  members: readonly Member[],
  orders: readonly DrawOrder[],
  held: (account: string) => number,
  quotas: readonly { id: string; from: string; to: string; on: string }[],
): Map<string, number> {
  let rest = bill.amountFen;
  const draws = new Map<string, number>();
  const take = (key: string, can: number): void => {
    const pay = Math.max(0, Math.min(rest, can));
    if (pay > 0) draws.set(key, (draws.get(key) ?? 0) + pay);
    rest -= pay;
  };
  const whole = (name: string): number => held(name) + held(`${name}:prior`);
  const patient = members.find(({ id }) => id === bill.memberId);
  const own = (): void => {
    if (patient?.hasAccount) take(`own ${patient.id}`, whole(`account:${patient.id}`));
  };
  if (bill.rule?.ownFirst !== false) own();
  const mine = quotas.filter(({ to, on }) => to === bill.memberId && on <= bill.on);
  const oldest = [...mine].sort((a, b) => (`${a.on} ${a.id}` < `${b.on} ${b.id}` ? -1 : 1));
  for (const { id, from } of oldest) take(`quota ${from}`, whole(`quota:${id}`));
  take('pool null', held('pool'));
  const order = orders.filter(({ memberId, from }) => memberId === bill.memberId && from <= bill.on).at(-1);
  const sharers = (order?.sharers ?? [])
    .flatMap((id) => members.find((member) => member.id === id && member.hasAccount) ?? [])
    .filter(({ id }) => bill.mayPay?.includes(id) !== false);
  const can = (sharer: Member): number => shareable(sharer, held) - sharer.retainedFen;
  if (bill.rule?.among === 'largest-balance-first') {
    sharers.sort((a, b) => whole(`account:${b.id}`) - whole(`account:${a.id}`));
  }
  const alone = bill.rule?.splitAllowed === false || bill.rule?.among === 'single-sharer';
  const payer = sharers.find((sharer) => can(sharer) >= rest) ?? sharers.find((sharer) => can(sharer) > 0);
  const paying = bill.rule?.sharersAtTill === false ? [] : alone ? (payer ? [payer] : []) : sharers;
  for (const sharer of paying) take(`sharer ${sharer.id}`, can(sharer));
  if (bill.rule?.ownFirst === false) own();
  return draws;
}

function shareable(sharer: Member, held: (account: string) => number): number {
  const prior = held(`account:${sharer.id}:prior`);
  const whole = held(`account:${sharer.id}`) + prior;
  return sharer.priorYearsOnly ? Math.min(prior, whole) : whole;
}

function mirrors(original: SeenEntry, reversal: SeenEntry): boolean {
  const back = new Map(reversal.postings.map(({ account, amountFen }) => [account, -amountFen]));
  return sameSums(new Map(original.postings.map(({ account, amountFen }) => [account, amountFen])), back);
}

function sameSums(a: ReadonlyMap<string, number>, b: ReadonlyMap<string, number>): boolean {
  return a.size === b.size && [...a].every(([key, amount]) => b.get(key) === amount);
}

function total(numbers: Iterable<number>): number {
  let sum = 0;
  for (const each of numbers) sum += each;
  return sum;
}

function show(draws: ReadonlyMap<string, number>): string {
  return [...draws].map(([key, pay]) => `${key}: ${pay}`).join(', ') || 'nothing';
}
