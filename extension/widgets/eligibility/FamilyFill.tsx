/** Takes who pays and who is treated from the family's book, so that nothing need be told twice. */
import { useState } from 'preact/hooks';
import type { Family } from '../../book/family.ts';
import type * as zh from '../../words/card-zh.ts';
import { PersonPicker } from '../family/PersonPicker.tsx';
import type { Answers } from './answers.ts';
import { recipientAnswers, sharerAnswers } from './from-book.ts';

interface Props {
  readonly words: typeof zh.eligibility;
  readonly family: Family;
  readonly onChange: (change: Partial<Answers>) => void;
}

export function FamilyFill({ words, family, onChange }: Props) {
  const people = family.members.filter(({ facts }) => facts !== null);
  const [sharerId, setSharerId] = useState('');
  const [recipientId, setRecipientId] = useState('');
  if (people.length < 2) return null;

  const fill = (payer: string, treated: string) => {
    setSharerId(payer);
    setRecipientId(treated);
    const sharer = people.find(({ id }) => id === payer) ?? null;
    const recipient = people.find(({ id }) => id === treated) ?? null;
    onChange({
      ...(sharer && sharerAnswers(sharer)),
      ...(recipient && recipientAnswers(family, sharer, recipient)),
    });
  };
  return (
    <fieldset class="box near">
      <legend class="unseen">{words.fromBook}</legend>
      <p>{words.fromBook}</p>
      <PersonPicker
        label={words.you}
        people={people.filter(({ id }) => id !== recipientId)}
        open={words.choose}
        value={sharerId}
        onChange={(id) => fill(id, recipientId)}
      />
      <PersonPicker
        label={words.family}
        people={people.filter(({ id }) => id !== sharerId)}
        open={words.choose}
        value={recipientId}
        onChange={(id) => fill(sharerId, id)}
      />
    </fieldset>
  );
}
