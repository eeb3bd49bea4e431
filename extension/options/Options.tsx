/** The options: language, type size, hidden sites, more sites, and the data on this device. */
import { useEffect, useState } from 'preact/hooks';
import { askWorker } from '../ask.ts';
import { onNotice } from '../hear.ts';
import type { Fault } from '../messages.ts';
import type { Settings } from '../settings/settings.ts';
import { readSettings } from '../settings/stored-settings.ts';
import { actOn } from '../surface/act-on.ts';
import { dress } from '../surface/appearance.ts';
import { FaultBox } from '../surface/FaultBox.tsx';
import * as en from '../words/en.ts';
import * as zh from '../words/zh.ts';
import { DeviceData } from './DeviceData.tsx';
import { MoreSites, type OptionalSite } from './MoreSites.tsx';
import { RulesUpdate } from './RulesUpdate.tsx';

interface Props {
  readonly settings: Settings;
  readonly sites: readonly OptionalSite[];
}

export function Options({ settings: opened, sites }: Props) {
  const [settings, setSettings] = useState(opened);
  const [fault, setFault] = useState<Fault | null>(null);
  const { options: words, common, site } = settings.language === 'en' ? en : zh;

  const show = (next: Settings) => {
    setSettings(next);
    dress(document, next, (next.language === 'en' ? en : zh).options.title);
  };
  // Another page of the options may have changed them.
  useEffect(() => onNotice(['dressed-anew'], () => void readSettings().then(show)), []);

  const change = async (some: Partial<Settings>) => {
    const reply = await askWorker('change-settings', some);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) show(reply.value);
  };

  return (
    <main class="part stack">
      <h1>{words.title}</h1>
      {fault && <FaultBox fault={fault} words={common} />}
      <label>
        {words.language}
        <select
          value={settings.language}
          onChange={({ currentTarget }) => change({ language: currentTarget.value === 'en' ? 'en' : 'zh' })}
        >
          <option value="zh">中文</option>
          <option value="en">English</option>
        </select>
      </label>
      <label class="choice">
        <input
          type="checkbox"
          checked={settings.elder}
          onChange={({ currentTarget }) => change({ elder: currentTarget.checked })}
        />
        {words.elder}
      </label>
      <hr class="rule" />
      <section class="near">
        <h2>{words.hidden}</h2>
        {settings.hiddenHosts.length === 0 && <p class="soft">{words.hiddenNone}</p>}
        <ul>
          {settings.hiddenHosts.map((host) => (
            <li key={host} class="row line">
              <span>{host}</span>
              <button
                type="button"
                aria-label={actOn(words.showAgain, host)}
                onClick={() => change({ hiddenHosts: settings.hiddenHosts.filter((each) => each !== host) })}
              >
                {words.showAgain}
              </button>
            </li>
          ))}
        </ul>
      </section>
      <hr class="rule" />
      <MoreSites words={words} siteWords={site} language={settings.language} sites={sites} />
      <hr class="rule" />
      <RulesUpdate language={settings.language} />
      <hr class="rule" />
      <DeviceData words={words} common={common} />
    </main>
  );
}
