/** What relatives are to each other, where it does not follow from what each is to the owner: to be said, or corrected. */
import { useState } from 'preact/hooks';
import type { MemberRelation } from '../../../shared/ledger/member.ts';
import { RELATIONS, type Relation } from '../../../shared/relation.ts';
import type { Family } from '../../book/family.ts';
import type { Decision } from '../../book/sync-state.ts';
import { Select } from '../../surface/Select.tsx';
import { Clash } from './Clash.tsx';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
  readonly onSaved: () => void;
}

/** Two relatives, with what the book says of them; null for nothing. */
interface Pair {
  readonly key: string;
  readonly memberId: string;
  readonly toMemberId: string;
  readonly kept: MemberRelation | null;
}

interface Told {
  readonly relation: Relation;
  /** What the book said when the person chose, or decided. */
  readonly seen: MemberRelation | null;
}

export function RelationsForm({ link, family, face, onSaved }: Props) {
  const { relations: words } = face.words;
  const [told, setTold] = useState<ReadonlyMap<string, Told>>(new Map());
  const pairs = pairsOf(family);
  const chosen = pairs.flatMap((pair) => {
    const here = told.get(pair.key);
    return here ? [{ ...pair, ...here }] : [];
  });
  const clashing = chosen.filter(({ kept, seen, relation }) => kept !== seen && kept !== relation);

  const choose = (key: string, next: Told | null) =>
    setTold((before) => new Map([...before].filter(([each]) => each !== key).concat(next ? [[key, next]] : [])));
  const decide = (decision: Decision) => {
    for (const { key, relation, kept } of clashing) choose(key, decision === 'mine' ? { relation, seen: kept } : null);
  };
  const submit = async (event: Event) => {
    event.preventDefault();
    const said = chosen.map(({ memberId, toMemberId, relation, seen }) => ({ memberId, toMemberId, relation, seen }));
    if (await link.send('tell-relations', { pairs: said })) onSaved();
  };
  const ask = ({ memberId, toMemberId }: Pair) =>
    words.ask(nameOf(family, memberId, face), nameOf(family, toMemberId, face));
  const say = (relation: MemberRelation | null) =>
    relation === null ? face.words.sync.unsaid : face.common.relation[relation];

  return (
    <form class="stack" onSubmit={submit}>
      <p class="soft">{words.hint}</p>
      {pairs.map((pair) => (
        <Select
          key={pair.key}
          label={ask(pair)}
          options={RELATIONS}
          names={face.common.relation}
          open={words.choose}
          value={told.get(pair.key)?.relation ?? RELATIONS.find((each) => each === pair.kept) ?? null}
          onChange={(relation) => {
            const { seen } = told.get(pair.key) ?? { seen: pair.kept };
            choose(pair.key, relation && { relation, seen });
          }}
        />
      ))}
      {clashing.length > 0 && (
        <Clash
          sides={clashing.map((pair) => ({ name: ask(pair), mine: say(pair.relation), theirs: say(pair.kept) }))}
          face={face}
          onDecide={decide}
        />
      )}
      <button type="submit" class="primary" disabled={link.busy || chosen.length === 0 || clashing.length > 0}>
        {words.save}
      </button>
    </form>
  );
}

function pairsOf({ asked, relations }: Family): readonly Pair[] {
  return [...asked.map((pair) => ({ ...pair, relation: null })), ...relations].map(
    ({ memberId, toMemberId, relation }) => ({
      key: `${memberId} ${toMemberId}`,
      memberId,
      toMemberId,
      kept: relation,
    }),
  );
}
