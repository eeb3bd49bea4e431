/** What was filled in here and changed in the book meanwhile, to something else: both versions, and whose counts. */
import type { Decision } from '../../book/sync-state.ts';
import type { Side } from './conflict-sides.ts';
import type { Face } from './face.ts';

interface Props {
  readonly sides: readonly Side[];
  readonly face: Face;
  readonly onDecide: (decision: Decision) => void;
}

export function Clash({ sides, face, onDecide }: Props) {
  const { meanwhile } = face.words;
  return (
    <div class="warning near" role="alert">
      <p>{meanwhile.clash}</p>
      {sides.map(({ name, mine, theirs }) => (
        <div key={name} class="versions">
          <p class="soft">{name}</p>
          <p>{meanwhile.mine(mine)}</p>
          <p>{meanwhile.theirs(theirs)}</p>
        </div>
      ))}
      <div class="row">
        <button type="button" onClick={() => onDecide('mine')}>
          {meanwhile.keepMine}
        </button>
        <button type="button" onClick={() => onDecide('theirs')}>
          {meanwhile.keepTheirs}
        </button>
      </div>
    </div>
  );
}
