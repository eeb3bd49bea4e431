/** The rules, coverage and release routes. */
import * as v from 'valibot';
import { Region } from '../answers/fields.ts';
import { REGION_ANSWER, REGIONS_ANSWER } from '../answers/regions.ts';
import { HEALTH_ANSWER, RELEASE_ANSWER, RELEASES_ANSWER } from '../answers/releases.ts';
import { COVERAGE_ANSWER, HISTORY_ANSWER, Parameter, RULES_ANSWER } from '../answers/rules.ts';
import {
  COVERAGE_QUERY,
  HISTORY_QUERY,
  NO_FIELDS,
  PAGE_QUERY,
  REGION_QUERY,
  REGIONS_QUERY,
  RULES_QUERY,
} from '../queries.ts';
import type { Answer, Operation } from './operation.ts';

/** The two answers of every cached route. */
export const cached = (description: string, schema: v.GenericSchema): Operation['answers'] => ({
  200: { description, schema, headers: ['Rules-Release', 'ETag', 'Cache-Control', 'Content-Language'] },
  304: NOT_MODIFIED,
});

export const NOT_MODIFIED: Answer = {
  description: 'Not modified since the caller’s copy (If-None-Match).',
  headers: ['ETag', 'Cache-Control'],
};

const code = { schema: Region, example: '450100' };

export const rulesOperations: readonly Operation[] = [
  {
    id: 'listRegions',
    method: 'get',
    path: '/v1/regions',
    tag: 'Rules',
    summary: {
      zh: '地区，以及各有多少条规则',
      en: 'Regions, with the number of rules each has',
    },
    query: REGIONS_QUERY,
    queryExample: { parent: '450000', level: 'city' },
    description:
      '`name` is in the language of the answer. In English a county keeps its Chinese name, followed by its city in English.',
    answers: cached('Regions in the order of their codes.', REGIONS_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'getRegion',
    method: 'get',
    path: '/v1/regions/{code}',
    tag: 'Rules',
    summary: {
      zh: '一个地区',
      en: 'One region',
    },
    pathParameters: { code },
    query: REGION_QUERY,
    answers: cached('The region.', REGION_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'getRules',
    method: 'get',
    path: '/v1/rules',
    tag: 'Rules',
    summary: {
      zh: '某地某日适用的规则',
      en: 'The rules that apply in a region on a day',
    },
    description:
      'Where it is not known from which day a new value holds, the old value is given, and the new one is under `disputed` with the reason `start-not-known`. A parameter without a rule is absent; that says nothing about what is allowed.',
    query: RULES_QUERY,
    queryExample: { region: '450100', on: '2026-11-21', parameter: 'relatives' },
    answers: cached('The rules.', RULES_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'getHistory',
    method: 'get',
    path: '/v1/rules/{parameter}/history',
    tag: 'Rules',
    summary: {
      zh: '某地一项规则的全部历史，从早到晚',
      en: 'Every value that ever applied in a region, oldest first',
    },
    description:
      'Each value once, ordered by the day from which it was surely the one that `GET /v1/rules` shows. If only the year or month of a start is known, the end of that year or month counts; for a `by` start its day; for an unknown start the day on which the facts were gathered. A region’s own value is placed at the day on which it replaced the inherited one; a value that was never sure, at the first day on which it may have held. `effectiveTo` is the first day on which another value is shown.',
    pathParameters: { parameter: { schema: Parameter, example: 'relatives' } },
    query: HISTORY_QUERY,
    queryExample: { region: '450100' },
    answers: cached('The values, oldest first.', HISTORY_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'getCoverage',
    method: 'get',
    path: '/v1/coverage',
    tag: 'Rules',
    summary: {
      zh: '哪些地区、哪些事项已有规则',
      en: 'Which regions have rules for which parameters',
    },
    description: '`none` means that we know of no rule. It never means “not allowed”.',
    query: COVERAGE_QUERY,
    queryExample: { level: 'province', parameter: 'creditRetired' },
    answers: cached('Regions in the order of their codes, with all parameters.', COVERAGE_ANSWER),
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'listReleases',
    method: 'get',
    path: '/v1/releases',
    tag: 'Releases',
    summary: {
      zh: '规则的各次发布，新的在前',
      en: 'Releases of the rules, newest first',
    },
    query: PAGE_QUERY,
    answers: {
      200: { description: 'The releases.', schema: RELEASES_ANSWER, headers: ['Rules-Release', 'Cache-Control'] },
    },
    problems: ['invalid-fields', 'unavailable'],
  },
  {
    id: 'getCurrentRelease',
    method: 'get',
    path: '/v1/releases/current',
    tag: 'Releases',
    summary: {
      zh: '现行发布及其签名',
      en: 'The signed release in force',
    },
    query: NO_FIELDS,
    answers: {
      200: { description: 'The release.', schema: RELEASE_ANSWER, headers: ['Rules-Release', 'ETag', 'Cache-Control'] },
      304: NOT_MODIFIED,
    },
    problems: ['invalid-fields'],
  },
  {
    id: 'getSnapshot',
    method: 'get',
    path: '/v1/snapshots/{hash}',
    tag: 'Releases',
    summary: {
      zh: '整套规则数据',
      en: 'The whole compiled data set',
    },
    description: 'Canonical JSON whose SHA-256 is the hash. It never changes.',
    pathParameters: {
      hash: { schema: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)), example: '0'.repeat(64) },
    },
    query: NO_FIELDS,
    answers: {
      200: {
        description: 'The snapshot.',
        schema: v.looseObject({ format: v.literal(1) }),
        headers: ['ETag', 'Cache-Control'],
      },
      304: NOT_MODIFIED,
    },
    problems: ['invalid-fields', 'not-found', 'unavailable'],
  },
  {
    id: 'getHealth',
    method: 'get',
    path: '/healthz',
    tag: 'Service',
    summary: {
      zh: '服务是否正常，用的是哪次发布',
      en: 'Whether the service is up, and on which release',
    },
    answers: { 200: { description: 'The service is up.', schema: HEALTH_ANSWER, headers: ['Rules-Release'] } },
  },
];
