/** Takes from the page where and how the person signed in is insured, for whichever of the two that is. */

import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import type { Participation } from '../../reading/reading.ts';
import type * as zh from '../../words/card-zh.ts';
import type { Answers } from './answers.ts';
import { answersOnPage } from './from-page.ts';

interface Props {
  readonly words: typeof zh.eligibility;
  readonly regions: readonly RegionRow[];
  readonly said: Participation;
  readonly onChange: (change: Partial<Answers>) => void;
}

export function PageFill({ words, regions, said, onChange }: Props) {
  const { place, insurance, status } = said;
  const parts = [
    place && (regions.find(([code]) => code === place)?.[1] ?? null),
    insurance && words.onPage.insurances[insurance],
    status && words.onPage.statuses[status],
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  return (
    <fieldset class="box near">
      <legend class="unseen">{words.onPage.title}</legend>
      <p>{words.onPage.says(parts.join(words.onPage.and))}</p>
      <p class="soft">{words.onPage.whose}</p>
      <div class="row">
        <button type="button" onClick={() => onChange(answersOnPage('sharer', said))}>
          {words.onPage.forYou}
        </button>
        <button type="button" onClick={() => onChange(answersOnPage('recipient', said))}>
          {words.onPage.forFamily}
        </button>
      </div>
    </fieldset>
  );
}
