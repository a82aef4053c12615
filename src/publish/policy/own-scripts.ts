import type { AstroIntegration } from 'astro';
import { to } from '../../site.ts';
import { displayScript, registerScript } from '../../layouts/early-scripts.ts';
import { choiceKey, refused, workerFile } from '../../offline/protocol.ts';

/** The scripts that a build may write into its pages, known by their texts. */
export interface OwnScripts {
  has(text: string): boolean;
  /** What learns them from the bundler: a script that content could bring never passes through it. */
  integration: AstroIntegration;
}

/** The archive's own scripts: those that layouts write, and those that a build with the integration bundles. */
export function ownScripts(): OwnScripts {
  const texts = new Set([
    displayScript,
    registerScript(to.file(workerFile), { key: choiceKey, refused }),
  ]);
  // Ahead of Astro, which takes the scripts that it puts into pages out of the bundle.
  const generateBundle = {
    order: 'pre' as const,
    handler(_: unknown, bundle: Record<string, { type: string; code?: string }>): void {
      for (const file of Object.values(bundle))
        if (file.type === 'chunk' && file.code !== undefined) texts.add(file.code.trim());
    },
  };
  const plugin = {
    name: 'ky-yeu-own-scripts',
    applyToEnvironment: ({ name }: { name: string }) => name === 'client',
    generateBundle,
  };
  return {
    has: (text) => texts.has(text),
    integration: {
      name: 'ky-yeu-own-scripts',
      hooks: {
        'astro:config:setup': ({ updateConfig }) =>
          void updateConfig({ vite: { plugins: [plugin] } }),
      },
    },
  };
}
