/** Turning sync on and off, by the person's word alone. */
import { ask, ProblemError, type Send } from '../../shared/api/client.ts';
import { LEDGER_ENDPOINTS as LEDGER } from '../../shared/api/ledger-client.ts';
import { LEDGER_PURPOSES } from '../../shared/api/ledger-household.ts';
import { importPages } from '../../shared/ledger/exports/document.ts';
import { BookRefusal } from '../book/refusal.ts';
import type { BookState } from '../book/state.ts';
import type { BookStore } from '../store/book-store.ts';
import { toBase64Url } from './bytes.ts';
import { connectionTo } from './exchange.ts';
import type { Household } from './household.ts';
import { type JoinCode, joinCodeOf } from './join-code.ts';
import { queued, type Sending } from './outbox.ts';
import { SECRET_BYTES, sealerFor, sha256 } from './sealing.ts';
import { sentBook } from './wire.ts';

/** What the words are about: the book, and the figures beside it. */
const PURPOSES = Object.values(LEDGER_PURPOSES);

interface Network {
  readonly store: BookStore;
  readonly send: Send;
  readonly now: () => number;
}

/**
 * Opens a household at an origin and queues the consent and the whole book for it, in one change with the consent itself.
 * Throws a BookRefusal; nothing is kept then, there or here, but an empty household that is swept.
 */
export async function turnOn({ store, send, now }: Network, origin: string, words: string): Promise<void> {
  refuseSecond(await store.read());
  const opened = await answered(() => ask(LEDGER.openHousehold, { body: {} }, { base: origin, language: 'en', send }));
  const secret = toBase64Url(crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  const household = await newHousehold({ origin, token: opened.token, secret }, words, now());
  await store.change(async (state) => {
    refuseSecond(state);
    const book = await sentBook(state, await sealerFor(household));
    const isEmpty = book.members.length === 0;
    const pages = isEmpty ? [] : importPages(book, crypto.randomUUID());
    const sendings = [...consentsTo(household), ...pages.map((page): Sending => ({ kind: 'import', page }))];
    return { next: { ...state, household, outbox: queued([], sendings), heldBack: [] }, answer: null };
  });
}

/**
 * Joins the household of a code: asks it first, so that a wrong code changes nothing, and then takes its book over.
 * The book here must be empty: two families are never mixed by themselves. Throws a BookRefusal.
 */
export async function join({ store, send, now }: Network, code: JoinCode, words: string): Promise<void> {
  refuseJoining(await store.read());
  await answered(() => ask(LEDGER.getHousehold, {}, connectionTo(code, send)));
  const household = { ...(await newHousehold(code, words, now())), version: 0, isBehind: true };
  await store.change((state) => {
    refuseJoining(state);
    return { next: { ...state, household, outbox: queued([], consentsTo(household)), heldBack: [] }, answer: null };
  });
}

/** A code for one more device, with a token of its own. Throws a BookRefusal. */
export async function inviteCode({ store, send }: Network): Promise<string> {
  const { household } = await store.read();
  if (!household?.on) throw new BookRefusal('sync-is-off');
  const { origin, secret } = household;
  const made = await answered(() => ask(LEDGER.makeToken, { body: { scope: 'owner' } }, connectionTo(household, send)));
  return joinCodeOf({ origin, token: made.token, secret });
}

/**
 * Ends the consent. With `erase` the household goes first, for every device; where that cannot be done now, nothing changes
 * here, so that it can be done later. Without, nothing more is sent from here, whether or not the API can be told at once;
 * the way to erase the copy is kept until the person lets it go as well.
 */
export async function turnOff({ store, send }: Network, erase: boolean): Promise<void> {
  const { household } = await store.read();
  if (!household) return;
  const connection = connectionTo(household, send);
  if (erase) await erased(() => ask(LEDGER.eraseHousehold, {}, connection));
  else if (household.on) {
    const withdraw = (purpose: string) =>
      ask(LEDGER.withdrawConsent, { path: { purpose } }, connection).catch(() => null);
    for (const purpose of PURPOSES) await withdraw(purpose);
  }
  await store.change((state) => {
    if (state.household?.token !== household.token) return { next: state, answer: null };
    const isLeft = !erase && household.on && household.halt !== 'stopped';
    const left = isLeft ? { ...state.household, on: false, retryAt: null } : null;
    const next = { ...state, household: left, outbox: [], heldBack: [], forgotten: left ? state.forgotten : [] };
    return { next, answer: null };
  });
}

/** Agrees again, where the consent was withdrawn on another device: before anything else that waits. */
export async function renewConsent({ store, now }: Network, words: string): Promise<void> {
  const consent = { wordsSha256: await sha256(words), at: now() };
  await store.change((state) => {
    if (!state.household?.on) throw new BookRefusal('sync-is-off');
    if (state.household.halt !== 'withdrawn') return { next: state, answer: null };
    const household: Household = { ...state.household, consent, halt: null };
    const rest = state.outbox.map(({ sending }) => sending);
    return { next: { ...state, household, outbox: queued([], [...consentsTo(household), ...rest]) }, answer: null };
  });
}

async function newHousehold({ origin, token, secret }: JoinCode, words: string, now: number): Promise<Household> {
  return {
    key: 'household',
    on: true,
    ...{ origin, token, secret },
    consent: { wordsSha256: await sha256(words), at: now },
    ...{ version: 1, isBehind: false, syncedAt: null, failures: 0, retryAt: null, halt: null },
  };
}

function consentsTo({ consent: { wordsSha256 } }: Household): Sending[] {
  return PURPOSES.map((purpose) => ({ kind: 'consent', purpose, wordsSha256 }));
}

function refuseSecond({ household }: BookState): void {
  if (household) throw new BookRefusal(household.on ? 'sync-is-on' : 'copy-left');
}

function refuseJoining(state: BookState): void {
  refuseSecond(state);
  if (state.people.length > 0 || state.rows.length > 0) throw new BookRefusal('book-not-empty');
}

/** Asks for something that the person waits for. Throws a BookRefusal that says whether anybody answered. */
async function answered<Answer>(asking: () => Promise<Answer>): Promise<Answer> {
  try {
    return await asking();
  } catch (error) {
    const status = error instanceof ProblemError ? error.problem.status : null;
    throw new BookRefusal(status === null || status === 429 || status >= 500 ? 'no-answer' : 'not-accepted');
  }
}

/** A household that is gone already is as erased as can be. */
async function erased(asking: () => Promise<unknown>): Promise<void> {
  await asking().catch((error: unknown) => {
    if (!(error instanceof ProblemError && error.problem.status === 401)) throw new BookRefusal('no-answer');
  });
}
