/** The words of what the book or the API refuses, in English. */
import type * as zh from './refusals-zh.ts';

export const reasons: typeof zh.reasons = {
  overdrawn: 'The account does not hold that much.',
  'already-reversed': 'This has already been cancelled.',
  'not-reversible': 'This cannot be cancelled: later entries depend on it.',
  'nothing-to-move': 'There is no money to move.',
  'out-of-bounds': 'The amount is too large.',
  'facts-missing': 'First fill in the details of this person.',
  'account-not-empty': 'In the book, the account still has money.',
  'not-an-empty-book': 'The book is not empty. Export a copy, erase everything in the settings, then import.',
  'not-our-file': 'This is not a file exported by Gongji. Nothing was changed.',
  'no-answer': 'No answer. Nothing was changed; please try again later.',
  'code-mistyped': 'The code is not right. Please compare it again.',
  'not-accepted': 'The other side does not accept this code, or it is not a Gongji service.',
  'copy-left': 'A copy is still kept there. First erase it, or choose to leave it there.',
  'sync-is-on': 'Sync is already on.',
  'sync-is-off': 'Sync is off.',
  'too-many': 'The book is full.',
  'changed-meanwhile':
    'Another page has just changed the book, so nothing was recorded. Please look again, then record.',
  'book-not-empty':
    'There is already a book on this device. Export a copy, erase everything in the settings, then join.',
  'in-the-future': 'That day has not come yet.',
  'no-account': 'This person has no personal account.',
  'does-not-add-up': 'The parts do not add up to the total.',
  'too-small': 'The amount must be more than 0.',
  'not-found': 'This is no longer in the book. Please go back and look again.',
  differs: 'This was already recorded, with other content.',
};
