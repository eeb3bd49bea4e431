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

const OUTCOMES = { eligible: 'pass', ineligible: 'fail', unknown: 'unknown' } as const;
const TONES = { eligible: 'yes', ineligible: 'no', unknown: 'unknown' } as const;

export function VerdictView({ words, common, verdict, relative, onChange, onGuide }: Props) {
  const headline = useRef<HTMLHeadingElement>(null);
  useEffect(() => headline.current?.focus(), [verdict]);
  const isOnlyMoney = verdict.verdict === 'unknown' && verdict.conditions.length > 0 && verdict.missing.length <= 1;
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
        </div>
      )}
      <ul class="checks">
        {verdict.checks.map((check) => (
          <CheckLine key={check.id} check={check} words={words} />
        ))}
      </ul>
      <div class="near">
        <h3>{words.next}</h3>
        <ul class="dots">
          {verdict.notes.map(({ code, message }) => (
            <li key={code}>{message}</li>
          ))}
        </ul>
      </div>
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
