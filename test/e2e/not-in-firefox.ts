/**
 * The tests of the shipped build that do not run in Firefox, each with its reason. All others do. `firefox.spec.ts` runs the
 * scenarios there by another driver, among them much of what stands here: hostile pages, offers, picking, the worker's sleep.
 */

interface NotInFirefox {
  /** Of one test, or of several that differ in what goes before or after. */
  readonly title: RegExp;
  readonly reason: string;
}

const BUILD_OF_CHROMIUM = 'Reads the files of the Chromium build; the linter reads those of Firefox (firefox.spec.ts).';
const MEDIA = 'WebDriver BiDi sets no colour scheme, forced colours or reduced motion in this Firefox.';
const WORKER_REQUESTS = 'WebDriver BiDi neither shows nor answers what the worker asks the network for.';
const WORKER_CODE = 'No driver runs code inside the worker of Firefox.';
const STOP = 'No driver stops the worker of Firefox.';
const REAL_API =
  'The worker must be let through to an API and cut off from it again, and BiDi does not reach its requests.';
const NO_ADD_ON = 'An add-on that automation installed is gone after a restart, and its pages when it is reloaded.';

const AXE = 'In a page of an add-on the checks of axe take minutes over WebDriver BiDi.';

export const NOT_IN_FIREFOX: readonly NotInFirefox[] = [
  { title: /stays within .* zipped/, reason: BUILD_OF_CHROMIUM },
  { title: /holds no database, no schema library/, reason: BUILD_OF_CHROMIUM },
  { title: /is compiled whole when it comes/, reason: BUILD_OF_CHROMIUM },
  { title: /the manifest asks for exactly this/, reason: BUILD_OF_CHROMIUM },
  { title: /only the card may be loaded by a page/, reason: BUILD_OF_CHROMIUM },
  { title: /the sample hall of a local run is not in it/, reason: BUILD_OF_CHROMIUM },
  { title: /axe finds nothing: .*dark/, reason: MEDIA },
  { title: /where motion is not wanted/, reason: MEDIA },
  { title: /in forced colours/, reason: MEDIA },
  { title: /every view of the book is sound/, reason: MEDIA },
  { title: /no layout shifts and no node/, reason: 'Firefox does not tell a page of shifts of its layout.' },
  { title: /after an extension update/, reason: NO_ADD_ON },
  { title: /while the browser stops the worker/, reason: STOP },
  { title: /a worker that is killed while it writes/, reason: STOP },
  { title: /after a restart of the browser/, reason: NO_ADD_ON },
  {
    title: /a site that the person allowed is a hall/,
    reason:
      'Edits the profile of Chromium; Firefox answers its own question by a preference, in a scenario of its own.',
  },
  {
    title: /site-refusals\.spec\.ts/,
    reason: 'No driver changes what a page of an add-on of Firefox is answered before it has drawn itself.',
  },
  { title: /a book that cannot be written/, reason: WORKER_CODE },
  { title: /what was erased does not come back/, reason: WORKER_CODE },
  { title: /nobody is asked by default/, reason: WORKER_REQUESTS },
  { title: /the test key counts for nobody/, reason: WORKER_REQUESTS },
  { title: /without an answer, the rules taken/, reason: WORKER_REQUESTS },
  { title: /an address that is taken back while/, reason: WORKER_REQUESTS },
  { title: /device-book\.spec\.ts/, reason: REAL_API },
  {
    title: /api-pages\.spec\.ts/,
    reason: "The API's pages are no part of the extension; they are looked at in Chromium.",
  },
  { title: /axe finds nothing: (?!.*dark)/, reason: AXE },
  { title: /has no fault of accessibility either/, reason: AXE },
  { title: /list of guides have no fault of accessibility/, reason: AXE },
  {
    title: /hostile\.spec\.ts.*scenarios/,
    reason: 'Runs there all the same, by the other driver: see firefox.spec.ts.',
  },
  {
    title: /a page cannot speak to the worker/,
    reason:
      'Firefox has no `use_dynamic_url`, and the test tells the page our address: it is random in each profile, and no page is told (hostile pages, firefox.spec.ts).',
  },
];
