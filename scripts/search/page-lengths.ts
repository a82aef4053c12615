import { glob, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { pageLengthsFile, writePageLengths } from '../../src/lib/page-lengths.ts';

const extension = '.pf_fragment';
/** What Pagefind writes before the JSON of a page of its index. */
const signature = 'pagefind_dcd';
const fragmentSchema = z.object({ word_count: z.int().nonnegative() });

/** Writes the lengths of the pages of a Pagefind index beside it: Pagefind knows them, but its script does not tell. */
export async function addPageLengths(target: string): Promise<void> {
  const lengths = new Map<string, number>();
  for await (const file of glob(`fragment/*${extension}`, { cwd: target })) {
    const text = gunzipSync(await readFile(join(target, file))).toString();
    const fragment = fragmentSchema.parse(JSON.parse(text.slice(signature.length)));
    lengths.set(basename(file, extension), fragment.word_count);
  }
  await writeFile(join(target, pageLengthsFile), writePageLengths(lengths));
}
