/** The way in where Gongji is not on the site in front: it is not allowed yet, the person hid it, or the rules stop it. */
import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../ask.ts';
import type { SiteHere } from '../messages.ts';
import { SiteNote } from '../surface/SiteNote.tsx';
import { allowSite, type SiteOutcome } from '../surface/site-access.ts';
import type { popup, site } from '../words/zh.ts';

interface Props {
  readonly words: typeof popup;
  readonly siteWords: typeof site;
  readonly hiddenHosts: readonly string[];
}

export function SiteButton({ words, siteWords, hiddenHosts }: Props) {
  const [here, setHere] = useState<SiteHere | null>(null);
  const [outcome, setOutcome] = useState<SiteOutcome | null>(null);

  useEffect(() => {
    void askWorker('site-here', null).then((reply) => setHere(reply.ok ? reply.value : null));
  }, []);

  if (outcome === 'done') return <Said text={words.used} />;
  if (!here) return null;
  if (here.kind === 'stopped') return <Said text={words.stopped} />;
  const take = async () => {
    setOutcome(null);
    setOutcome(await (here.kind === 'hidden' ? showOn(here.host, hiddenHosts) : allowSite(here.pattern)));
  };
  return (
    <div class="box stack">
      <p>{here.kind === 'hidden' ? words.hiddenHere : words.notHere}</p>
      <button type="button" class="primary" onClick={take}>
        {here.kind === 'hidden' ? words.showAgain : words.useHere}
      </button>
      <SiteNote outcome={outcome} words={siteWords} />
    </div>
  );
}

async function showOn(host: string, hiddenHosts: readonly string[]): Promise<SiteOutcome> {
  const shown = hiddenHosts.filter((each) => each !== host);
  return (await askWorker('change-settings', { hiddenHosts: shown })).ok ? 'done' : 'failed';
}

function Said({ text }: { readonly text: string }) {
  return (
    <p class="box" role="status">
      {text}
    </p>
  );
}
