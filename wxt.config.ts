import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { defineConfig } from 'wxt';
import { portalModules } from './extension/build/halls.ts';
import { bootMatches, manifest } from './extension/build/manifest.ts';
import { noInnerHtml } from './extension/build/no-inner-html.ts';
import { shippedRegistry, withSample } from './extension/build/registry.ts';

const registry = withSample(shippedRegistry(), process.env.GONGJI_SAMPLE_ORIGIN);

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(registry, browser),
  vite: () => ({
    plugins: [portalModules(registry), noInnerHtml()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push('generated/snapshot.json');
    },
    'build:manifestGenerated': (_, built) => {
      // WXT takes the popup's title, which is in one language.
      if (built.action) built.action.default_title = '__MSG_name__';
      built.content_scripts = [{ matches: bootMatches(registry), js: ['portal.js'], run_at: 'document_idle' }];
    },
    'build:publicAssets': async (_, files) => {
      files.push({
        relativeDest: 'generated/snapshot.json',
        contents: await readFile('.generated/snapshot.json', 'utf8'),
      });
    },
  },
});
