import type { Plugin } from 'vite';

/** The scripts that a first search waits for, and the mark of a module that one has for itself. */
const alone = /(SearchView|ThingScript)\.astro\?.*type=script|\?alone=(\w+)$/;

/**
 * Makes each script that a first search waits for one file. They have modules in common with one
 * another and with scripts that come later on other pages, and the bundler would put those into
 * files of their own, each of which is a further request. So these scripts have their own copies.
 */
export function loneScript(): Plugin {
  return {
    name: 'ky-yeu-lone-script',
    enforce: 'pre',
    apply: 'build',
    applyToEnvironment: ({ name }) => name === 'client',
    async resolveId(source, importer, options) {
      const [, entry, mark] = alone.exec(importer ?? '') ?? [];
      const owner = entry ?? mark;
      if (owner === undefined) return null;
      const found = await this.resolve(source, importer, { ...options, skipSelf: true });
      return found && /\/src\/.*\.ts$/.test(found.id)
        ? { ...found, id: `${found.id}?alone=${owner}` }
        : found;
    },
  };
}
