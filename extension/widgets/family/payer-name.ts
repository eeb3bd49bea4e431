/** A pocket as the family says it: "爸爸的账户" is 爸爸's, one's own is one's own. */
import type { Family, Payer } from '../../book/family.ts';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';

export function payerName(
  family: Family,
  { source, memberId }: Pick<Payer, 'source' | 'memberId'>,
  patientId: string,
  face: Face,
): string {
  const { own, pool, quota } = face.words.glance.source;
  if (source === 'pool') return pool;
  if (source === 'own' || memberId === patientId) return own;
  const name = nameOf(family, memberId, face);
  return source === 'quota' ? `${name} · ${quota}` : name;
}
