/** Each system that families use has a channel where families find it, and each task a guide: the founders' lists, a row each. */
import { describe, expect, it } from 'vitest';
import type { Channel, ChannelKind, Task } from '../../shared/guides/channel.ts';
import { NATION, provinceOf } from '../../shared/region.ts';
import { repositoryRules } from '../rules/repository.ts';

const { channels, guides } = repositoryRules().snapshot;
const today = '2026-11-21';
const words = ({ name, path }: Channel) => [name.zh, ...path].join(' ');

/** Its name or menu, where it is, its kinds, and what it is for; no menu where the facts give none. */
const SYSTEMS: [system: string, region: string, kinds: ChannelKind[], tasks: Task[], menu: boolean][] = [
  ['国家医保服务平台APP', NATION, ['app'], ['query-balance', 'query-years', 'query-records', 'bind', 'unbind'], true],
  ['国家医保服务平台APP·地方专区', NATION, ['app'], ['bind'], true],
  ['北京地方专区', '110000', ['app'], ['bind'], true],
  ['医保钱包', NATION, ['app'], ['activate', 'set-quota', 'query-balance', 'query-records', 'use'], true],
  ['市民中心', NATION, ['app'], ['query-balance', 'pay-premium'], true],
  ['支付宝·城市服务', NATION, ['app'], ['query-balance'], true],
  ['江苏医保云小程序（微信、支付宝）', '320000', ['mini-program'], ['bind'], true],
  ['江苏医保云 APP', '320000', ['app'], ['bind', 'unbind', 'query-relations', 'pay-premium'], true],
  ['鄂医保', '420000', ['mini-program'], ['bind'], true],
  ['鲁医保', '370000', ['mini-program'], ['bind'], true],
  ['浙里医保（支付宝小程序）', '330000', ['mini-program'], ['bind'], true],
  ['“粤医保”支付宝小程序', '440000', ['mini-program'], ['bind'], true],
  ['“粤医保”微信小程序', '440000', ['mini-program'], ['bind', 'unbind', 'query-relations'], true],
  ['微信·城市服务', NATION, ['app'], ['query-balance'], true],
  ['浙里办', '330000', ['app'], ['bind', 'unbind', 'pay-premium'], true],
  ['苏服办', '320000', ['app'], ['bind'], true],
  ['随申办（市民云', '310000', ['app'], ['bind'], true],
  ['新疆医保服务平台', '650000', ['app', 'mini-program'], ['bind', 'set-order', 'pay-premium'], true],
  ['云南医保', '530000', ['mini-program'], ['bind', 'unbind', 'query-relations'], true],
  ['北京医保公共服务平台', '110000', ['website'], ['bind', 'unbind', 'set-order', 'query-relations'], true],
  ['京通', '110000', ['mini-program'], ['bind', 'set-order'], true],
  ['爱山东', '370000', ['app'], ['bind', 'unbind', 'query-balance', 'query-relations'], true],
  ['闽政通', '350000', ['app'], ['bind', 'transfer'], true],
  ['湘医保', '430000', ['wechat-account', 'app'], ['bind', 'unbind', 'query-relations', 'pay-premium'], true],
  ['龙江医保', '230000', ['wechat-account', 'mini-program'], ['bind', 'unbind', 'query-relations'], true],
  ['河南医保', '410000', ['mini-program'], ['bind', 'unbind'], true],
  ['豫事办', '410000', ['app'], ['bind'], true],
  ['赣服通', '360000', ['app'], ['bind'], true],
  ['当地医保局网站', NATION, ['website'], ['query-balance', 'query-records'], true],
  ['12393', NATION, ['hotline'], ['query-balance'], false],
  ['12333', NATION, ['hotline'], ['query-years'], false],
  ['社保卡发卡行网点', NATION, ['bank'], ['query-balance', 'query-relations'], true],
  ['医保自助终端机', NATION, ['terminal'], ['query-balance', 'query-years'], true],
  ['部分银行APP', NATION, ['bank'], ['query-years'], false],
  ['长沙银行', '430000', ['bank'], ['query-balance'], false],
  ['社保卡（', NATION, ['terminal'], ['query-years'], false],
  ['江苏税务社保缴纳、社保云缴费', '320000', ['mini-program'], ['pay-premium'], true],
  ['窗口', NATION, ['counter'], ['bind'], false],
  ['服务大厅', NATION, ['counter'], ['query-balance'], false],
];

describe('each system that families use', () => {
  it.each(SYSTEMS)('%s (%s)', (system, region, kinds, tasks, menu) => {
    const found = channels.filter(
      (channel) =>
        provinceOf(channel.region) === region &&
        kinds.includes(channel.kind) &&
        words(channel).includes(system) &&
        (channel.to === null || channel.to > today),
    );
    expect(tasks.filter((task) => !found.some((channel) => channel.tasks.includes(task)))).toEqual([]);
    if (menu) expect(found.filter(({ path }) => path.length > 0)).not.toEqual([]);
  });
});

/** Where the facts give a channel of the place itself; 南宁's hall and module are its region's, the Corps' third division has none that two pages agree on. */
const PLACES =
  '000000 110000 120000 130000 140000 150000 210000 210100 210200 220000 230000 230600 310000 320000 330000 340000 340100 340700 350000 360000 370000 370100 370200 371000 371300 371400 410000 420000 420800 430000 430100 440000 440300 450000 450100 450600 460000 500000 510000 520000 530000 530100 540000 610000 620000 630000 640000 650000 660000';

it.each(PLACES.split(' '))('%s has a channel of its own', (region) => {
  expect(channels.some((channel) => channel.region === region)).toBe(true);
});

it.each([
  ['activate the 医保电子凭证', 'activate-insurance-code', /医保电子凭证/],
  ['bind in the same province', 'bind-same-province', /同一个省/],
  ['bind across provinces by the wallet', 'bind-across-provinces', /医保钱包/],
  ['members found in the 家庭图谱 and those typed in', 'bind-members-found-or-typed', /家庭图谱/],
  ['already bound elsewhere', 'bind-already-bound-elsewhere', /已绑定其他人/],
  ['a recipient who must confirm', 'bind-relative-confirms', /自己确认/],
  ['unbind', 'unbind', /解绑/],
  ['set or change the draw order', 'set-draw-order', /顺序/],
  ['set a quota', 'set-quota-in-wallet', /共济额度/],
  ['return a quota', 'get-quota-back', /退/],
  ['move money into a family account', 'transfer-into-family-account', /划拨/],
  ['use at the hospital', 'use-at-hospital', /医院/],
  ['use at the pharmacy', 'use-at-pharmacy', /药店/],
  ['use while treated away from home', 'use-away-from-home', /外地/],
  ['buy for someone else', 'buy-for-someone', /两个人的身份证/],
  ['pay the resident premium', 'pay-resident-premium', /居民医保/],
  ['query the balance by phone', 'balance-by-phone', /12393/],
  ['query the balance by Alipay', 'balance-by-alipay', /支付宝/],
  ['query the balance by WeChat', 'balance-by-wechat', /微信/],
  ['query the balance on the website', 'balance-on-website', /网站/],
  ['query the balance in the App', 'balance-in-app', /国家医保/],
  ['query the balance at the counter', 'balance-at-counter', /窗口/],
  ['query the balance at the terminal', 'balance-at-terminal', /自助机/],
  ['query records and reimbursement progress', 'query-records', /报销/],
  ['query contribution years and what counts', 'query-contribution-years', /缴费年限/],
  ['亲情账户 and 家庭共济 told apart', 'tell-apart', /不是一回事/],
  ['冒名就医 explained', 'no-impersonation', /冒名/],
  ['keeping the account safe: a lost phone', 'keep-account-safe', /手机丢了，先解绑/],
  ['why did it fail, by the authorities’ own reasons', 'why-did-it-fail', /没办成/],
])('the nation has a guide to %s', (_, id, says) => {
  const guide = guides.find((each) => each.id === id);
  expect(guide?.region).toBe(NATION);
  const texts = [guide?.title, ...(guide?.steps ?? []).map(({ text }) => text), ...(guide?.warnings ?? [])];
  const troubles = guide?.troubles.flatMap(({ what, remedy }) => [what, remedy]) ?? [];
  expect([...texts, ...troubles].map((text) => text?.zh).join('\n')).toMatch(says);
});
