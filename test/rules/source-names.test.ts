/** What a source is called is shown to people: its publisher, its title and its number, and no remark of whoever gathered it. */
import { describe, expect, it } from 'vitest';
import { repositoryRules } from './repository.ts';

const { sources } = repositoryRules().snapshot;
const REMARK =
  /内容描述|种子|索引|镜像|垃圾站|机器生成型|推断|疑为|路径|残文|行文|仅见|未标明|未署|未显示|未给出|未见|未读到|未在摘录|不显示|覆盖[,，)]/;

describe('the names of the sources', () => {
  it.each(['title', 'publisher', 'docNo'] as const)('carry no remark in the %s', (part) => {
    expect(sources.map((source) => source[part] ?? '').filter((text) => REMARK.test(text))).toEqual([]);
  });

  it('close each bracket that they open', () => {
    const names = sources.flatMap(({ title, publisher }) => [title, publisher ?? '']);
    const count = (text: string, bracket: RegExp) => text.match(bracket)?.length ?? 0;
    expect(names.filter((text) => count(text, /[(（《]/g) !== count(text, /[)）》]/g))).toEqual([]);
  });
});
