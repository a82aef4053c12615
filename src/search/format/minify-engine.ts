import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** A module that has of Pagefind only what the search of the archive begins with. */
const entry = '\0entry';

/**
 * What Pagefind asks of where it runs: never in a page, so it cleans up after none, and always with
 * the bytes of its WebAssembly, not with an answer that holds them.
 */
const define = {
  'typeof document': '"undefined"',
  'typeof window': '"undefined"',
  'typeof FinalizationRegistry': '"undefined"',
  'typeof Response': '"undefined"',
};

/** The worker counts failures itself, see watched-fetch.ts; nobody reads its console. */
const minify = { compress: { dropConsole: true }, mangle: true, codegen: true };

/**
 * Minifies the script of Pagefind in the folder of an index, which comes with its names and blanks and some code that is for pages: more than a quarter
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
      // Vite would minify, too, and keep the console.
      minify: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        output: { format: 'es', minify },
      },
    },
  });
  const [chunk] = Array.isArray(built) || !('output' in built) ? [] : built.output;
  if (chunk?.type !== 'chunk') throw new Error('Pagefind was not minified');
  await writeFile(file, chunk.code);
}
