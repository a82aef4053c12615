import { glob, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { decode, encode } from 'cborg';
import type { Term } from './pagefind-terms.ts';
import { assertPagefindVersion } from './pagefind-version.ts';

/** Each file of an index is gzip over this signature and CBOR, or JSON for the fragments; README.md here has the layout. */
const signature = Buffer.from('pagefind_dcd');

/** A page as its fragment has it; texts in their search copy. */
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

/** The terms between which those of a chunk lie, and the name of its file. */
export type ChunkRow = z.infer<typeof chunkSchema>;

/** The pages of an index by the order of Pagefind, and how it numbers the title among the metadata. */
export async function readIndex(folder: string): Promise<{ pages: IndexedPage[]; title: number }> {
  const [, rows, , , , fields] = await readMeta(folder);
  const pages: IndexedPage[] = [];
  for (const [id] of rows) {
    const text = unpack(await readFile(fragmentFile(folder, id))).toString();
    pages.push({ ...fragmentSchema.parse(JSON.parse(text)), id });
  }
  return { pages, title: fields.indexOf('title') };
}

/** Names the files of pages by their numbers: a reader's first search loads all names. Changes the ids of the pages. */
export async function numberPages(folder: string, pages: readonly IndexedPage[]): Promise<void> {
  for (const [number, page] of pages.entries()) {
    const name = numbered(number);
    await rename(fragmentFile(folder, page.id), fragmentFile(folder, name));
    page.id = name;
  }
}

/** Writes the chunk of this number, of terms in the order of their bytes; gives the name of its file. */
export async function writeChunk(
  folder: string,
  number: number,
  terms: readonly Term[],
): Promise<string> {
  const name = numbered(number);
  await writeFile(join(folder, 'index', `${name}.pf_index`), gzipSync(pack([terms]), { level: 9 }));
  return name;
}

/** Pagefind writes its own views and worker beside the index; the archive has its own, so nobody would ever load them. */
export async function removeStockViews(folder: string): Promise<void> {
  const views = 'pagefind-{ui,modular-ui,component-ui,highlight,worker}.{js,css}';
  for await (const file of glob(views, { cwd: folder })) await rm(join(folder, file));
}

/** Takes away the chunks that Pagefind wrote. */
export async function clearChunks(folder: string): Promise<void> {
  for await (const file of glob('index/*.pf_index', { cwd: folder })) await rm(join(folder, file));
}

/** Makes these pages, in this order, and these chunks those of the index. */
export async function rewriteMeta(
  folder: string,
  ids: readonly string[],
  chunks: readonly ChunkRow[],
): Promise<void> {
  const [version, , , filters, , fields] = await readMeta(folder);
  // Pagefind would weigh pages by their lengths, which the archive does itself: one length for all takes less room.
  const bytes = pack([version, ids.map((id) => [id, 1, '']), chunks, filters, [], fields]);
  const entry = await readEntry(folder);
  await rm(metaFile(folder, entry.languages.vi.hash));
  entry.languages.vi.hash = 'vi';
  await writeFile(metaFile(folder, entry.languages.vi.hash), gzipSync(bytes, { level: 9 }));
  await writeFile(join(folder, entryFile), JSON.stringify(entry));
}

const entryFile = 'pagefind-entry.json';

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
