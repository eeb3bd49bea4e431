/** What relatives are to each other, where it does not follow from what each is to the owner: to be said, or corrected. */
import { useState } from 'preact/hooks';
import type { RelationPair } from '../../../shared/ledger/relations.ts';
import { RELATIONS, type Relation } from '../../../shared/relation.ts';
import type { Family } from '../../book/family.ts';
import { Select } from '../../surface/Select.tsx';
import type { Face } from './face.ts';
import { nameOf } from './names.ts';
import type { BookLink } from './use-book.ts';

interface Props {
  readonly link: BookLink;
  readonly family: Family;
  readonly face: Face;
  readonly onSaved: () => void;
}

export function RelationsForm({ link, family, face, onSaved }: Props) {
  const { relations: words } = face.words;
  const [told, setTold] = useState<ReadonlyMap<string, Relation>>(new Map());

  const submit = async (event: Event) => {
    event.preventDefault();
    const pairs = [...family.asked, ...family.relations].flatMap(({ memberId, toMemberId }): RelationPair[] => {
      const relation = told.get(keyOf({ memberId, toMemberId }));
      return relation === undefined ? [] : [{ memberId, toMemberId, relation }];
    });
    if (await link.send('tell-relations', { pairs })) onSaved();
  };

  return (
    <form class="stack" onSubmit={submit}>
      <p class="soft">{words.hint}</p>
      {[...family.asked.map((pair) => ({ ...pair, relation: null })), ...family.relations].map((pair) => (
        <Select
          key={keyOf(pair)}
          label={words.ask(nameOf(family, pair.memberId, face), nameOf(family, pair.toMemberId, face))}
          options={RELATIONS}
          names={face.common.relation}
          open={words.choose}
          value={told.get(keyOf(pair)) ?? RELATIONS.find((each) => each === pair.relation) ?? null}
          onChange={(relation) => {
            const next = new Map(told);
            if (relation === null) next.delete(keyOf(pair));
            else next.set(keyOf(pair), relation);
            setTold(next);
          }}
        />
      ))}
      <button type="submit" class="primary" disabled={link.busy || told.size === 0}>
        {words.save}
      </button>
    </form>
  );
}

function keyOf({ memberId, toMemberId }: Pick<RelationPair, 'memberId' | 'toMemberId'>): string {
  return `${memberId} ${toMemberId}`;
}
