/** Injected beside the overlay when a reading is first asked for: until then a page carries none of it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerWith } from '../reading/read-settled.ts';

export default defineUnlistedScript(() => {
  if (globalThis.gongji) globalThis.gongji.readerWith = readerWith;
});
