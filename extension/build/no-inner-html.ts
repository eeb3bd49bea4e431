/** Takes the writing of HTML out of Preact: Gongji never uses it, and the stores' checkers warn of it. */
import type { Plugin } from 'vite';

export function noInnerHtml(): Plugin {
  return {
    name: 'gongji-no-inner-html',
    transform(code, id) {
      if (!id.includes('/node_modules/preact/') || !code.includes('.innerHTML')) return null;
      return { code: code.replaceAll('.innerHTML', '.textContent'), map: null };
    },
  };
}
