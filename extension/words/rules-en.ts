/** The words about where the rules come from, in English. */
import type * as zh from './rules-zh.ts';

export const rules: typeof zh.rules = {
  title: 'Newer rules',
  hint: 'Rules come with the extension and work without a network. You may name a site that offers newer ones. Without one, nobody is asked for anything.',
  asked:
    'After “Allow and update” this site is asked for two public files: the version and the rules. Nothing of you or your family is sent; the site can see your network address (IP) and, in Firefox, the random number of this installation.',
  address: 'Site that offers the rules',
  addressHint: 'The site alone, such as https://example.org, with nothing behind it.',
  badAddress:
    'This address cannot be used. Please give a site that starts with https://, without a path, a question mark or an account, and not a medical insurance hall. Nobody was asked.',
  daily: 'Look for newer rules once a day (while the browser is open)',
  update: 'Allow and update',
  updating: 'Updating…',
  stop: 'Do not ask this site again',
  stopped: 'Cancelled. The rules in use stay in use.',
  inUse: (seq, published) => `In use: version ${seq}, published ${published}`,
  from: { shipped: 'came with the extension', update: 'from an update, signature checked' },
  unreadable: 'There are no rules to use now. Please reinstall, or call 12393.',
  last: (moment) => `Last update: ${moment}`,
  outcome: {
    taken: 'The new rules are checked and in use.',
    current: 'These are the newest already.',
    network: 'The site could not be reached or did not give them. The rules are as before; try again later.',
    signature: 'The signature is not right, so nobody knows who published this. Not taken; the rules are as before.',
    hash: 'What came is not what was signed; it may be cut off or altered. Not taken; the rules are as before.',
    older: 'The rules there are not newer than those in use. Not taken; the rules are as before.',
    format:
      'What came are no rules that this version knows. Not taken; the rules are as before. Updating the extension may help.',
    store: 'This device cannot store the new rules. Not taken; the rules are as before.',
  },
};
