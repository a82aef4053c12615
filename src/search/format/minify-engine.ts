import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** A module that has of Pagefind only what the search of the archive begins with. */
const entry = '\0entry';

/** Pagefind asks whether it runs in a page. Here it never does. */
const define = { 'typeof document': '"undefined"', 'typeof window': '"undefined"' };

/**
 * Minifies the script of Pagefind in the folder of an index, which comes with its names and blanks and some code that is for pages: more than a fifth
 * of what it weighs compressed. Throws where that fails.
 */
export async function minifyEngine(folder: string): Promise<void> {
  const file = join(folder, 'pagefind.js');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    define,
    plugins: [
      {
        name: 'entry',
        resolveId: (id) => (id === entry ? id : undefined),
        load: (id) =>
          id === entry ? `export { createInstance } from ${JSON.stringify(file)};` : undefined,
      },
    ],
    build: {
      write: false,
      target: 'esnext',
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es' },
      },
    },
  });
  const [chunk] = Array.isArray(built) || !('output' in built) ? [] : built.output;
  if (chunk?.type !== 'chunk') throw new Error('Pagefind was not minified');
  await writeFile(file, chunk.code);
}
