/** Injected on demand into a recognised hall, beside the boot script and in its world. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askWorker } from '../ask.ts';
import { openOverlay } from '../overlay/open-overlay.ts';

export default defineUnlistedScript(async () => {
  const world = globalThis.gongji;
  if (!world || world.overlay) return;
  const appearance = await askWorker('appearance', null);
  // The page may have gone elsewhere in the meantime.
  if (appearance.ok && !world.overlay && world.onHall()) openOverlay(document, world, appearance.value);
});
