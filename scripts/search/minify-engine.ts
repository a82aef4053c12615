import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';

/** Minifies the script of Pagefind in the folder of an index: it comes with its names and blanks, a fifth of what it weighs compressed. Throws where that fails. */
export async function minifyEngine(folder: string): Promise<void> {
  const file = join(folder, 'pagefind.js');
  const built = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, target: 'esnext', rolldownOptions: { input: file, preserveEntrySignatures: 'strict', output: { format: 'es' } } },
  });
  const [chunk] = Array.isArray(built) || !('output' in built) ? [] : built.output;
  if (chunk?.type !== 'chunk') throw new Error('Pagefind was not minified');
  await writeFile(file, chunk.code);
}
