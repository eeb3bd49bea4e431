/** A guide as text: for apps, counters and phones, and for whoever wants to read it through first. */
import type { Words } from '../../../shared/rules/snapshot.ts';
import type { CitedGuide } from '../../pointing/tour-messages.ts';
import type { Language } from '../../settings/settings.ts';
import * as en from '../../words/card-en.ts';
import * as zh from '../../words/card-zh.ts';

interface Props {
  readonly guide: CitedGuide;
  readonly language: Language;
  readonly elder: boolean;
}

export function Steps({ guide, language, elder }: Props) {
  const { guide: words } = language === 'en' ? en : zh;
  return (
    <div class="stack">
      {guide.haveReady.length > 0 && <List title={words.ready} items={guide.haveReady} language={language} />}
      <ol class="stack">
        {guide.steps.map((step, index) => (
          <li key={step.text.zh} class="near">
            <span class="soft">{words.step(index + 1)}</span>
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

interface ListProps {
  readonly title: string;
  readonly items: readonly Words[];
  readonly language: Language;
}

function List({ title, items, language }: ListProps) {
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
