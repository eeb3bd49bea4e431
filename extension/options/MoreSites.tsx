/** Optional halls: allowed by a click, and taken back by another. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Portal } from '../../shared/portals/portal.ts';
import type { Language } from '../settings/settings.ts';
import { actOn } from '../surface/act-on.ts';
import { SiteNote } from '../surface/SiteNote.tsx';
import { allowSite, disallowSite, type SiteOutcome } from '../surface/site-access.ts';
import type { options, site } from '../words/zh.ts';

export interface OptionalSite {
  readonly name: Portal['name'];
  readonly pattern: string;
  readonly allowed: boolean;
}

export function MoreSites({
  words,
  siteWords,
  language,
  sites,
}: {
  readonly words: typeof options;
  readonly siteWords: typeof site;
  readonly language: Language;
  readonly sites: readonly OptionalSite[];
}) {
  return (
    <section class="near">
      <h2>{words.sites}</h2>
      <p class="soft">{words.sitesHint}</p>
      <details open={sites.some(({ allowed }) => allowed)}>
        <summary>{words.sitesAll(sites.length)}</summary>
        <ul>
          {sites.map((each) => (
            <SiteLine
              key={each.pattern}
              site={each}
              name={each.name[language] ?? each.name.zh}
              words={words}
              siteWords={siteWords}
            />
          ))}
        </ul>
      </details>
    </section>
  );
}

interface SiteProps {
  readonly site: OptionalSite;
  readonly name: string;
  readonly words: typeof options;
  readonly siteWords: typeof site;
}

function SiteLine({ site: { pattern, allowed: wasAllowed }, name, words, siteWords }: SiteProps) {
  const [allowed, setAllowed] = useState(wasAllowed);
  const [outcome, setOutcome] = useState<SiteOutcome | null>(null);
  const toggle = async () => {
    setOutcome(null);
    setOutcome(await (allowed ? disallowSite : allowSite)(pattern));
    // What failed may have come half of the way.
    setAllowed(await browser.permissions.contains({ origins: [pattern] }));
  };
  const host = pattern.replace(/^\*:\/\/|\/\*$/g, '');
  const act = allowed ? words.disallow : words.allow;
  return (
    <li class="row line">
      <span>
        {name}
        <br />
        <span class="soft">{host}</span>
      </span>
      <button type="button" aria-label={actOn(act, name, host)} onClick={toggle}>
        {act}
      </button>
      <SiteNote outcome={outcome} words={siteWords} />
    </li>
  );
}
