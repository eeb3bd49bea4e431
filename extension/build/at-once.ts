/**
 * Has Chromium compile every function of a script when it comes, instead of reading each over, letting it be, and reading it
 * again at its first call (https://github.com/WICG/explicit-javascript-compile-hints-file-based). To others it is a comment.
 */
import type { Plugin } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad\n';

/** What runs whole when it comes. Not the reader: compiled whole it costs a page as much altogether, in one long task. */
const SCRIPTS = new Set(['portal.js', 'overlay.js', 'page-card.js', 'offers.js']);

export function compiledAtOnce(): Plugin {
  return {
    name: 'gongji-compiled-at-once',
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const part of Object.values(bundle)) {
          if (part.type === 'chunk' && SCRIPTS.has(part.fileName)) part.code = HINT + part.code;
        }
      },
    },
  };
}
