/** The words about where the rules come from, in English. */
import type * as zh from './rules-zh.ts';

export const rules: typeof zh.rules = {
  title: 'Newer rules',
  hint: 'The rules come with Gongji and work offline. You can name a site that offers newer ones. Without one, nothing is requested from anyone.',
  asked:
    'After “Allow and update”, two public files are fetched from this site: the version and the rules. Nothing about you or your family is sent. The site can see your network address (IP) and, in Firefox, the random number of this installation.',
  address: 'Site that offers the rules',
  addressHint: 'Only the site, such as https://example.org, with nothing after it.',
  badAddress:
    'This address cannot be used. It must start with https://, without a path, a question mark or an account, and must not be a medical insurance website. Nothing was requested.',
  daily: 'Look for newer rules once a day (while the browser is open)',
  update: 'Allow and update',
  updating: 'Updating…',
  stop: 'Stop using this site',
  stopped: 'Cancelled. The rules in use stay in use.',
  inUse: (seq, published) => `In use: version ${seq}, published ${published}`,
  from: { shipped: 'came with Gongji', update: 'from an update, signature checked' },
  unreadable: 'There are no rules to use. Please reinstall Gongji, or call 12393.',
  last: (moment) => `Last update: ${moment}`,
  outcome: {
    taken: 'The new rules were checked and are in use.',
    current: 'You already have the newest rules.',
    network: 'The site could not be reached or did not send them. The rules are unchanged; try again later.',
    signature:
      'The signature is not right, so it is unclear who published this. It was not used; the rules are unchanged.',
    hash: 'What arrived is not what was signed; it may be incomplete or altered. It was not used; the rules are unchanged.',
    older: 'The rules there are not newer than yours. They were not used; the rules are unchanged.',
    format:
      'This version cannot read what arrived. It was not used; the rules are unchanged. Updating Gongji may help.',
    store: 'This device cannot store the new rules. They were not used; the rules are unchanged.',
  },
};
