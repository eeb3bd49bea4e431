/** Releases in the RULES database. */
import type { SignedRelease } from '../../shared/api/releases.ts';
import type { Packed } from './packed.ts';

const NAMES = 'seq, hash, published_at AS publishedAt, key_id AS keyId, signature';

export interface StoredReleases {
  /** The release in force; null before the first publication. */
  current(): Promise<SignedRelease | null>;
  bySeq(seq: number): Promise<SignedRelease | null>;
  /** Newest first, those before `before` (null: from the newest). */
  list(before: number | null, limit: number): Promise<SignedRelease[]>;
  /** Null where there is none of that hash. */
  snapshot(hash: string): Promise<Packed | null>;
}

/** Any replica will do: a release, once published, is never changed. */
export function storedReleases(database: D1Database): StoredReleases {
  const session = database.withSession('first-unconstrained');
  return {
    current: () =>
      session
        .prepare(`SELECT ${NAMES} FROM releases WHERE seq = (SELECT seq FROM publications ORDER BY n DESC LIMIT 1)`)
        .first<SignedRelease>(),
    bySeq: (seq) => session.prepare(`SELECT ${NAMES} FROM releases WHERE seq = ?`).bind(seq).first<SignedRelease>(),
    async list(before, limit) {
      const found = await session
        .prepare(`SELECT ${NAMES} FROM releases WHERE ?1 IS NULL OR seq < ?1 ORDER BY seq DESC LIMIT ?2`)
        .bind(before, limit)
        .all<SignedRelease>();
      return found.results;
    },
    async snapshot(hash) {
      const { results } = await session
        .prepare('SELECT piece FROM snapshots WHERE hash = ? ORDER BY part')
        .bind(hash)
        .all<{ piece: string }>();
      return results.length === 0 ? null : fromBase64(results.map(({ piece }) => piece).join(''));
    },
  };
}

function fromBase64(text: string): Packed {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
