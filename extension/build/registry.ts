/** Reads the registry when building: the one place that opens its file. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { Portal, PublishedRegistry } from '../../shared/portals/portal.ts';
import { parseRegistry } from '../../shared/portals/schema.ts';
import { NATION } from '../../shared/region.ts';

const FILE = new URL('../../shared/portals/data/portals.yaml', import.meta.url);

/** The registry as it ships. Throws an Error that names the entry and the field when the file is not sound. */
export function shippedRegistry(): PublishedRegistry {
  return parseRegistry(parse(readFileSync(FILE, 'utf8')));
}

/**
 * The registry with one more hall: the sample page of a local run (`http://localhost:8787`). Only `npm start` asks for it;
 * the shipped build has no such entry and no permission for it.
 */
export function withSample(registry: PublishedRegistry, origin: string | undefined): PublishedRegistry {
  if (origin === undefined || origin === '') return registry;
  const { hostname, port, protocol } = new URL(origin);
  if (hostname !== 'localhost' || protocol !== 'http:') {
    throw new Error(`GONGJI_SAMPLE_ORIGIN must be http://localhost:<port>, not ${origin}`);
  }
  const sample: Portal = {
    region: NATION,
    host: hostname,
    ...(port === '' ? {} : { port: Number(port) }),
    basePath: '/sample/',
    name: { zh: '样例网厅(虚构数据)' },
    role: 'person-hall',
    platform: 'other',
    permission: 'declared',
    neverInject: false,
    evidence: 'seen',
  };
  return { ...registry, portals: [...registry.portals, sample] };
}
