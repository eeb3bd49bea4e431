/** The words of a guide on the page, in English. */
import type * as zh from './tour-zh.ts';

export const tour: typeof zh.tour = {
  region: 'Step by step',
  step: (n, all) => `Step ${n} of ${all}`,
  left: (minutes) => `about ${minutes} min left`,
  ready: 'Have ready',
  looking: 'Looking on the page…',
  opener: (text) => `It is inside a menu. Open “${text}” first.`,
  openerUnnamed: 'It is inside a menu. Open what is ringed first.',
  'likely-opener': (text) => `It is not shown yet. It may be inside “${text}”: open it and see.`,
  words: 'The ringed place has these words, but does not look like a button. Please do as the step says.',
  missing: 'Not found on this page. It may be on another page, or have another name here.',
  ambiguous: 'Several places have the same words, so none is chosen for you. Please look for it yourself.',
  disabled: 'Found, but the page does not allow it now. Something before it may be missing.',
  'by-hand': 'There is no button to point at. Do as it says, then choose “Next”.',
  'in-app': 'This step is not done on this page. Please do it here:',
  'other-region': 'This guide is for another region and is not done on this site.',
  link: 'Open the official address',
  or: ' or ',
  lost: 'Cannot find it?',
  lostHint: (words) =>
    `Look for ${words}, in the menus too. Places have their own names for it: go by your screen. If lost, call 12393.`,
  certainty: {
    official: 'Based on an official document',
    reported: 'Based on news reports; go by your screen',
    unverified: 'These steps are not verified; go by your screen',
  },
  kinds: {
    app: 'App',
    'mini-program': 'Mini program',
    'wechat-account': 'WeChat account',
    website: 'Website',
    hotline: 'Phone',
    bank: 'Bank',
    terminal: 'Terminal',
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
  finishedThen: (last) => `Have a last look: ${last}`,
  finishedElse: 'If you do not see it, or it looks different, call 12393.',
};

export const offer: typeof zh.offer = {
  notNow: 'Not now',
  never: 'Never again',
  region: 'A hint from Gongji',
};

export const begin: typeof zh.begin = {
  here: 'Lead me on this page',
  inApp: 'Lead me step by step',
  resume: (n) => `Go on from step ${n}`,
  drop: 'Do not go on',
};
