/** The words of the list of guides, in English. */
import type * as zh from './guide-zh.ts';

export const tasks: typeof zh.tasks = {
  bind: 'Set up family sharing',
  activate: 'Activate the insurance code',
  'query-balance': 'Check the balance',
  use: 'Use it for treatment',
  'buy-for-someone': 'Buy medicine for a relative',
  'pay-premium': 'Pay a relative’s resident premium',
  'query-records': 'Check what was paid',
  'query-relations': 'See who shares with whom',
  'set-order': 'Set whose money is used first',
  'set-quota': 'Set money aside for a relative',
  'return-quota': 'Get that money back',
  transfer: 'Move money into the family account',
  'query-years': 'Check the years paid',
  unbind: 'End family sharing',
  'tell-apart': 'Tell similar names apart',
};

export const guides: typeof zh.guides = {
  title: 'Step by step',
  task: 'What do you want to do?',
  national: 'This place has no guide of its own. What follows holds for the whole country.',
  resume: (n) => `Continue from step ${n}`,
  anew: 'Start again',
  scan: 'Scan with a phone',
  code: (address) => `A QR code with the address ${address}`,
  official: 'Official address:',
  same: 'The code contains the address above and nothing else.',
};
