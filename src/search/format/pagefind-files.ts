import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { encode } from 'cborg';
import { defined } from '../../model/defined.ts';
import type { Term } from './pagefind-terms.ts';
import { entryFile, metadataFile } from './first-files.ts';
import { assertPagefindVersion, pagefindVersion } from './pagefind-version.ts';

/** The signature before the content of each file. README.md in this folder has the layout. */
const signature = Buffer.from('pagefind_dcd');

/** A page as its fragment has it. Texts are search copies. */
const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});
export type IndexedPage = z.infer<typeof fragmentSchema>;

const entrySchema = z.looseObject({
  version: z.string(),
  languages: z.looseObject({ vi: z.looseObject({ hash: z.string(), page_count: z.number() }) }),
});

/** The bounds of the terms of a chunk, and the name of its file. */
export type ChunkRow = [from: string, to: string, name: string];

/** A file as Pagefind gives it, by its path within the index. */
export interface PagefindFile {
  path: string;
  content: Uint8Array;
}

/** The number of the title among the fields of metadata: there is no other. */
export const titleField = 0;

/** The texts of the fragments among the files of Pagefind, each with the address of its page. */
export function fragmentsOf(files: readonly PagefindFile[]): { url: string; text: string }[] {
  return files
    .filter(({ path }) => path.endsWith('.pf_fragment'))
    .map(({ content }) => {
      const text = gunzipSync(content).subarray(signature.length).toString();
      return { url: readPage(text).url, text };
    });
}

/** Reads the text of a fragment. Throws where it is none. */
export function readPage(text: string): IndexedPage {
  return fragmentSchema.parse(JSON.parse(text));
}

/** Writes the fragment of the page of a number. */
export async function writeFragment(folder: string, number: number, text: string): Promise<void> {
  const bytes = Buffer.concat([signature, Buffer.from(text)]);
  await writeFile(
    join(folder, 'fragment', `${numbered(number)}.pf_fragment`),
    gzipSync(bytes, { level: 9 }),
  );
}

/** Writes a chunk of terms, in the order of their bytes, and returns the name of its file. */
export async function writeChunk(
  folder: string,
  number: number,
  terms: readonly Term[],
): Promise<string> {
  const name = numbered(number);
  await writeFile(join(folder, 'index', `${name}.pf_index`), gzipSync(pack([terms]), { level: 9 }));
  return name;
}

/**
 * Writes the files of Pagefind that do not depend on the pages, and makes the folders of the
 * others. Throws where another version made them. The views and the worker that come with them are
 * left out: the archive has its own.
 */
export async function writeEngine(folder: string, files: readonly PagefindFile[]): Promise<void> {
  for (const name of ['fragment', 'index']) await mkdir(join(folder, name), { recursive: true });
  for (const { path, content } of files)
    if (/^(?:pagefind\.js|wasm\..+|pagefind-entry\.json)$/.test(path))
      await writeFile(join(folder, path), content);
  assertPagefindVersion(entryOf(files).version);
}

/**
 * Writes the metadata of an index of so many pages, and its chunks. Returns the text of the entry
 * file, which it writes too. `files` are those of Pagefind.
 */
export async function writeMeta(
  folder: string,
  files: readonly PagefindFile[],
  pages: number,
  chunks: readonly ChunkRow[],
): Promise<string> {
  // Pagefind needs the lengths of pages for its own ranking only. One length for all compresses
  // best.
  const rows = Array.from({ length: pages }, (_, number) => [numbered(number), 1, '']);
  const bytes = pack([pagefindVersion, rows, chunks, [], [], ['title']]);
  await writeFile(join(folder, metadataFile), gzipSync(bytes, { level: 9 }));
  const entry = entryOf(files);
  Object.assign(entry.languages.vi, { hash: 'vi', page_count: pages });
  const text = JSON.stringify(entry);
  await writeFile(join(folder, entryFile), text);
  return text;
}

function entryOf(files: readonly PagefindFile[]): z.infer<typeof entrySchema> {
  const file = files.find(({ path }) => path === entryFile);
  return entrySchema.parse(
    JSON.parse(new TextDecoder().decode(defined(file, 'the entry file of Pagefind').content)),
  );
}

function pack(value: unknown): Buffer {
  return Buffer.concat([signature, encode(value)]);
}

function numbered(number: number): string {
  return number.toString(36);
}
