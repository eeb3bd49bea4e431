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
    return <Way text={words.hiddenHere} name={words.showAgain} onTake={show} />;
  }
  const { pattern } = here;
  const use = async () => {
    // Must be the first thing after the click: browsers ask only for a person.
    if (!(await browser.permissions.request({ origins: [pattern] }))) return;
    const reply = await askWorker('use-site', { pattern, use: true });
    setUsed(reply.ok);
  };
  return <Way text={words.notHere} name={words.useHere} onTake={use} />;
}

interface WayProps {
  readonly text: string;
  readonly name: string;
  readonly onTake: () => void;
}

function Way({ text, name, onTake }: WayProps) {
  return (
    <div class="box stack">
      <p>{text}</p>
      <button type="button" class="primary" onClick={onTake}>
        {name}
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
