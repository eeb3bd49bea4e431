/**
 * The boot script: the only code of ours that runs on a portal by itself. It watches the address, looks whether the page is
 * a person's hall, and asks the worker for the overlay. It never keeps or sends an address.
 */
import halls from 'virtual:gongji/halls';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCompact } from '../../shared/portals/compact.ts';
import { portalAt } from '../../shared/portals/match.ts';
import { signatureOf } from '../boot/signature.ts';
import type { World } from '../boot/world.ts';
import type { HallSeen } from '../messages.ts';

/** Portals draw themselves late and slide between views, so the page is looked at often at first, then slowly. */
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
  globalThis.gongji?.stop();
  const registry = openCompact(halls);
  let seen = '';
  let looks = 0;
  let asked = false;
  let timer = 0;

  const world: World = {
    onHall: () => portalAt(registry, location.href).kind === 'hall' && signatureOf(document) !== 'employer',
    stop() {
      clearTimeout(timer);
      globalThis.navigation?.removeEventListener('navigatesuccess', look);
      world.overlay?.leave();
    },
  };
  globalThis.gongji = world;

  function look(): void {
    clearTimeout(timer);
    if (!browser.runtime?.id) {
      world.stop();
      return;
    }
    if (!document.hidden) decide();
    timer = window.setTimeout(look, looks < SOON_LOOKS ? SOON_MS : SLOW_MS);
  }

  function decide(): void {
    if (location.href !== seen) {
      seen = location.href;
      looks = 0;
      asked = false;
      if (portalAt(registry, seen).kind === 'hall') world.overlay?.arrive();
    }
    looks += 1;
    if (looks > MANY_LOOKS && looks % RARELY !== 0) return;
    const signature = portalAt(registry, seen).kind === 'hall' ? signatureOf(document) : 'employer';
    if (signature === 'employer') {
      world.overlay?.leave();
      asked = false;
    } else if (signature === 'personal' && !asked && !world.overlay) {
      asked = true;
      const message: HallSeen = { to: 'worker', kind: 'hall-seen', input: null };
      void browser.runtime.sendMessage(message).catch(() => {
        asked = false;
      });
    }
  }

  globalThis.navigation?.addEventListener('navigatesuccess', look);
  look();
}
