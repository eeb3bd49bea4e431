/** Says that another page has changed whoever is filled in here, and asks whose version counts where both changed the same. */
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import { Clash } from './Clash.tsx';
import type { Face } from './face.ts';
import { clashSides } from './member-meanwhile.ts';
import type { FilledIn } from './use-member-draft.ts';

interface Props {
  readonly filledIn: FilledIn;
  readonly regions: readonly RegionRow[];
  readonly face: Face;
}

export function Meanwhile({ filledIn: { draft, kept, isOvertaken, clashes, decide }, regions, face }: Props) {
  const { meanwhile } = face.words;
  if (!isOvertaken) return null;
  if (clashes.length === 0) {
    return (
      <p class="box" role="status">
        {meanwhile.followed}
      </p>
    );
  }
  return <Clash sides={clashSides(clashes, draft, kept, regions, face)} face={face} onDecide={decide} />;
}
