/** Says that another page has changed whoever is filled in here, and asks whose version counts where both changed the same. */
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
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
  return (
    <div class="warning near" role="alert">
      <p>{meanwhile.clash}</p>
      {clashSides(clashes, draft, kept, regions, face).map(({ name, mine, theirs }) => (
        <div key={name} class="versions">
          <p class="soft">{name}</p>
          <p>{meanwhile.mine(mine)}</p>
          <p>{meanwhile.theirs(theirs)}</p>
        </div>
      ))}
      <div class="row">
        <button type="button" onClick={() => decide('mine')}>
          {meanwhile.keepMine}
        </button>
        <button type="button" onClick={() => decide('theirs')}>
          {meanwhile.keepTheirs}
        </button>
      </div>
    </div>
  );
}
