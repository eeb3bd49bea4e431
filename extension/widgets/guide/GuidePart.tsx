/** 指引: what can be done where a person is insured, task by task, with the warning where people go wrong. */
import { useEffect, useState } from 'preact/hooks';
import type { Task } from '../../../shared/guides/channel.ts';
import { NATION, type RegionCode } from '../../../shared/region.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import { askWorker } from '../../ask.ts';
import type { Fault } from '../../messages.ts';
import type { CitedGuide, GuideHelp, Unfinished } from '../../pointing/tour-messages.ts';
import type { Language } from '../../settings/settings.ts';
import { FaultBox } from '../../surface/FaultBox.tsx';
import { RegionPicker } from '../../surface/RegionPicker.tsx';
import * as en from '../../words/card-en.ts';
import * as zh from '../../words/card-zh.ts';
import { common as commonEn } from '../../words/en.ts';
import * as listEn from '../../words/guide-en.ts';
import * as listZh from '../../words/guide-zh.ts';
import { common as commonZh } from '../../words/zh.ts';
import { Channels } from './Channels.tsx';
import { Steps } from './Steps.tsx';
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
  const { tasks, guides: list } = language === 'en' ? listEn : listZh;
  const common = language === 'en' ? commonEn : commonZh;
  const [help, setHelp] = useState<GuideHelp | null>(null);
  const [unfinished, setUnfinished] = useState<readonly Unfinished[]>([]);
  const [task, setTask] = useState<Task>('bind');
  const [fault, setFault] = useState<Fault | null>(null);

  useEffect(() => {
    let isCurrent = true;
    setHelp(null);
    setFault(null);
    void askWorker('guide-help', { region: region ?? NATION }).then((reply) => {
      if (!isCurrent) return;
      if (reply.ok) setHelp(reply.value);
      else setFault(reply.fault);
    });
    return () => {
      isCurrent = false;
    };
  }, [region]);
  useEffect(() => {
    if (isOnPage) void askWorker('unfinished-tours', null).then((reply) => reply.ok && setUnfinished(reply.value));
  }, [isOnPage]);

  const here = help?.find((each) => each.task === task) ?? help?.[0];
  return (
    <section class="part stack">
      <h2>{list.title}</h2>
      <p class="warning">{words.warning}</p>
      <RegionPicker
        regions={regions}
        value={region}
        onChange={onRegion}
        words={{ ...eligibility, province: words.province, city: words.city }}
      />
      {fault && <FaultBox fault={fault} words={common} />}
      {help && here && (
        <label>
          {list.task}
          <select value={here.task} onChange={({ currentTarget }) => setTask(taskIn(help, currentTarget.value))}>
            {help.map((each) => (
              <option key={each.task} value={each.task}>
                {tasks[each.task]}
              </option>
            ))}
          </select>
        </label>
      )}
      {here && here.guides.length === 0 && <p>{words.noGuide}</p>}
      {region && here && here.guides.length > 0 && here.guides.every((guide) => guide.region === NATION) && (
        <p class="soft">{list.national}</p>
      )}
      {here?.guides.map((guide, index) => (
        <GuideEntry
          key={guide.id}
          guide={guide}
          isFirst={index === 0}
          unfinished={unfinished.find(({ guideId }) => guideId === guide.id)}
          {...{ language, elder, isOnPage }}
        />
      ))}
      {here && <Channels channels={here.channels} language={language} />}
      <p class="warning">{words.own}</p>
      <p class="soft">{words.hotline}</p>
      <p class="soft">{common.disclaimer}</p>
    </section>
  );
}

function taskIn(help: GuideHelp, value: string): Task {
  return help.find(({ task }) => task === value)?.task ?? 'bind';
}

interface EntryProps {
  readonly guide: CitedGuide;
  /** The closest guide stands open; the others wait. */
  readonly isFirst: boolean;
  readonly unfinished: Unfinished | undefined;
  readonly language: Language;
  readonly elder: boolean;
  readonly isOnPage: boolean;
}

function GuideEntry({ guide, isFirst, unfinished, language, elder, isOnPage }: EntryProps) {
  const { guide: words } = language === 'en' ? en : zh;
  return (
    <details open={isFirst}>
      <summary>
        <div>
          <h3>{guide.title[language]}</h3>
          <span class="soft">{words.minutes(guide.minutes)}</span>
        </div>
      </summary>
      <div class="stack">
        {isOnPage && <TourStart language={language} guide={guide} unfinished={unfinished} isFirst={isFirst} />}
        <Steps guide={guide} language={language} elder={elder} />
      </div>
    </details>
  );
}
