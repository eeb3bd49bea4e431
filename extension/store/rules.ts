/** A release taken from an API, in the device's database: one at a time, put and taken away whole. */
import { Dexie } from 'dexie';
import type { SignedRelease } from '../../shared/api/releases.ts';
import { sound } from './database.ts';
import { declareMigrations } from './migrations.ts';

export interface StoredRelease {
  readonly seq: number;
  readonly release: SignedRelease;
  /** The canonical JSON that the release's hash is over. */
  readonly text: string;
  /** The origin it came from: it decides which keys count. */
  readonly from: string;
}

/** Every method throws StoreUnavailable where the database does not answer. */
export interface RuleStore {
  read(): Promise<StoredRelease | null>;
  /** Takes the place of what was there, in one transaction: whoever reads sees the old one or the new one. */
  put(taken: StoredRelease): Promise<void>;
  drop(): Promise<void>;
}

export function openRuleStore(name = 'gongji'): RuleStore {
  const database = new Dexie(name);
  declareMigrations(database);
  const releases = database.table<StoredRelease, number>('releases');
  return {
    read: () => sound(async () => (await releases.orderBy('seq').last()) ?? null),
    put: (taken) =>
      sound(() =>
        database.transaction('rw', releases, async () => {
          await releases.clear();
          await releases.add(taken);
        }),
      ),
    drop: () => sound(() => releases.clear()),
  };
}
