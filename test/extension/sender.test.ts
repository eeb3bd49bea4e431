import { describe, expect, test } from 'vitest';
import { type RawSender, whoSent } from '../../extension/background/sender.ts';
import { shippedRegistry } from '../../extension/build/registry.ts';
import { standingAt } from '../../shared/portals/in-force.ts';

const SELF = { id: 'own', bases: ['chrome-extension://own/'] };
const HALL = 'https://ybj.hubei.gov.cn/hubeiHallSt/?ticket=1#/home?code=2';
const tab = { id: 7, url: HALL };
const standing = (url: string) => standingAt(shippedRegistry(), null, url);

function kindOf(sender: RawSender): string | null {
  return whoSent(SELF, standing, sender)?.kind ?? null;
}

describe('a sender is told by id and address', () => {
  test.each<[string, RawSender, string | null]>([
    ['the boot script or overlay on a hall', { id: 'own', url: HALL, frameId: 0, tab }, 'hall'],
    ['a frame inside a hall', { id: 'own', url: HALL, frameId: 3, tab }, null],
    ['a page with an employer route', { id: 'own', url: `${HALL.split('?')[0]}#/unitLogin`, frameId: 0, tab }, null],
    [
      'a page that has gone to an employer route since it was loaded',
      { id: 'own', url: HALL, frameId: 0, tab: { id: 7, url: `${HALL.split('?')[0]}#/unitLogin` } },
      null,
    ],
    ['a hall whose tab shows something else by now', { id: 'own', url: HALL, frameId: 0, tab: { id: 7 } }, null],
    ['an unlisted page', { id: 'own', url: 'https://example.org/', frameId: 0, tab }, null],
    ['another extension', { id: 'other', url: HALL, frameId: 0, tab }, null],
    ['nobody', {}, null],
    ['the card on a hall', { id: 'own', url: 'chrome-extension://own/card.html#key', frameId: 5, tab }, 'card'],
    ['the card in a tab', { id: 'own', url: 'chrome-extension://own/card.html', tab: { id: 1 } }, 'card'],
    ['the popup', { id: 'own', url: 'chrome-extension://own/popup.html' }, 'own-page'],
    ['the options', { id: 'own', url: 'chrome-extension://own/options.html?x' }, 'own-page'],
    ['the book', { id: 'own', url: 'chrome-extension://own/book.html' }, 'own-page'],
    ['another page under our address', { id: 'own', url: 'chrome-extension://own/other.html' }, null],
    ['a page whose address only begins like ours', { id: 'own', url: 'chrome-extension://ownx/popup.html' }, null],
    [
      'a page of the web that names our address',
      { id: 'own', url: 'https://e.cn/?chrome-extension://own/popup.html' },
      null,
    ],
  ])('%s', (_, sender, kind) => {
    expect(kindOf(sender)).toBe(kind);
  });

  test('where newer rules stop a hall, its pages and the card on them are nobody', () => {
    const shipped = shippedRegistry();
    const stops = [{ host: 'ybj.hubei.gov.cn', basePath: '/' }];
    const stopped = (url: string) => standingAt(shipped, { ...shipped, stops }, url);
    expect(whoSent(SELF, stopped, { id: 'own', url: HALL, frameId: 0, tab })).toBeNull();
    const card = { id: 'own', url: 'chrome-extension://own/card.html#key', frameId: 5, tab };
    expect(whoSent(SELF, stopped, card)).toEqual({ kind: 'card', tabId: 7, portal: null });
  });

  test('nothing of the address is kept but the portal', () => {
    const sender = whoSent(SELF, standing, { id: 'own', url: HALL, frameId: 0, tab });
    expect(JSON.stringify(sender)).not.toMatch(/ticket|code=/);
  });
});
