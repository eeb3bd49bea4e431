/** What each parameter of a path or a query is, by its name. */
import type { Words } from '../../rules/snapshot.ts';

export const PARAMETER_WORDS: Readonly<Record<string, Words>> = {
  code: {
    zh: 'GB/T 2260 的六位代码；000000 是全国，660000 是新疆生产建设兵团。',
    en: 'A six-digit GB/T 2260 code; 000000 is the nation, 660000 the Xinjiang Production and Construction Corps (兵团).',
  },
  cursor: {
    zh: '从哪里接着看：上一页给的 nextCursor。',
    en: 'Where the page starts: the `nextCursor` of the previous page.',
  },
  format: {
    zh: '导出成哪种格式。',
    en: 'The format of the export.',
  },
  hash: {
    zh: '快照的 SHA-256，小写十六进制，和版本里写的一样。',
    en: 'The SHA-256 of the snapshot, in lower-case hexadecimal, as a release names it.',
  },
  host: {
    zh: '网厅的主机名，端口可有可无，不带 https:// 和路径：只看管着它的网厅。',
    en: 'The host of a portal, with its port or without, and without scheme or path: only portals that cover it.',
  },
  id: {
    zh: '编号：列表里的，或者新建时回答里给的。',
    en: 'The id, as given by the list or by the answer that created it.',
  },
  kind: {
    zh: '只看这一种渠道的指引，和各种渠道通用的。',
    en: 'Only guides for this kind of channel, and guides for every kind.',
  },
  level: {
    zh: '只看这一级的地区。',
    en: 'Only regions at this level.',
  },
  limit: {
    zh: '一页最多几条。',
    en: 'The most items on one page.',
  },
  memberId: {
    zh: '家人的编号，由客户端生成。',
    en: 'The id of the member, made by the client.',
  },
  on: {
    zh: '按哪一天的规则，上海时间的日期。不填就是今天。',
    en: 'The day whose rules apply, as a calendar day of Asia/Shanghai. Default: today.',
  },
  parameter: {
    zh: '规则里一项的名字。',
    en: 'A parameter of the rules, by its name.',
  },
  parent: {
    zh: '只看它直接的下级。',
    en: 'Only regions directly below this one.',
  },
  purpose: {
    zh: '同意用来做什么。',
    en: 'What the consent is for.',
  },
  region: {
    zh: '参保地，GB/T 2260 代码。下级沿用上级的规则。',
    en: 'The place of insurance, as a GB/T 2260 code. A region inherits from the regions above it.',
  },
  release: {
    zh: '按哪一版回答。不填就是现行版。',
    en: 'Answer from this release. Default: the release in force.',
  },
  task: {
    zh: '只看办这件事的。',
    en: 'Only what is for this task.',
  },
  words: {
    zh: 'plain：长辈版，话更浅，网页字更大。',
    en: '`plain`: steps in plain words for older people, with large type on the page.',
  },
};
