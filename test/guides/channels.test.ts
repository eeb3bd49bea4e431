/** The channels themselves: a menu path leads to the task it is shown for, and does nothing else on the way. */
import { describe, expect, it } from 'vitest';
import type { Channel, Task } from '../../shared/guides/channel.ts';
import { repositoryRules } from '../rules/repository.ts';

const { channels } = repositoryRules().snapshot;

/** The steps of channels that match, where a person follows a path on a screen and not to a counter. */
function stepsOf(concerns: (channel: Channel) => boolean, step: RegExp): string[] {
  return channels
    .filter((channel) => channel.kind !== 'counter' && concerns(channel))
    .flatMap(({ id, path }) => path.filter((words) => step.test(words)).map((words) => `${id}: ${words}`));
}

const isFor =
  (...tasks: Task[]) =>
  (channel: Channel) =>
    channel.tasks.some((task) => tasks.includes(task));

const MOVES_MONEY = /转账|拨付|(?<!设置初始)划拨/;
const BINDS = /添加|新增|邀请|(?<!取消)授权$|录入|填|承诺书|告知书|组建|创建|建立|开户|确认使用/;
const UNBINDS = /^(解绑|解除绑定|取消授权|撤销)$|移除/;

describe('channels', () => {
  it('have each id once', () => {
    const ids = channels.map(({ id }) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });

  it('move money only where moving money is what they are for', () => {
    expect(stepsOf(({ tasks }) => tasks.some((task) => task !== 'transfer'), MOVES_MONEY)).toEqual([]);
  });

  it('for looking something up bind, open and end nothing on the way', () => {
    const looks = isFor('query-balance', 'query-records', 'query-years', 'query-relations');
    expect(stepsOf(looks, BINDS)).toEqual([]);
    expect(stepsOf(looks, UNBINDS)).toEqual([]);
  });

  it('for ending the sharing bind nobody on the way', () => {
    expect(stepsOf(isFor('unbind'), BINDS)).toEqual([]);
  });

  it('for paying a premium bind nobody on the way', () => {
    expect(stepsOf(isFor('pay-premium'), /添加|邀请|承诺书|(?<!已)绑定/)).toEqual([]);
  });

  it('through a transfer of the wallet end when the quota took its place', () => {
    const open = channels.filter(({ path, to }) => path.some((words) => words.includes('转账')) && to !== '2026-01-09');
    expect(open.map(({ id }) => id)).toEqual([]);
  });

  it('whose menu is of a known day are not shown before it', () => {
    const dated = channels.filter(({ warning }) =>
      /20\d\d ?年( ?\d+ ?月)?的(菜单|操作手册|页面|说法)/.test(warning?.zh ?? ''),
    );
    expect(dated.length).toBeGreaterThan(5);
    expect(dated.filter(({ from }) => from === null).map(({ id }) => id)).toEqual([]);
  });
});
