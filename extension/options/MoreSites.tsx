/** Optional halls: allowed by a click, and taken back by another. */
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import type { Portal } from '../../shared/portals/portal.ts';
import { askWorker } from '../ask.ts';
import type { Language } from '../settings/settings.ts';
import type { options } from '../words/zh.ts';

export interface OptionalSite {
  readonly name: Portal['name'];
  readonly pattern: string;
  readonly allowed: boolean;
}

export function MoreSites({
  words,
  language,
  sites,
}: {
  readonly words: typeof options;
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
          {sites.map((site) => (
            <SiteLine key={site.pattern} site={site} name={site.name[language] ?? site.name.zh} words={words} />
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
}

function SiteLine({ site, name, words }: SiteProps) {
  const [allowed, setAllowed] = useState(site.allowed);
  const toggle = async () => {
    const use = !allowed;
    // Must be the first thing after the click: browsers ask only for a person.
    if (use && !(await browser.permissions.request({ origins: [site.pattern] }))) return;
    const reply = await askWorker('use-site', { pattern: site.pattern, use });
    if (reply.ok) setAllowed(use);
  };
  const host = site.pattern.replace(/^\*:\/\/|\/\*$/g, '');
  const act = allowed ? words.disallow : words.allow;
  return (
    <li class="row line">
      <span>
        {name}
        <br />
        <span class="soft">{host}</span>
      </span>
      <button type="button" aria-label={`${act} · ${name} · ${host}`} onClick={toggle}>
        {act}
      </button>
    </li>
  );
}
