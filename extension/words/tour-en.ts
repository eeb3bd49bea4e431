/** The words of a guide on the page, in English. */
import type * as zh from './tour-zh.ts';

export const tour: typeof zh.tour = {
  region: 'Step by step',
  step: (n, all) => `Step ${n} of ${all}`,
  left: (minutes) => `about ${minutes} min left`,
  ready: 'Have ready',
  looking: 'Looking on the page…',
  opener: (text) => `It is inside a menu. First open “${text}”.`,
  openerUnnamed: 'It is inside a menu. First open the ringed place.',
  'likely-opener': (text) => `It is not visible yet. It may be inside “${text}”: open it and see.`,
  words: 'The ringed place has these words but does not look like a button. Please do what the step says.',
  missing: 'Not found on this page. It may be on another page, or have another name.',
  ambiguous: 'Several places have the same words, so we do not choose one for you. Please look for it yourself.',
  disabled: 'Found, but the page does not allow it yet. An earlier step may be missing.',
  'by-hand': 'There is no button to point at. Do what the step says, then choose “Next”.',
  'in-app': 'This step is not done on this page. Please go to the place below.',
  'other-region': 'This guide is for another region and is not done on this site. Please go to the place below.',
  link: 'Open the official address',
  or: ' or ',
  lost: 'Cannot find it?',
  lostHint: (words) =>
    `Look for ${words}, also in the menus. The name may differ: follow your screen. If you cannot find it, call 12393.`,
  certainty: {
    official: 'Based on official texts',
    reported: 'Based on media reports; follow your screen',
    unverified: 'These steps are not verified; follow your screen',
  },
  kinds: {
    app: 'App',
    'mini-program': 'Mini program',
    'wechat-account': 'WeChat account',
    website: 'Website',
    hotline: 'Phone',
    bank: 'Bank',
    terminal: 'Self-service machine',
    counter: 'Counter',
  },
  move: 'Drag this card, or use the arrow keys',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  again: 'Try again',
  leave: 'Leave',
  done: 'Done',
  close: 'OK',
  finished: 'That was the last step',
  finishedThen: (last) => `Check once more: ${last}`,
  finishedElse: 'If you do not see it, or it looks different, call 12393.',
};

export const offer: typeof zh.offer = {
  notNow: 'Not now',
  never: 'Do not show again',
  region: 'A hint from Gongji',
};

export const begin: typeof zh.begin = {
  here: 'Guide me on this page',
  inApp: 'Guide me step by step',
  resume: (n) => `Continue from step ${n}`,
  drop: 'Do not continue',
};
