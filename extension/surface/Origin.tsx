/** Where a figure came from and when: "湖北医保网厅 · 个人账户余额 · 今天 10:04". */
import type { FigureKind } from '../reading/reading.ts';
import type { Language } from '../settings/settings.ts';
import { common as en } from '../words/en.ts';
import { common as zh } from '../words/zh.ts';
import { momentText } from './moment.ts';

/** A dot that ends a line rather than beginning the next. */
const APART = '\u00a0· ';

interface Props {
  readonly source: string;
  /** As the page words it; empty for a figure that a person typed. */
  readonly label: string;
  readonly kind: FigureKind;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly language: Language;
}

export function Origin({ source, label, kind, at, language }: Props) {
  return (
    <span class="soft">
      {source}
      {APART}
      {nameOf(label, kind, language)}
      {APART}
      <time class="whole">{momentText(at, Date.now(), language)}</time>
    </span>
  );
}

/** The page's own words are what a person looks for there; who does not read them needs to be told what they mean. */
function nameOf(label: string, kind: FigureKind, language: Language): string {
  if (language !== 'en') return label || zh.kind[kind];
  return label ? `${en.kind[kind]} (${label})` : en.kind[kind];
}
