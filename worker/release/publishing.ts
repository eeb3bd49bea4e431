/** The statements that publish a release, for one batch: all of them take effect, or none. */
import type { SignedRelease } from '../../shared/api/releases.ts';

/** Below the 100 KB that a statement may have. A multiple of four, so that each piece is base64 by itself. */
const PIECE_LENGTH = 90_000;

/**
 * Adds the release and its snapshot and puts it in force. Publishing the same again changes nothing; another content
 * under a number that is taken fails, and with it the whole batch.
 */
export function publishStatements(release: SignedRelease, packedBase64: string): string[] {
  const pieces = packedBase64.match(new RegExp(`.{1,${PIECE_LENGTH}}`, 'g')) ?? [];
  const names = [release.seq, ...[release.hash, release.publishedAt, release.keyId, release.signature].map(quoted)];
  return [
    ...pieces.map(
      (piece, part) =>
        `INSERT INTO snapshots (hash, part, piece) VALUES (${quoted(release.hash)}, ${part}, ${quoted(piece)}) ON CONFLICT DO NOTHING`,
    ),
    `INSERT INTO releases (seq, hash, published_at, key_id, signature) SELECT ${names.join(', ')} WHERE NOT EXISTS (SELECT 1 FROM releases WHERE seq = ${release.seq} AND hash = ${quoted(release.hash)})`,
    putInForce(release.seq),
  ];
}

/** Puts a stored release in force: the next one, or an older one to go back to. Fails where there is none of that number. */
export function putInForce(seq: number): string {
  return `INSERT INTO publications (seq) SELECT ${seq} WHERE ${seq} IS NOT (SELECT seq FROM publications ORDER BY n DESC LIMIT 1)`;
}

/** For databases of local runs only: forgets a number whose content has changed since, as data under work does. */
export function forgetDraft(release: SignedRelease): string[] {
  const changed = `seq = ${release.seq} AND seq IN (SELECT seq FROM releases WHERE hash <> ${quoted(release.hash)})`;
  return [`DELETE FROM publications WHERE ${changed}`, `DELETE FROM releases WHERE ${changed}`];
}

function quoted(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}
