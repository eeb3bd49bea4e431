/** Injected beside the reader when records are first asked for. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readRecords } from '../reading/records/records.ts';

export default defineUnlistedScript(() => {
  if (!globalThis.gongji) return;
  globalThis.gongji.readRecords = readRecords;
});
