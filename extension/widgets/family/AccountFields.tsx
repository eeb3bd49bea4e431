/** The account of whoever is employee-insured: each question with what the rule there says, and its source. */
import { formatYuan } from '../../../shared/money.ts';
import type { Suggested, Suggestion } from '../../book/suggestion.ts';
import { Grounds } from '../../surface/Grounds.tsx';
import { MoneyField } from '../../surface/MoneyField.tsx';
import type { Face } from './face.ts';
import { confirmedAccount, type MemberDraft, type WrongField } from './member-draft.ts';

interface Props {
  readonly draft: MemberDraft;
  /** Null while it is not known. */
  readonly suggestion: Suggestion | null;
  readonly wrong: WrongField | null;
  readonly face: Face;
  readonly onChange: (change: Partial<MemberDraft>) => void;
}

export function AccountFields({ draft, suggestion, wrong, face, onChange }: Props) {
  const { member: words } = face.words;
  const { hasAccount, retained, priorYearsOnly } = confirmedAccount(draft, suggestion);
  return (
    <>
      <div>
        <label class="choice">
          <input
            type="checkbox"
            checked={hasAccount}
            onChange={({ currentTarget }) => onChange({ hasAccount: currentTarget.checked })}
          />
          {words.hasAccount}
        </label>
        <p class="soft">{words.hasAccountHint}</p>
        <Rule suggested={suggestion?.hasAccount} face={face} />
      </div>
      {hasAccount && (
        <>
          <div class="near">
            <MoneyField
              label={words.retained}
              value={retained}
              wrong={wrong === 'retained' ? words.badAmount : null}
              onInput={(text) => onChange({ retained: text })}
            />
            <p class="soft">{words.retainedHint}</p>
            <Rule suggested={suggestion?.retainedFen} face={face} say={formatYuan} />
          </div>
          <div>
            <label class="choice">
              <input
                type="checkbox"
                checked={priorYearsOnly}
                onChange={({ currentTarget }) => onChange({ priorYearsOnly: currentTarget.checked })}
              />
              {words.priorYearsOnly}
            </label>
            <Rule suggested={suggestion?.priorYearsOnly} face={face} />
          </div>
        </>
      )}
    </>
  );
}

interface RuleProps<Value> {
  readonly suggested: Suggested<Value> | undefined;
  readonly face: Face;
  readonly say?: (value: Value) => string;
}

function Rule<Value>({ suggested, face, say }: RuleProps<Value>) {
  const { member: words } = face.words;
  if (!suggested || (suggested.reads.length === 0 && suggested.open === null)) return null;
  return (
    <div class="near">
      {suggested.open !== null && <p class="unknown">{words.suggestedOpen}</p>}
      {say && suggested.value !== null && (
        <p class="soft">
          {words.suggested} {say(suggested.value)}
        </p>
      )}
      <Grounds reads={suggested.reads} words={face.cite} />
    </div>
  );
}
