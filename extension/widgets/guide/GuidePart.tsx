/** 指引: how to bind through the region's own channel, with the warning where people go wrong. */
import { useEffect, useState } from 'preact/hooks';
import type { RegionCode } from '../../../shared/region.ts';
import type { RegionRow, Words } from '../../../shared/rules/snapshot.ts';
import { askWorker } from '../../ask.ts';
import type { BindHelp, Fault } from '../../messages.ts';
import type { Language } from '../../settings/settings.ts';
import { FaultBox } from '../../surface/FaultBox.tsx';
import { SourceLine } from '../../surface/Grounds.tsx';
import { RegionPicker } from '../../surface/RegionPicker.tsx';
import * as en from '../../words/card-en.ts';
import * as zh from '../../words/card-zh.ts';
import { common as commonEn } from '../../words/en.ts';
import { common as commonZh } from '../../words/zh.ts';
import { TourStart } from './TourStart.tsx';

interface Props {
  readonly language: Language;
  readonly elder: boolean;
  /** The card stands on a page that a guide can be walked on. */
  readonly isOnPage: boolean;
  readonly regions: readonly RegionRow[];
  readonly region: RegionCode | null;
  readonly onRegion: (region: RegionCode | null) => void;
}

export function GuidePart({ language, elder, isOnPage, regions, region, onRegion }: Props) {
  const { guide: words, eligibility } = language === 'en' ? en : zh;
  const common = language === 'en' ? commonEn : commonZh;
  const [help, setHelp] = useState<BindHelp | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  useEffect(() => {
    let isCurrent = true;
    setHelp(null);
    setFault(null);
    if (!region) return undefined;
    void askWorker('bind-help', { region }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setHelp(reply.value);
      else setFault(reply.fault);
    });
    return () => {
      isCurrent = false;
    };
  }, [region]);

  return (
    <section class="part stack">
      <h2>{words.title}</h2>
      <div class="warning near">
        <p>{words.warning}</p>
        <p>{words.own}</p>
      </div>
      <RegionPicker
        regions={regions}
        value={region}
        onChange={onRegion}
        words={{ ...eligibility, province: words.province, city: words.city }}
      />
      {fault && <FaultBox fault={fault} words={common} />}
      {help?.guide && isOnPage && <TourStart language={language} guide={help.guide} />}
      {help && <Channels help={help} language={language} />}
      {help && <Steps help={help} language={language} elder={elder} />}
      <p class="soft">{words.hotline}</p>
      <p class="soft">{common.disclaimer}</p>
    </section>
  );
}

function Channels({ help, language }: { readonly help: BindHelp; readonly language: Language }) {
  const { guide: words, eligibility } = language === 'en' ? en : zh;
  if (help.channels.length === 0) return <p>{words.noChannel}</p>;
  return (
    <div class="near">
      <h3>{words.where}</h3>
      <ul class="stack">
        {help.channels.map((channel) => (
          <li key={channel.id} class="box near">
            <p>
              <strong>{channel.name[language]}</strong> <span class="soft">{words.kinds[channel.kind]}</span>
            </p>
            {channel.path.length > 0 && <p>{channel.path.join(' → ')}</p>}
            {channel.url && (
              <p>
                <a href={channel.url} target="_blank" rel="noreferrer noopener">
                  {words.open}
                </a>
              </p>
            )}
            {channel.warning && <p class="unknown">{channel.warning[language]}</p>}
            <details>
              <summary class="small">
                {eligibility.evidence} · {eligibility.certainty[channel.certainty]}
              </summary>
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

interface StepsProps {
  readonly help: BindHelp;
  readonly language: Language;
  readonly elder: boolean;
}

function Steps({ help: { guide }, language, elder }: StepsProps) {
  const { guide: words } = language === 'en' ? en : zh;
  if (!guide) return <p>{words.noGuide}</p>;
  const all = guide.steps.length;
  return (
    <div class="stack">
      <div class="near">
        <h3>{guide.title[language]}</h3>
        <p class="soft">{words.minutes(guide.minutes)}</p>
        {guide.haveReady.length > 0 && <List title={words.ready} items={guide.haveReady} language={language} />}
      </div>
      <ol class="stack">
        {guide.steps.map((step, index) => (
          <li key={step.text.zh} class="near">
            <span class="soft">{words.step(index + 1, all)}</span>
            <p>{((elder && step.plain) || step.text)[language]}</p>
            {step.warning && <p class="unknown">{step.warning[language]}</p>}
          </li>
        ))}
      </ol>
      {guide.warnings.length > 0 && (
        <ul class="dots">
          {guide.warnings.map((warning) => (
            <li key={warning.zh}>{warning[language]}</li>
          ))}
        </ul>
      )}
      {guide.troubles.length > 0 && (
        <details>
          <summary>{words.troubles}</summary>
          <dl class="near">
            {guide.troubles.map((trouble) => (
              <div key={trouble.what.zh}>
                <dt>
                  <strong>{trouble.what[language]}</strong>
                </dt>
                <dd>{trouble.remedy[language]}</dd>
              </div>
            ))}
          </dl>
        </details>
      )}
    </div>
  );
}

function List({
  title,
  items,
  language,
}: {
  readonly title: string;
  readonly items: readonly Words[];
  readonly language: Language;
}) {
  return (
    <div class="near">
      <p>{title}</p>
      <ul class="dots">
        {items.map((item) => (
          <li key={item.zh}>{item[language]}</li>
        ))}
      </ul>
    </div>
  );
}
