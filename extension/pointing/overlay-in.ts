/** The overlay of this page, once it stands: it asks the worker first, and so do we. */
import type { Overlay, World } from '../boot/world.ts';

const LOOKS = 100;
const LOOK_MS = 50;

export async function overlayIn(world: World): Promise<Overlay | null> {
  for (let look = 0; look < LOOKS && !world.overlay; look++) {
    await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
  return world.overlay ?? null;
}
