import type { Plugin } from 'vite';
import { displayScript, registerScript } from '../../layouts/early-scripts.ts';
import { choiceKey, refused } from '../../offline/worker-manifest.ts';

/** The scripts that a build may write into its pages, by their texts. */
export interface OwnScripts {
  has(text: string): boolean;
  /**
   * The plugin that learns them from the bundler. A script from content never passes through it.
   */
  plugin: Plugin;
}

/**
 * The archive's own scripts, given the address of its service worker: those that layouts write, and
 * those that a build with the plugin bundles.
 */
export function ownScripts(worker: string): OwnScripts {
  const texts = new Set([displayScript, registerScript(worker, { key: choiceKey, refused })]);
  return {
    has: (text) => texts.has(text),
    plugin: {
      name: 'ky-yeu-own-scripts',
      applyToEnvironment: ({ name }) => name === 'client',
      generateBundle: {
        // Before Astro, which takes the scripts that it inlines out of the bundle.
        order: 'pre',
        handler(_, bundle) {
          for (const file of Object.values(bundle))
            if (file.type === 'chunk') texts.add(file.code.trim());
        },
      },
    },
  };
}
