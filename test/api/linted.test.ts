/** The committed document is clean under a linter: its strict rules, and a description for each parameter. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { BaseResolver, createConfig, lintDocument, makeDocumentFromString } from '@redocly/openapi-core';
import { expect, it } from 'vitest';

const FILE = path.join(import.meta.dirname, '../../worker/public/static/openapi.json');

async function complaintsAbout(text: string): Promise<string[]> {
  const config = await createConfig({
    extends: ['recommended-strict'],
    rules: {
      'parameter-description': 'error',
      'no-invalid-media-type-examples': 'error',
      'no-unused-components': 'error',
    },
  });
  const problems = await lintDocument({
    document: makeDocumentFromString(text, FILE),
    config,
    externalRefResolver: new BaseResolver(config.resolve),
  });
  return problems.map(({ ruleId, message, location }) => `${ruleId} ${location[0]?.pointer}: ${message}`);
}

it('has nothing to complain about', async () => {
  expect(await complaintsAbout(readFileSync(FILE, 'utf8'))).toEqual([]);
}, 60_000);

it('would have, of a document with faults', async () => {
  const document = JSON.parse(readFileSync(FILE, 'utf8'));
  delete document.paths['/v1/rules'].get.operationId;
  document.paths['/v1/rules'].get.parameters[0].example = 5;
  delete document.paths['/v1/regions'].get.parameters[0].description;
  const rules = (await complaintsAbout(JSON.stringify(document))).map((text) => text.split(' ')[0]);
  expect(rules.sort()).toEqual(['no-invalid-parameter-examples', 'operation-operationId', 'parameter-description']);
}, 60_000);
