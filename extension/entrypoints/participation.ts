/** Injected beside the reader when participation is first asked for. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readParticipation } from '../reading/participation/participation.ts';

export default defineUnlistedScript(() => {
  if (!globalThis.gongji) return;
  globalThis.gongji.readParticipation = readParticipation;
});
