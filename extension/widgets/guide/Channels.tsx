/** Where a task can be done: the way through the menus, an official address where one is known, and what says so. */

import { saysKind } from '../../pointing/channel-name.ts';
import type { CitedChannel } from '../../pointing/tour-messages.ts';
import type { Language } from '../../settings/settings.ts';
import { SourceLine } from '../../surface/Grounds.tsx';
import * as en from '../../words/card-en.ts';
import * as zh from '../../words/card-zh.ts';
import { guides as guidesEn } from '../../words/guide-en.ts';
import { guides as guidesZh } from '../../words/guide-zh.ts';
import { QrCode } from './QrCode.tsx';

interface Props {
  readonly channels: readonly CitedChannel[];
  readonly language: Language;
}

export function Channels({ channels, language }: Props) {
  const { guide: words, eligibility } = language === 'en' ? en : zh;
  if (channels.length === 0) return <p>{words.noChannel}</p>;
  return (
    <div class="near">
      <h3>{words.where}</h3>
      <ul class="stack">
        {channels.map((channel) => (
          <li key={channel.id} class="box near">
            <p>
              <strong>{channel.name[language]}</strong>{' '}
              {!saysKind(channel.name[language], words.kinds[channel.kind]) && (
                <span class="soft">{words.kinds[channel.kind]}</span>
              )}
            </p>
            {channel.path.length > 0 && <p>{channel.path.join(' → ')}</p>}
            {channel.url && <Address url={channel.url} language={language} />}
            {channel.warning && <p class="unknown">{channel.warning[language]}</p>}
            <details>
              <summary class="small">{eligibility.certainty[channel.certainty]}</summary>
              <ul class="near">
                {channel.sources.map((source) => (
                  <li key={source.title} class="source">
                    <SourceLine source={source} words={eligibility} />
                  </li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Address({ url, language }: { readonly url: string; readonly language: Language }) {
  const words = language === 'en' ? guidesEn : guidesZh;
  return (
    <>
      <p class="near">
        <span class="soft">{words.official}</span>
        <a href={url} target="_blank" rel="noreferrer noopener">
          {url}
        </a>
      </p>
      <details>
        <summary class="small">{words.scan}</summary>
        <figure class="scan">
          <QrCode address={url} name={words.code(url)} />
          <figcaption class="soft">{words.same}</figcaption>
        </figure>
      </details>
    </>
  );
}
