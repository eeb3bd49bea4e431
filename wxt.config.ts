import { readFile } from 'node:fs/promises';
import process from 'node:process';
import { defineConfig } from 'wxt';
import { compiledAtOnce } from './extension/build/at-once.ts';
import { bareScripts } from './extension/build/bare-scripts.ts';
import { portalModules } from './extension/build/halls.ts';
import { bootMatches, manifest } from './extension/build/manifest.ts';
import { noInnerHtml } from './extension/build/no-inner-html.ts';
import { shippedRegistry, withSample } from './extension/build/registry.ts';
import { shippedVocabulary } from './extension/build/vocabulary.ts';

const registry = withSample(shippedRegistry(), process.env.GONGJI_SAMPLE_ORIGIN);

/** The rules that ship, and the signed name they are verified by. */
const RULES = ['generated/snapshot.json', 'generated/release.json'] as const;

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  imports: false,
  manifestVersion: 3,
  manifest: ({ browser }) => manifest(registry, browser),
  vite: () => ({
    plugins: [portalModules(registry, shippedVocabulary()), noInnerHtml(), bareScripts(), compiledAtOnce()],
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      paths.push(...RULES);
    },
    'build:manifestGenerated': (_, built) => {
      // WXT takes the popup's title, which is in one language.
      if (built.action) built.action.default_title = '__MSG_name__';
      built.content_scripts = [{ matches: bootMatches(registry), js: ['portal.js'], run_at: 'document_idle' }];
    },
    'build:publicAssets': async (_, files) => {
      for (const file of RULES) files.push({ relativeDest: file, contents: await readFile(`.${file}`, 'utf8') });
    },
  },
});
