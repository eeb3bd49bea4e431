/** The build as it ships: its size, its permissions, and what must not be in a page. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from '@playwright/test';
import { shippedRegistry } from '../../extension/build/registry.ts';
import { hallPatterns, hostPermissions } from '../../shared/portals/permissions.ts';
import { BUILD } from './browser.ts';

const KB = 1000;
const read = (file: string) => readFileSync(path.join(BUILD, file));

for (const [file, raw, zipped] of [
  ['portal.js', 6 * KB, 2.5 * KB],
  ['overlay.js', 65 * KB, 24 * KB],
  ['page-card.js', 14 * KB, 6.5 * KB],
  ['reader.js', 117 * KB, 46 * KB],
  ['records.js', 46 * KB, 19.5 * KB],
  ['participation.js', 20 * KB, 9 * KB],
] as const) {
  test(`${file} stays within ${raw} bytes, ${zipped} zipped`, () => {
    expect(read(file).length).toBeLessThanOrEqual(raw);
    expect(gzipSync(read(file), { level: 9 }).length).toBeLessThanOrEqual(zipped);
  });

  test(`${file} holds no database, no schema library and no rules`, () => {
    expect(read(file).toString()).not.toMatch(
      /Dexie|indexedDB|valibot|kleene|shareableBalance|XMLHttpRequest|document\.cookie|localStorage/,
    );
  });
}

for (const file of ['portal.js', 'overlay.js', 'page-card.js', 'offers.js', 'reader.js', 'records.js']) {
  test(`${file} is compiled whole when it comes`, () => {
    // Chromium looks for it before all else of a script.
    expect(read(file).toString()).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  });
}

test('what the popup loads before it paints stays within 15 KB zipped', () => {
  const page = read('popup.html').toString();
  const chunks = [...page.matchAll(/(?:src|href)="\/(chunks\/[^"]+\.js)"/g)].map(([, file = '']) => file);
  expect(chunks.length).toBeGreaterThan(0);
  const sizes = chunks.map((file) => gzipSync(read(file), { level: 9 }).length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(15 * KB);
});

test('the manifest asks for exactly this', () => {
  const registry = shippedRegistry();
  const manifest: Record<string, unknown> = JSON.parse(read('manifest.json').toString());
  expect(manifest.permissions).toEqual(['activeTab', 'scripting', 'storage']);
  expect(manifest.host_permissions).toEqual(hostPermissions(registry, 'declared'));
  expect(manifest.optional_host_permissions).toEqual(hostPermissions(registry, 'optional'));
  expect(manifest.content_scripts).toEqual([
    { matches: hallPatterns(registry, 'declared'), js: ['portal.js'], run_at: 'document_idle' },
  ]);
  expect(Object.keys(manifest).toSorted()).toEqual([
    'action',
    'background',
    'content_scripts',
    'default_locale',
    'description',
    'host_permissions',
    'icons',
    'manifest_version',
    'minimum_chrome_version',
    'name',
    'optional_host_permissions',
    'options_ui',
    'permissions',
    'version',
    'web_accessible_resources',
  ]);
});

test('only the card may be loaded by a page, under an address that changes', () => {
  const manifest: { web_accessible_resources: unknown[] } = JSON.parse(read('manifest.json').toString());
  expect(manifest.web_accessible_resources).toHaveLength(1);
  expect(manifest.web_accessible_resources[0]).toMatchObject({ resources: ['card.html'], use_dynamic_url: true });
});

test('the sample hall of a local run is not in it', () => {
  for (const file of readdirSync(BUILD, { recursive: true, encoding: 'utf8' })) {
    if (/\.(js|json|html)$/.test(file))
      expect(read(file).toString(), file).not.toMatch(/样例网厅|localhost:|\/sample\//);
  }
});
