/** The release that ships inside the Worker: what answers before the first publication and when the database is away. */
import release from '../../.generated/release.json';
import packed from '../../.generated/snapshot.bin';
import type { SignedRelease } from '../../shared/api/releases.ts';
import type { Packed } from './packed.ts';

export const bundledRelease: SignedRelease = release;
export const bundledSnapshot: Packed = new Uint8Array(packed);
