/** What a guide's page says around the guide itself: compiled into the rules, from where it is said. */
import type { Words } from '../rules/snapshot.ts';

/** `{region}` and `{minutes}` stand for the guide's own. */
export const GUIDE_PAGE_WORDS = {
  where: { zh: '适用地区：{region}', en: 'Region: {region}' },
  minutes: { zh: '大约 {minutes} 分钟', en: 'About {minutes} minutes' },
  ready: { zh: '先准备好', en: 'Have ready' },
  steps: { zh: '步骤', en: 'Steps' },
  troubles: { zh: '办不成时', en: 'If it does not work' },
  sources: { zh: '依据', en: 'Sources' },
  official: {
    zh: '主要步骤出自国家或地方文件。文中用到的其他来源也列在这里。',
    en: 'The main steps are from official texts. The other sources used are listed here too.',
  },
  reported: {
    zh: '主要步骤出自媒体报道。文中用到的其他来源也列在这里。',
    en: 'The main steps are from media reports. The other sources used are listed here too.',
  },
  unverified: { zh: '仅见于网站，未核实', en: 'Found on web pages only, not verified' },
  standard: { zh: '普通版', en: 'Standard version' },
  plain: { zh: '长辈版（大字）', en: 'Plain words, large type' },
  end: {
    zh: '结果仅供参考，以当地医保部门为准。不清楚时请拨打 12393。',
    en: 'For reference only: the local insurance office decides. If in doubt, call 12393.',
  },
} as const satisfies Record<string, Words>;

export type GuidePageWord = keyof typeof GUIDE_PAGE_WORDS;
