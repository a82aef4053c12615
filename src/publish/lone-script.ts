import type { Plugin } from 'vite';

/** The mark of a module that one script has for itself. */
const alone = '?alone';
/** The script of the search page. */
const searchScript = /SearchView\.astro\?.*type=script/;

/**
 * Makes the script of the search page one file. It has modules in common with scripts that come
 * later on other pages, and the bundler would put those into files of their own, each of which is a
 * further request before the first search. So this script has its own copies of them.
 */
export function loneScript(): Plugin {
  return {
    name: 'ky-yeu-lone-script',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      if (importer === undefined || !(searchScript.test(importer) || importer.endsWith(alone)))
        return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && /\/src\/.*\.ts$/.test(found.id) ? { ...found, id: found.id + alone } : found;
    },
  };
}
