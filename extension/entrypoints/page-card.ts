/** Injected beside the overlay when the card is first opened: until then a page carries none of it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { pageCard } from '../overlay/page-card.ts';

export default defineUnlistedScript(() => {
  if (globalThis.gongji) globalThis.gongji.pageCard = pageCard;
});
