/** The next credit that the rules lead one to expect, its rule, and how sure it is. */
import { formatYuan } from '../../../shared/money.ts';
import type { Expected } from '../../book/family.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { monthText } from './dates.ts';
import type { Face } from './face.ts';

export function ExpectedCredit({ expected, face }: { readonly expected: Expected; readonly face: Face }) {
  const { glance } = face.words;
  const rests = expected.kind === 'not-known' && expected.reads.length === 0 ? null : expected;
  return (
    <div class="near">
      <h3>{glance.expected}</h3>
      <p>{headOf(expected, face)}</p>
      {expected.kind !== 'known' && expected.missing.length > 0 && (
        <ul class="dots">
          {expected.missing.map((field) => (
            <li key={field}>{glance.missing[field]}</li>
          ))}
        </ul>
      )}
      {expected.notes.map(({ code, message }) => (
        <p key={code} class="soft">
          {message}
        </p>
      ))}
      {rests && (
        <>
          <p class="soft">{glance.sure[rests.certainty]}</p>
          <Grounds reads={rests.reads} words={face.cite} />
        </>
      )}
    </div>
  );
}

function headOf(expected: Expected, { words: { glance }, language }: Face): string {
  switch (expected.kind) {
    case 'known':
      return glance.expectedOn(monthText(expected.on, language), formatYuan(expected.amountFen));
    case 'range':
      return glance.expectedRange(
        monthText(expected.on, language),
        formatYuan(expected.lowFen),
        formatYuan(expected.highFen),
      );
    case 'not-known':
      return glance.notExpected[expected.why];
  }
}
