/**
 * The boot script: the only code of ours that runs on a portal by itself. It watches the address, looks whether the page is
 * a person's hall, and asks the worker for the overlay. It never keeps or sends an address.
 */
import halls from 'virtual:gongji/halls';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { addressOf } from '../../shared/portals/address.ts';
import { openCompact } from '../../shared/portals/compact.ts';
import { portalAtAddress } from '../../shared/portals/match.ts';
import { runtime } from '../boot/runtime.ts';
import { signatureOf } from '../boot/signature.ts';
import type { World } from '../boot/world.ts';
import type { Appearance, HallSeen, Reply } from '../messages.ts';

/** Portals draw themselves late and slide between views, so the page is looked at often until it is recognised, then slowly. */
const SOON_MS = 300;
const SLOW_MS = 1000;
const SOON_LOOKS = 12;
/** After a minute a page that was not recognised is looked at now and then. */
const MANY_LOOKS = 60;
const RARELY = 5;

/**
 * Declared as a content script by the manifest. Not WXT's content script: its wrapper posts messages to the page's window.
 */
export default defineUnlistedScript(watchPortal);

function watchPortal(): void {
  // A page's element of this name is no earlier run of ours.
  if (Object.hasOwn(globalThis, 'gongji')) globalThis.gongji?.stop();
  const registry = openCompact(halls, location.hostname);
  let seen = '';
  let mayBeHall = false;
  let looks = 0;
  let asked = false;
  let timer = 0;

  const isHall = () => portalAtAddress(registry, addressOf(location)).kind === 'hall';
  const world: World = {
    onHall: () => isHall() && signatureOf(document) !== 'employer',
    look,
    stop() {
      clearTimeout(timer);
      world.overlay?.leave();
    },
  };
  globalThis.gongji = world;

  function look(): void {
    clearTimeout(timer);
    if (world.overlay && !runtime()?.id) {
      world.stop();
      return;
    }
    if (!document.hidden) decide();
    timer = window.setTimeout(look, looks < SOON_LOOKS && !world.overlay ? SOON_MS : SLOW_MS);
  }

  function decide(): void {
    if (location.href !== seen) {
      seen = location.href;
      mayBeHall = isHall();
      looks = 0;
      asked = false;
      if (mayBeHall) world.overlay?.arrive();
    }
    looks += 1;
    if (looks > MANY_LOOKS && looks % RARELY !== 0) return;
    const signature = mayBeHall ? signatureOf(document) : 'employer';
    if (signature === 'employer') {
      world.overlay?.leave();
      asked = false;
    } else if (signature === 'personal' && !asked && !world.overlay) {
      asked = true;
      ask(world).catch(() => {
        asked = false;
      });
    }
  }

  look();
}

async function ask(world: World): Promise<void> {
  const message: HallSeen = { to: 'worker', kind: 'hall-seen', input: null };
  const reply: Reply<Appearance | null> | undefined = await runtime()?.sendMessage(message);
  // The page may have gone elsewhere in the meantime.
  if (reply?.ok && reply.value && !world.overlay && world.onHall()) world.show?.(reply.value);
}
