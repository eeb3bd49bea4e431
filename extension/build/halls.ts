/** Hands the registry to the bundles, whole to the worker and compact to the boot script, and the words by which pages are read. */
import type { Plugin } from 'vite';
import { compactRegistry } from '../../shared/portals/compact.ts';
import type { PublishedRegistry } from '../../shared/portals/portal.ts';
import type { Vocabulary } from '../../shared/portals/vocabulary.ts';

const WHOLE = 'virtual:gongji/registry';
const COMPACT = 'virtual:gongji/halls';
const WORDS = 'virtual:gongji/vocabulary';

export function portalModules(registry: PublishedRegistry, vocabulary: Vocabulary): Plugin {
  const sources: Readonly<Record<string, unknown>> = {
    [WHOLE]: registry,
    [COMPACT]: compactRegistry(registry),
    [WORDS]: vocabulary,
  };
  return {
    name: 'gongji-portals',
    resolveId: (id) => (id in sources ? `\0${id}` : null),
    load(id) {
      const source = id.startsWith('\0') ? sources[id.slice(1)] : undefined;
      return source === undefined ? null : `export default ${JSON.stringify(source)}`;
    },
  };
}
