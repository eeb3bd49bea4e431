/** Fills the form from what the page says of the insurance of whoever is signed in; what it does not say stays as it was. */
import type { Insurance, Participation as State } from '../../../shared/eligibility/question.ts';
import type { InsuranceType, Participation, ParticipationStatus } from '../../reading/reading.ts';
import type { Answers } from './answers.ts';

/** Whose insurance the page shows, in the words of the form. */
export type Side = 'sharer' | 'recipient';

export function answersOnPage(side: Side, { place, insurance, status }: Participation): Partial<Answers> {
  const kind = kindOf(insurance, status);
  const state = status && STATES[status];
  if (side === 'sharer') {
    return {
      ...(place && { sharerRegion: place }),
      ...(kind && { sharerInsurance: kind }),
      ...(state && { sharerParticipation: state }),
    };
  }
  return {
    ...(place && { recipientRegion: place, sameRegion: false }),
    ...(kind && { recipientInsurance: kind }),
    ...(state && { recipientParticipation: state }),
  };
}

/** Who works flexibly has employee insurance; whether with an account, the page does not say. */
function kindOf(insurance: InsuranceType | null, status: ParticipationStatus | null): Insurance | null {
  if (status === 'not-insured') return 'none';
  return insurance === 'flexible' ? 'employee' : insurance;
}

const STATES: Readonly<Record<ParticipationStatus, State | null>> = {
  active: 'normal',
  suspended: 'suspended',
  ended: 'ended',
  'not-insured': null,
};
