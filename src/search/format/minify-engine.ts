import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** The name of a virtual module that exports only the function of Pagefind that the search uses. */
const entry = '\0entry';

/**
 * The answers to Pagefind's questions about its environment. It never runs in a page, so it has
 * nothing to clean up there, and it always compiles WebAssembly from bytes, not from a response.
 * The worker says where the index is, so Pagefind does not look for its own address.
 */
const define = {
  'typeof document': '"undefined"',
  'typeof window': '"undefined"',
  'typeof FinalizationRegistry': '"undefined"',
  'typeof Response': '"undefined"',
  'import.meta.url': 'undefined',
};

/** Nobody reads the console of the worker, which counts failures itself (watched-fetch.ts). */
const minify = { compress: { dropConsole: true }, mangle: true, codegen: true };

/**
 * Minifies the script of Pagefind in the folder of an index, at build. The script comes unminified
 * and with code for pages, which is more than a quarter of its compressed size. Throws where that
 * fails.
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
      // The minifier of Vite would keep the console.
      minify: false,
      rolldownOptions: {
        input: entry,
        preserveEntrySignatures: 'strict',
        // Pagefind defines no getters, so a property that nobody uses need not be read.
        treeshake: { propertyReadSideEffects: false },
        output: { format: 'es', minify },
      },
    },
  });
  const [chunk] = Array.isArray(built) || !('output' in built) ? [] : built.output;
  if (chunk?.type !== 'chunk') throw new Error('Pagefind was not minified');
  await writeFile(file, chunk.code);
}
