import type { Plugin } from 'vite';
import { earlyScript, rested } from '../../layouts/early-scripts.ts';

/** The scripts that the pages of a build may have. */
export interface OwnScripts {
  /** Their texts: no other is allowed. */
  texts: ReadonlySet<string>;
  /** A Vite plugin that adds the scripts of the bundle. A script from content is never bundled. */
  plugin: Plugin;
}

/**
 * Collects the archive's own scripts: that in the head of pages, which may register the service
 * worker at `workerAddress`, and those that a build with the plugin bundles.
 */
export function ownScripts(workerAddress: string): OwnScripts {
  const texts = new Set([
    earlyScript(),
    earlyScript(workerAddress),
    earlyScript(workerAddress, rested),
  ]);
  return {
    texts,
    plugin: {
      name: 'ky-yeu-own-scripts',
      applyToEnvironment: ({ name }) => name === 'client',
      generateBundle: {
        // This runs before Astro, which takes the scripts that it inlines out of the bundle.
        order: 'pre',
        handler(_, bundle) {
          for (const file of Object.values(bundle))
            if (file.type === 'chunk') texts.add(file.code.trim());
        },
      },
    },
  };
}
