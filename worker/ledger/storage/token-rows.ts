/** Tokens: made here, shown once, kept as hashes. */
import { SECRET_BYTES, tokenFor } from '../../../shared/ledger/token.ts';
import { sha256 } from '../../sha256.ts';

/** ?1 household, ?2 token id, ?3 hash, ?4 scope, ?5 the instant, ?6 when it expires. */
export const INSERT_TOKEN = `INSERT INTO tokens VALUES (?1, ?2, ?3, ?4, ?5, ?6, NULL)`;

export async function newToken(household: string): Promise<{ id: string; text: string; hash: string }> {
  const text = tokenFor(household, crypto.getRandomValues(new Uint8Array(SECRET_BYTES)));
  return { id: crypto.randomUUID(), text, hash: await sha256(text) };
}
