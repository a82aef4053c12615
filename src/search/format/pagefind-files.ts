import { glob, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { decode, encode } from 'cborg';
import type { Term } from './pagefind-terms.ts';
import { entryFile } from './first-files.ts';
import { assertPagefindVersion } from './pagefind-version.ts';

/** The signature before the content of each file. README.md in this folder has the layout. */
const signature = Buffer.from('pagefind_dcd');

/** A page as its fragment has it. Texts are search copies. */
const fragmentSchema = z.object({
  url: z.string(),
  content: z.string(),
  meta: z.record(z.string(), z.string()),
});
export type IndexedPage = z.infer<typeof fragmentSchema> & { id: string };

const pageSchema = z.tuple([z.string(), z.number(), z.string()]);
const chunkSchema = z.tuple([z.string(), z.string(), z.string()]);
const metaSchema = z.tuple([
  z.string(),
  z.array(pageSchema),
  z.array(chunkSchema),
  z.array(z.unknown()),
  z.array(z.unknown()),
  z.array(z.string()),
]);
const entrySchema = z.looseObject({
  languages: z.looseObject({ vi: z.looseObject({ hash: z.string() }) }),
});

/** The bounds of the terms of a chunk, and the name of its file. */
export type ChunkRow = z.infer<typeof chunkSchema>;

/** Reads the pages of an index in Pagefind's order, and the number of the title field. */
export async function readIndex(folder: string): Promise<{ pages: IndexedPage[]; title: number }> {
  const [, rows, , , , fields] = await readMeta(folder);
  const pages: IndexedPage[] = [];
  for (const [id] of rows) {
    const text = unpack(await readFile(fragmentFile(folder, id))).toString();
    pages.push({ ...fragmentSchema.parse(JSON.parse(text)), id });
  }
  return { pages, title: fields.indexOf('title') };
}

/**
 * Renames the files of pages to their numbers, because the first search loads all names. Changes
 * the ids of the pages.
 */
export async function numberPages(folder: string, pages: readonly IndexedPage[]): Promise<void> {
  for (const [number, page] of pages.entries()) {
    const name = numbered(number);
    await rename(fragmentFile(folder, page.id), fragmentFile(folder, name));
    page.id = name;
  }
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
 * Removes the views and the worker that Pagefind writes beside the index. The archive has its own.
 */
export async function removeStockViews(folder: string): Promise<void> {
  const views = 'pagefind-{ui,modular-ui,component-ui,highlight,worker}.{js,css}';
  for await (const file of glob(views, { cwd: folder })) await rm(join(folder, file));
}

/** Removes the chunks that Pagefind wrote. */
export async function clearChunks(folder: string): Promise<void> {
  for await (const file of glob('index/*.pf_index', { cwd: folder })) await rm(join(folder, file));
}

/**
 * Rewrites the metadata of the index: its pages, in this order, and its chunks. Returns the text of
 * the entry file.
 */
export async function rewriteMeta(
  folder: string,
  ids: readonly string[],
  chunks: readonly ChunkRow[],
): Promise<string> {
  const [version, , , filters, , fields] = await readMeta(folder);
  // Pagefind needs the lengths of pages for its own ranking only. One length for all compresses
  // best.
  const bytes = pack([version, ids.map((id) => [id, 1, '']), chunks, filters, [], fields]);
  const entry = await readEntry(folder);
  await rm(metaFile(folder, entry.languages.vi.hash));
  entry.languages.vi.hash = 'vi';
  await writeFile(metaFile(folder, entry.languages.vi.hash), gzipSync(bytes, { level: 9 }));
  const text = JSON.stringify(entry);
  await writeFile(join(folder, entryFile), text);
  return text;
}

async function readEntry(folder: string): Promise<z.infer<typeof entrySchema>> {
  return entrySchema.parse(JSON.parse(await readFile(join(folder, entryFile), 'utf8')));
}

async function readMeta(folder: string): Promise<z.infer<typeof metaSchema>> {
  const { hash } = (await readEntry(folder)).languages.vi;
  const meta = metaSchema.parse(decode(unpack(await readFile(metaFile(folder, hash)))));
  assertPagefindVersion(meta[0]);
  return meta;
}

function fragmentFile(folder: string, id: string): string {
  return join(folder, 'fragment', `${id}.pf_fragment`);
}

function metaFile(folder: string, hash: string): string {
  return join(folder, `pagefind.${hash}.pf_meta`);
}

function unpack(file: Buffer): Buffer {
  return gunzipSync(file).subarray(signature.length);
}

function pack(value: unknown): Buffer {
  return Buffer.concat([signature, encode(value)]);
}

function numbered(number: number): string {
  return number.toString(36);
}
