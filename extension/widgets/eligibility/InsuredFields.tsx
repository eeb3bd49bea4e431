/** Where and how a person is insured: the same questions for whoever pays and for whoever is treated. */
import {
  INSURANCES,
  type Insurance,
  PARTICIPATIONS,
  type Participation,
  SHARER_STATUSES,
  type SharerStatus,
} from '../../../shared/eligibility/question.ts';
import type { RegionCode } from '../../../shared/region.ts';
import type { RegionRow } from '../../../shared/rules/snapshot.ts';
import { RegionPicker } from '../../surface/RegionPicker.tsx';
import { Select } from '../../surface/Select.tsx';
import type * as zh from '../../words/card-zh.ts';

interface Props {
  readonly words: typeof zh.eligibility;
  /** Null where the place is told elsewhere. */
  readonly region: {
    readonly all: readonly RegionRow[];
    readonly value: RegionCode | null;
    readonly onChange: (region: RegionCode | null) => void;
  } | null;
  readonly insurance: Insurance | null;
  readonly onInsurance: (insurance: Insurance | null) => void;
  /** Asked of whoever may have an account; null where it is not asked. */
  readonly status: {
    readonly value: SharerStatus | null;
    readonly onChange: (status: SharerStatus | null) => void;
  } | null;
  readonly participation: Participation | null;
  readonly onParticipation: (participation: Participation | null) => void;
}

export function InsuredFields({ words, region, insurance, status, participation, ...on }: Props) {
  const open = words.choose;
  return (
    <>
      {region && <RegionPicker regions={region.all} value={region.value} onChange={region.onChange} words={words} />}
      <Select
        label={words.insurance}
        options={INSURANCES}
        names={words.insurances}
        open={open}
        value={insurance}
        onChange={on.onInsurance}
      />
      {status && insurance !== 'resident' && insurance !== 'none' && (
        <Select
          label={words.status}
          options={SHARER_STATUSES}
          names={words.statuses}
          open={open}
          value={status.value}
          onChange={status.onChange}
        />
      )}
      {insurance !== 'none' && (
        <Select
          label={words.participation}
          options={PARTICIPATIONS}
          names={words.participations}
          open={open}
          value={participation}
          onChange={on.onParticipation}
        />
      )}
    </>
  );
}
