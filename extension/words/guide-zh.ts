/** The words of the list of guides, in Chinese. */
import type { Task } from '../../shared/guides/channel.ts';

export const tasks: Readonly<Record<Task, string>> = {
  bind: '办家庭共济',
  activate: '激活医保码',
  'query-balance': '查余额',
  use: '看病买药时用',
  'buy-for-someone': '替家人买药',
  'pay-premium': '替家人缴居民医保',
  'query-records': '查消费记录',
  'query-relations': '查绑了谁',
  'set-order': '设扣款顺序',
  'set-quota': '给家人设额度',
  'return-quota': '收回额度',
  transfer: '划钱到共济账户',
  'query-years': '查缴费年限',
  unbind: '解除共济',
  'tell-apart': '分清几种叫法',
};

export const guides = {
  title: '一步步怎么办',
  task: '您要办什么',
  national: '这个地方没有单独的指引，下面是全国通用的。',
  resume: (n: number) => `接着第 ${n} 步`,
  anew: '从头带我做',
  scan: '用手机扫一扫',
  /** The name of the picture; the address stands beside it in letters. */
  code: (address: string) => `二维码，内容是 ${address}`,
  official: '官方地址：',
  same: '码里只有上面这个地址。',
};
