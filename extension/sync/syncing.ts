/** Keeps the device's book and the one on the API the same: sends what waits, in order, and reads what others wrote. */
import { ask, type Send } from '../../shared/api/client.ts';
import { LEDGER_ENDPOINTS as LEDGER } from '../../shared/api/ledger-client.ts';
import { LEDGER_PURPOSES } from '../../shared/api/ledger-household.ts';
import type { Consent } from '../../shared/ledger/exports/document.ts';
import type { BookState } from '../book/state.ts';
import type { BookStore } from '../store/book-store.ts';
import { connectionTo, exchange } from './exchange.ts';
import type { Household } from './household.ts';
import type { Waiting } from './outbox.ts';
import { rebased } from './rebase.ts';
import { sealerFor } from './sealing.ts';
import { afterFailure, afterSent } from './settling.ts';
import { receivedBook } from './wire.ts';

export interface Syncing {
  /**
   * Goes on until everything is sent and read, or somebody has to wait; several calls are one. Whether others have written
   * is asked once in a while, or when the person wants to know. Never rejects: what failed is in the state, or comes again.
   */
  run(isWanted?: 'look'): Promise<void>;
}

/** A round that comes to no end is broken off: every step of it has its place in the state. */
const MOST_STEPS = 100_000;
/** How long the answer to "has anybody else written?" is good for. */
const LOOK_MS = 30_000;
/** A timer outlives no worker: what is due later is done when the worker wakes. */
const LONGEST_TIMER_MS = 25_000;

type Step = 'again' | 'enough';

export function openSyncing(store: BookStore, send: Send, now: () => number = Date.now): Syncing {
  let running: Promise<void> | null = null;
  let isWanted = false;
  let lookedAt = -Infinity;
  let timer: ReturnType<typeof setTimeout> | null = null;

  async function round(): Promise<void> {
    for (let steps = 0; steps < MOST_STEPS; steps += 1) {
      isWanted = false;
      if ((await step()) === 'enough' && !isWanted) break;
    }
    const { household } = await store.read();
    const wait = household?.on && household.retryAt !== null ? household.retryAt - now() : null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
    if (wait !== null && wait < LONGEST_TIMER_MS) timer = setTimeout(() => void run(), Math.max(wait, 0) + 1);
  }

  function run(wanted?: 'look'): Promise<void> {
    isWanted = true;
    if (wanted === 'look') lookedAt = -Infinity;
    running ??= round()
      .catch(() => undefined)
      .finally(() => {
        running = null;
      });
    return running;
  }

  async function step(): Promise<Step> {
    const { household, outbox } = await store.read();
    if (!household?.on || household.halt !== null) return 'enough';
    if (household.retryAt !== null && household.retryAt > now()) return 'enough';
    const isUploading = outbox.some(({ sending }) => sending.kind === 'import');
    if (household.isBehind && !isUploading) return read(household);
    const [waiting] = outbox;
    if (waiting) return write(household, waiting);
    return now() - lookedAt < LOOK_MS ? 'enough' : look(household);
  }

  async function write(household: Household, waiting: Waiting): Promise<Step> {
    return attempt(household, waiting, async () => {
      const sent = await exchange(waiting.sending, connectionTo(household, send), household.version);
      return (state) => afterSent(state, waiting, sent, now());
    });
  }

  /** Everything is sent: has anybody else written? */
  async function look(household: Household): Promise<Step> {
    let isCurrent = false;
    const step = await attempt(household, null, async () => {
      const { version } = await ask(LEDGER.getHousehold, {}, connectionTo(household, send));
      isCurrent = version === household.version;
      lookedAt = now();
      const seen = isCurrent ? { syncedAt: now(), failures: 0, retryAt: null } : { isBehind: true };
      return (state) => ({ ...state, household: state.household && { ...state.household, ...seen } });
    });
    return isCurrent ? 'enough' : step;
  }

  /**
   * The whole book at once, and exactly as it is kept: entry by entry with its moves, in the order of all devices. It is
   * read only after somebody else has written. A write that comes between the two questions is seen the next time.
   */
  async function read(household: Household): Promise<Step> {
    return attempt(household, null, async () => {
      const connection = connectionTo(household, send);
      const { version } = await ask(LEDGER.getHousehold, {}, connection);
      const document = await ask(LEDGER.exportHousehold, {}, connection);
      const received = await receivedBook(document, await sealerFor(household));
      const halt = isWithdrawn(document.consents) ? 'withdrawn' : null;
      const seen = { version, isBehind: false, failures: 0, retryAt: null, halt } as const;
      return (state) => ({
        ...rebased(state, received, now()),
        household: state.household && { ...state.household, ...seen },
      });
    });
  }

  /** Asks, and stores what came of it, unless this household was let go in the meantime. */
  async function attempt(
    { token }: Household,
    waiting: Waiting | null,
    work: () => Promise<(state: BookState) => BookState>,
  ): Promise<Step> {
    const settle = await work().catch(
      (error: unknown) => (state: BookState) => afterFailure(state, waiting, error, now(), Math.random()),
    );
    await store.change((state) => {
      const isSame = state.household?.on === true && state.household.token === token;
      return { next: isSame ? settle(state) : state, answer: null };
    }, 'rewrites');
    return 'again';
  }

  return { run };
}

/** Consents come in the order in which they were given: the last one counts. */
function isWithdrawn(consents: readonly Consent[]): boolean {
  const last = consents.findLast(({ purpose }) => purpose === LEDGER_PURPOSES.book);
  return last !== undefined && last.withdrawnAt !== null;
}
