/** The answer in plain words: the headline, each check with its grounds, then what to do next. */
import { useEffect, useRef } from 'preact/hooks';
import type { Check, Verdict } from '../../../shared/eligibility/verdict.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { OutcomeIcon } from '../../surface/icons.tsx';
import type * as zh from '../../words/card-zh.ts';
import type { common as commonWords } from '../../words/zh.ts';

interface Props {
  readonly words: typeof zh.eligibility;
  readonly common: typeof commonWords;
  readonly verdict: Verdict;
  readonly relative: string;
  readonly onChange: () => void;
  readonly onGuide: () => void;
}

type Note = Verdict['notes'][number];

const OUTCOMES = { eligible: 'pass', ineligible: 'fail', unknown: 'unknown' } as const;
const TONES = { eligible: 'yes', ineligible: 'no', unknown: 'unknown' } as const;

export function VerdictView({ words, common, verdict, relative, onChange, onGuide }: Props) {
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => headline.current?.focus(), [verdict]);
  const isOnlyMoney = verdict.verdict === 'unknown' && verdict.conditions.length > 0 && verdict.missing.length <= 1;
  // What the sources say is why there is no answer; with an answer it comes after it.
  const isReading = ({ code }: Note) => verdict.verdict === 'unknown' && code === 'readings-say';
  const readings = verdict.notes.filter(isReading);
  const notes = verdict.notes.filter((note) => !isReading(note));
  const heads = {
    eligible: words.eligible(relative),
    ineligible: words.ineligible(relative),
    unknown: words.unknown,
  };
  return (
    <section class="part stack">
      <div class="near">
        <h2 class={`headline ${TONES[verdict.verdict]}`} tabIndex={-1} ref={headline}>
          <OutcomeIcon outcome={OUTCOMES[verdict.verdict]} name={words.outcomes[OUTCOMES[verdict.verdict]]} />
          <span>{heads[verdict.verdict]}</span>
        </h2>
        <p class="soft">{words.certainty[verdict.certainty]}</p>
      </div>
      {verdict.verdict === 'unknown' && (
        <div class="box near">
          {isOnlyMoney && (
            <>
              <p>{words.conditional}</p>
              {verdict.conditions.map(({ field, message }) => (
                <p key={field}>{message}</p>
              ))}
            </>
          )}
          {!isOnlyMoney && verdict.missing.length > 0 && (
            <>
              <p>{words.unknownMissing}</p>
              <ul class="dots">
                {verdict.missing.map(({ field }) => (
                  <li key={field}>{words.fields[field]}</li>
                ))}
              </ul>
            </>
          )}
          {!isOnlyMoney && verdict.missing.length === 0 && <p>{words.unknownAsk}</p>}
          {readings.length > 0 && (
            <>
              <p>{words.readings}</p>
              <Notes notes={readings} />
            </>
          )}
        </div>
      )}
      <ul class="checks">
        {verdict.checks.map((check) => (
          <CheckLine key={check.id} check={check} words={words} />
        ))}
      </ul>
      {notes.length > 0 && (
        <div class="near">
          <h3>{words.next}</h3>
          <Notes notes={notes} />
        </div>
      )}
      {verdict.verdict === 'eligible' ? (
        <button type="button" class="primary" onClick={onGuide}>
          {words.toGuide}
        </button>
      ) : null}
      <button type="button" onClick={onChange}>
        {words.change}
      </button>
      <p class="soft">{common.disclaimer}</p>
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly Note[] }) {
  return (
    <ul class="dots">
      {notes.map(({ message }) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}

function CheckLine({ check, words }: { readonly check: Check; readonly words: typeof zh.eligibility }) {
  return (
    <li class="check">
      <OutcomeIcon outcome={check.outcome} name={words.outcomes[check.outcome]} />
      <div class="near">
        <p>
          <span class="soft">{words.checks[check.id]}</span>
          <br />
          {check.message}
        </p>
        {check.remedy && (
          <p>
            <strong>{words.remedy}</strong> {check.remedy}
          </p>
        )}
        <Grounds reads={check.reads} words={words} />
      </div>
    </li>
  );
}
