/** Injected into a hall when a guide is walked there, beside the overlay and in its world. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askWorker } from '../ask.ts';
import { overlayIn } from '../pointing/overlay-in.ts';
import { openTour } from '../pointing/tour.ts';

export default defineUnlistedScript(async () => {
  const world = globalThis.gongji;
  if (!world) return;
  if (world.tour) {
    await world.tour.refresh();
    return;
  }
  const [overlay, tour] = await Promise.all([overlayIn(world), askWorker('tour', null)]);
  // Two injections may have waited side by side.
  if (overlay && tour.ok && tour.value && !world.tour && world.onHall()) openTour(document, world, overlay, tour.value);
});
