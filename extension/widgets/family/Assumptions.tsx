/** What a plan had to take for granted. */
import { assumptionWords, type SettlementAssumption } from '../../../shared/estimates/settlement-words.ts';
import type { Face } from './face.ts';

interface Props {
  readonly codes: readonly SettlementAssumption[];
  readonly face: Face;
}

export function Assumptions({ codes, face }: Props) {
  if (codes.length === 0) return null;
  return (
    <div class="near">
      <p class="soft">{face.words.bill.assumed}</p>
      <ul class="dots soft">
        {codes.map((code) => (
          <li key={code}>{assumptionWords(code, face.language)}</li>
        ))}
      </ul>
    </div>
  );
}
