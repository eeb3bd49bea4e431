/** "Use Gongji on this site": shown on an optional hall that the person has not allowed yet. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import type { popup } from '../words/zh.ts';

export function SiteButton({ words }: { readonly words: typeof popup }) {
  const [pattern, setPattern] = useState<string | null>(null);
  const [isUsed, setUsed] = useState(false);

  useEffect(() => {
    void askWorker('optional-site', null).then((reply) => setPattern(reply.ok ? reply.value : null));
  }, []);

  if (isUsed) return <p role="status">{words.used}</p>;
  if (!pattern) return null;
  const use = async () => {
    // Must be the first thing after the click: browsers ask only for a person.
    if (!(await browser.permissions.request({ origins: [pattern] }))) return;
    const reply = await askWorker('use-site', { pattern, use: true });
    setUsed(reply.ok);
  };
  return (
    <button type="button" onClick={use}>
      {words.useHere}
    </button>
  );
}
