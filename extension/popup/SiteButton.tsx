/** The way in where Gongji is not on the site in front: it is not allowed yet, the person hid it, or the rules stop it. */
import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { askWorker } from '../ask.ts';
import type { SiteHere } from '../messages.ts';
import type { popup } from '../words/zh.ts';

interface Props {
  readonly words: typeof popup;
  readonly hiddenHosts: readonly string[];
}

export function SiteButton({ words, hiddenHosts }: Props) {
  const [here, setHere] = useState<SiteHere | null>(null);
  const [isUsed, setUsed] = useState(false);

  useEffect(() => {
    void askWorker('site-here', null).then((reply) => setHere(reply.ok ? reply.value : null));
  }, []);

  if (isUsed) return <Said text={words.used} />;
  if (!here) return null;
  if (here.kind === 'stopped') return <Said text={words.stopped} />;
  if (here.kind === 'hidden') {
    const show = async () => {
      const shown = hiddenHosts.filter((each) => each !== here.host);
      setUsed((await askWorker('change-settings', { hiddenHosts: shown })).ok);
    };
    return (
      <div class="box stack">
        <p>{words.hiddenHere}</p>
        <button type="button" class="primary" onClick={show}>
          {words.showAgain}
        </button>
      </div>
    );
  }
  const { pattern } = here;
  const use = async () => {
    // Must be the first thing after the click: browsers ask only for a person.
    if (!(await browser.permissions.request({ origins: [pattern] }))) return;
    const reply = await askWorker('use-site', { pattern, use: true });
    setUsed(reply.ok);
  };
  return (
    <div class="box stack">
      <p>{words.notHere}</p>
      <button type="button" class="primary" onClick={use}>
        {words.useHere}
      </button>
    </div>
  );
}

function Said({ text }: { readonly text: string }) {
  return (
    <p class="box" role="status">
      {text}
    </p>
  );
}
