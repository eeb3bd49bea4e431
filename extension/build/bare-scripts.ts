/**
 * Lets the scripts of a page run as they are. WXT wraps each in a logger, which is silent in what ships, and says that it
 * failed in words of its own: on every portal page that is compiled for nothing. An error is thrown all the same.
 */
import type { Plugin } from 'vite';

export function bareScripts(): Plugin {
  return {
    name: 'gongji-bare-scripts',
    transform(wrapper, id) {
      if (!id.includes('virtual:wxt-unlisted-script-entrypoint')) return null;
      const [script] = /^import definition from .+$/m.exec(wrapper) ?? [];
      if (script === undefined) this.error('WXT wraps a script in another way than it did');
      return { code: `${script}\nexport default definition.main();`, map: null };
    },
  };
}
