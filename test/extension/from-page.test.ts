/** What a page says of a person's insurance, put into the form about who may use an account. */
import { expect, test } from 'vitest';
import { answersOnPage } from '../../extension/widgets/eligibility/from-page.ts';
import { regionCode } from '../../shared/region.ts';

const NANNING = regionCode('450100');

test.each([
  [
    'whoever pays',
    'sharer',
    { place: NANNING, insurance: 'employee', status: 'active' },
    { sharerRegion: NANNING, sharerInsurance: 'employee', sharerParticipation: 'normal' },
  ],
  [
    'a relative, who is then no longer said to be insured where the other is',
    'recipient',
    { place: NANNING, insurance: 'resident', status: 'suspended' },
    {
      recipientRegion: NANNING,
      sameRegion: false,
      recipientInsurance: 'resident',
      recipientParticipation: 'suspended',
    },
  ],
  [
    'flexible work: employee insurance, with or without an account',
    'sharer',
    { place: null, insurance: 'flexible', status: null },
    { sharerInsurance: 'employee' },
  ],
  [
    'a relative without insurance',
    'recipient',
    { place: null, insurance: null, status: 'not-insured' },
    { recipientInsurance: 'none' },
  ],
  [
    'an insurance that has ended',
    'sharer',
    { place: null, insurance: null, status: 'ended' },
    { sharerParticipation: 'ended' },
  ],
  ['nothing', 'recipient', { place: null, insurance: null, status: null }, {}],
] as const)('%s', (_, side, said, filled) => {
  expect(answersOnPage(side, said)).toEqual(filled);
});
