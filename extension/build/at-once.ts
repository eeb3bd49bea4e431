/**
 * Has Chromium compile every function of a script when it comes, instead of reading each over, letting it be, and reading it
 * again at its first call (https://github.com/WICG/explicit-javascript-compile-hints-file-based). To others it is a comment.
 */
import type { Plugin } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad\n';

/** What runs in a page, and nearly all of it at once. */
const SCRIPTS = new Set('portal overlay page-card offers reader records'.split(' ').map((name) => `${name}.js`));

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
