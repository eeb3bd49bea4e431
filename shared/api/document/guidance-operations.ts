/** The channel, guide and portal routes. */
import * as v from 'valibot';
import { CHANNELS_ANSWER, GUIDE_ANSWER, GUIDES_ANSWER, PORTALS_ANSWER } from '../answers/guides.ts';
import { CHANNELS_QUERY, GUIDE_QUERY, GUIDES_QUERY, PORTALS_QUERY } from '../queries.ts';
import type { Operation } from './operation.ts';
import { cached } from './rules-operations.ts';

export const guidanceOperations: readonly Operation[] = [
  {
    id: 'listChannels',
    method: 'get',
    path: '/v1/channels',
    tag: 'Guides',
    summary: {
      zh: '在哪里办，依据最可靠的在前',
      en: 'Where something can be done; the best sourced first',
    },
    description: 'Channels of the region and of the regions above it, including national ones.',
    query: CHANNELS_QUERY,
    queryExample: { region: '450100', task: 'bind' },
    answers: cached('The channels.', CHANNELS_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'listGuides',
    method: 'get',
    path: '/v1/guides',
    tag: 'Guides',
    summary: {
      zh: '分步指引，本地的在前',
      en: 'Step-by-step guides; those of the nearest region first',
    },
    query: GUIDES_QUERY,
    queryExample: { region: '450100', task: 'bind' },
    answers: cached('The guides. `inherited`: the guide belongs to a region above.', GUIDES_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'getGuide',
    method: 'get',
    path: '/v1/guides/{id}',
    tag: 'Guides',
    summary: {
      zh: '一份指引：数据，或供手机和打印的网页（Accept: text/html）',
      en: 'One guide, as data, or with Accept: text/html as a page for phones and print',
    },
    pathParameters: {
      id: { schema: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,64}$/)), example: 'bind-same-province' },
    },
    query: GUIDE_QUERY,
    answers: {
      200: { ...cached('The guide.', GUIDE_ANSWER)[200], description: 'The guide.', alsoAs: ['text/html'] },
      304: { description: 'Not modified since the caller’s copy.', headers: ['ETag', 'Cache-Control'] },
    },
    problems: ['invalid-fields', 'not-found', 'unavailable'],
    problemPages: ['404'],
  },
  {
    id: 'listPortals',
    method: 'get',
    path: '/v1/portals',
    tag: 'Guides',
    summary: {
      zh: '网厅登记表',
      en: 'The portals we know',
    },
    query: PORTALS_QUERY,
    queryExample: { host: 'fuwu.nhsa.gov.cn' },
    answers: cached('The portals.', PORTALS_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
];
