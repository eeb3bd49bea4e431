/** Injected on demand into a recognised hall, beside the boot script, which shows it with the worker's answer. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openOverlay } from '../overlay/open-overlay.ts';

export default defineUnlistedScript(() => {
  const world = globalThis.gongji;
  if (world) world.show = (appearance) => openOverlay(document, world, appearance);
});
