/** The words of the list of guides, in English. */
import type * as zh from './guide-zh.ts';

export const tasks: typeof zh.tasks = {
  bind: 'Set up family sharing',
  activate: 'Activate the insurance code',
  'query-balance': 'Look up the balance',
  use: 'Use it when ill',
  'buy-for-someone': 'Buy medicine for a relative',
  'pay-premium': "Pay a relative's resident premium",
  'query-records': 'Look up what was paid',
  'query-relations': 'See who is bound',
  'set-order': 'Set the order of accounts',
  'set-quota': 'Set a limit for a relative',
  'return-quota': 'Take a limit back',
  transfer: 'Move money into the shared account',
  'query-years': 'Look up the years paid',
  unbind: 'End family sharing',
  'tell-apart': 'Tell similar names apart',
};

export const guides: typeof zh.guides = {
  title: 'Step by step',
  task: 'What do you want to do?',
  resume: (n) => `Go on from step ${n}`,
  anew: 'Lead me from the start',
  scan: 'Scan with a phone',
  code: (address) => `A QR code with the address ${address}`,
  official: 'Official address:',
  same: 'The code holds the address above and nothing else.',
};
