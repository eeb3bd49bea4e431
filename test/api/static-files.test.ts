/** The committed document and pages are what the schemas make of them today. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { staticFiles } from '../../.scripts/static-files.ts';
import document from '../../worker/public/static/openapi.json' with { type: 'json' };

const FOLDER = path.join(import.meta.dirname, '../../worker/public/static');

const files = staticFiles();

it.each([...files])('%s is up to date (npm run openapi)', (file, text) => {
  expect(readFileSync(path.join(FOLDER, file), 'utf8') === text).toBe(true);
});

it('every reference of the document leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(50);
  const components: Readonly<Record<string, object>> = document.components;
  const dead = references.filter(([, kind = '', name = '']) => !Object.hasOwn(components[kind] ?? {}, name));
  expect(dead.map(([text]) => text)).toEqual([]);
});

it('states the limits', () => {
  const { post } = document.paths['/v1/eligibility/matrix'];
  expect(post.requestBody.description).toContain('65536 bytes');
  expect(post.requestBody.content['application/json'].schema.properties.recipients.maxItems).toBe(64);
  expect(document.components.schemas.Limit).toMatchObject({ minimum: 1, maximum: 100, default: 50 });
});

it('the pages load nothing from another host', () => {
  for (const [file, text] of files) {
    if (file.endsWith('.html')) expect(text).not.toMatch(/(src|href|action)="(https?:)?\/\//);
  }
});
