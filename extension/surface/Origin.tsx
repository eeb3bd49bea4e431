/** Where a figure came from and when: "湖北医保网厅 · 个人账户余额 · 今天 10:04". */
import type { Language } from '../settings/settings.ts';
import { momentText } from './moment.ts';

interface Props {
  readonly source: string;
  readonly label: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
  readonly language: Language;
}

export function Origin({ source, label, at, language }: Props) {
  return (
    <span class="soft">
      {source} · {label}{' '}
      <span class="whole">
        · <time>{momentText(at, Date.now(), language)}</time>
      </span>
    </span>
  );
}
