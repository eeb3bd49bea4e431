/** "Use Gongji on this site": shown on an optional hall that the person has not allowed yet; or that it is stopped here. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import type { SiteHere } from '../messages.ts';
import type { popup } from '../words/zh.ts';

export function SiteButton({ words }: { readonly words: typeof popup }) {
  const [here, setHere] = useState<SiteHere | null>(null);
  const [isUsed, setUsed] = useState(false);

  useEffect(() => {
    void askWorker('site-here', null).then((reply) => setHere(reply.ok ? reply.value : null));
  }, []);

  if (isUsed) return <p role="status">{words.used}</p>;
  if (!here) return null;
  if (here.kind === 'stopped') return <p role="status">{words.stopped}</p>;
  const { pattern } = here;
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
