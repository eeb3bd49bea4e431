/** A compiled snapshot as it travels: canonical JSON, gzipped, known by the SHA-256 of the text. */
import { readableNow } from '../../shared/rules/older-release.ts';
import { openSnapshot, type Rules } from '../../shared/rules/resolve.ts';
import type { Snapshot } from '../../shared/rules/snapshot.ts';
import { sha256 } from '../sha256.ts';

export type Packed = Uint8Array<ArrayBuffer>;

/** The text inside. Throws a TypeError on anything but gzip. */
export function unpack(packed: Packed): Promise<string> {
  return new Response(new Response(packed).body?.pipeThrough(new DecompressionStream('gzip')) ?? null).text();
}

/**
 * The rules inside, with what `newest` has to add where they are older than this code (null: they are the newest).
 * Throws an Error when the text is not what the hash names, or of a format not known here.
 */
export async function openPacked(packed: Packed, hash: string, newest: Snapshot | null): Promise<Rules> {
  const text = await unpack(packed);
  if ((await sha256(text)) !== hash) throw new Error('The snapshot is not the one its hash names');
  const snapshot: Snapshot = JSON.parse(text);
  if (snapshot.format !== 1) throw new Error('The snapshot has a format that is not known here');
  return openSnapshot(newest === null ? snapshot : readableNow(snapshot, newest));
}
