/** What the release routes answer. */
import * as v from 'valibot';
import { page, ReleaseName } from './fields.ts';

const release = {
  ...ReleaseName.entries,
  /** Names the key that signed it. */
  keyId: v.string(),
  /** Ed25519 over "gongji release\n<seq>\n<hash>\n<publishedAt>\n", in base64url. */
  signature: v.string(),
};

export const ReleaseItem = v.strictObject({ ...release, inForce: v.boolean() });
export const RELEASES_ANSWER = v.strictObject(page(ReleaseItem));
export const RELEASE_ANSWER = v.strictObject({ ...release, snapshot: v.string() });
export const HEALTH_ANSWER = v.strictObject({ ok: v.literal(true), release: ReleaseName });
