/** A small release made for tests, handed over as a binding. */
import type { SignedRelease } from '../../shared/api/releases.ts';

export interface FixtureRelease {
  readonly release: SignedRelease;
  readonly packedBase64: string;
}
