/** The words of the extension in English, by the place where they stand; the card's are in a file of their own. */
import type * as zh from './zh.ts';

export const overlay: typeof zh.overlay = {
  name: 'Gongji',
  open: 'Open Gongji',
  close: 'Close (Esc)',
  move: 'Move (drag, or arrow keys)',
  shrink: 'Make smaller',
  enlarge: 'Make larger',
  hideHere: 'Hide on this site',
  openInTab: 'This page does not allow the card. Open it in a new tab',
  pickHint: 'Click the balance on the page, or use ↑↓ and Enter',
  pickCancel: 'Back (Esc)',
  hidden: 'Gongji is hidden on this site. To bring it back, choose “Show again” in its settings.',
  undoHide: 'Undo',
  updated: 'Gongji was updated. Save your work on this page, then reload it.',
  understood: 'OK',
};

export const common: typeof zh.common = {
  name: 'Gongji',
  disclaimer: 'For reference only: the local insurance office decides.',
  again: 'Try again',
  back: 'Back',
  faults: {
    'not-allowed': 'This cannot be done here.',
    'bad-input': 'One entry is not right. Please check it. Nothing was saved.',
    refused: 'The book did not accept this. Nothing was saved.',
    'store-unavailable':
      'The book on this device cannot be opened right now. Nothing is lost, and nothing new was saved. Try closing the browser and opening it again.',
    'rules-unavailable':
      'The rules cannot be read, so there is no answer for now. Please reinstall Gongji, or call 12393.',
    gone: 'Gongji was just updated. Save your work on this page, then reload it.',
  },
  relation: {
    self: 'Myself',
    spouse: 'spouse',
    parent: 'parent',
    child: 'child',
    sibling: 'brother or sister',
    'paternal-grandparent': 'grandparent (father’s side)',
    'maternal-grandparent': 'grandparent (mother’s side)',
    'grandchild-son-line': 'grandchild (son’s child)',
    'grandchild-daughter-line': 'grandchild (daughter’s child)',
    'parent-in-law': 'parent-in-law',
    'child-in-law': 'son- or daughter-in-law',
    'sibling-in-law': 'spouse’s brother or sister',
    'aunt-uncle': 'aunt or uncle',
    'niece-nephew': 'niece or nephew',
    cousin: 'cousin',
    other: 'someone else',
  },
  kind: { total: 'Account balance', 'current-year': 'This year', 'prior-years': 'Earlier years' },
  inBook: {
    total: 'in the book',
    'current-year': 'in the book · this year',
    'prior-years': 'in the book · earlier years',
  },
  typedByHand: 'Typed in',
  otherDevice: 'Read on another device',
  today: 'today',
  yesterday: 'yesterday',
};

export const popup: typeof zh.popup = {
  title: 'The family’s medical accounts',
  empty: 'No balance saved yet',
  emptyThen:
    'Open the insurance website (网厅) of the place where you are insured and sign in. Then click 共 at the right edge and save the balance it reads.',
  openPortal: 'Open the national insurance website',
  openBook: 'Open the book',
  openCard: 'Who can use it, and how',
  shareable: (amount) => `Relatives can use ${amount} now`,
  transferable: (amount) => `${amount} can be moved into the family account`,
  settings: 'Settings',
  stale: 'The book cannot be opened right now; this is the last copy. Nothing is lost.',
  hiddenHere: 'You have hidden Gongji on this site.',
  showAgain: 'Show it again',
  notHere:
    'Gongji is not in use on this insurance website yet. Nobody has checked this site so far: please look at the figures yourself.',
  useHere: 'Use Gongji on this site',
  used: 'Done. Please reload the page.',
  stopped:
    'By the newest rules Gongji is switched off on this site and no longer reads pages here. The site itself works as usual; with questions, call 12393.',
};

export const site: typeof zh.site = {
  refused:
    'The browser was not given permission, so Gongji is not in use on this site yet. To use it, click again and choose “Allow” when the browser asks.',
  failed: 'That did not work. Please click again; if it still fails, close the browser, open it and try once more.',
};

export const options: typeof zh.options = {
  title: 'Gongji · Settings',
  language: 'Language',
  elder: 'Large type and buttons',
  hidden: 'Hidden sites',
  hiddenNone: 'None. Sites appear here after “Hide on this site”.',
  showAgain: 'Show again',
  sites: 'More medical insurance sites',
  sitesHint: 'We have not checked these sites yet. After “Allow”, the browser asks you once more.',
  sitesAll: (count) => `See these ${count} sites`,
  allow: 'Allow',
  disallow: 'Stop allowing',
  data: 'Data on this device',
  dataHint:
    'The book is kept on this device. Unless sync is on, it has not been sent to anyone. Browsers may clean up, so export a copy now and then.',
  export: 'Export',
  exported: 'Exported.',
  erase: 'Erase everything',
  eraseAsk: 'Erase all relatives and balances? This cannot be undone.',
  eraseYes: 'Erase',
  eraseNo: 'Keep',
  erased: 'Everything is erased.',
};
