/** Injected into a hall beside the overlay, unless every occasion was sent away for good. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { askWorker } from '../ask.ts';
import { watchOccasions } from '../pointing/offers.ts';
import { overlayIn } from '../pointing/overlay-in.ts';

export default defineUnlistedScript(async () => {
  const world = globalThis.gongji;
  if (!world || world.offers) return;
  world.offers = true;
  const [overlay, occasions] = await Promise.all([overlayIn(world), askWorker('occasions', null)]);
  if (overlay && occasions.ok && world.onHall()) watchOccasions(document, world, overlay, occasions.value);
  else delete world.offers;
});
