/** That a site could not be allowed or taken back, and what to do. Its line is there before its words: or nobody hears them. */
import type { site } from '../words/zh.ts';
import type { SiteOutcome } from './site-access.ts';

interface Props {
  /** Null while nothing was tried. */
  readonly outcome: SiteOutcome | null;
  readonly words: typeof site;
}

export function SiteNote({ outcome, words }: Props) {
  const text = outcome === null || outcome === 'done' ? '' : words[outcome];
  return (
    <p class={text === '' ? 'unseen' : 'no'} role="status">
      {text}
    </p>
  );
}
