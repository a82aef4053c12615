import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import { defined } from '../../model/defined.ts';
import { entryFile, metadataFile } from './first-files.ts';
import { assertPagefindVersion, pagefindVersion } from './pagefind-version.ts';
import { CborWriter } from './write-cbor.ts';

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

/**
 * The number of pages to a file of fragments. A search fetches the files of ten pages: one page
 * more adds 14 kB to it, measured by `npm run bench:first-results` at ten thousand reports.
 */
export const groupSize = 4;

/** The name of the file of a page's fragment, and the id by which it stands there. */
function placeOf(page: number): { group: string; id: string } {
  const group = numbered(Math.floor(page / groupSize));
  return { group, id: group + numbered(page % groupSize) };
}

/** The path of a file of fragments: those of a page and of the ones after it. */
export function fragmentFile(first: number): string {
  return `fragment/${placeOf(first).group}.pf_fragment`;
}

/** The content of that file. */
export function packFragments(first: number, fragments: readonly string[]): Buffer {
  const entries = fragments.map(
    (fragment, index) => `${JSON.stringify(placeOf(first + index).id)}:${fragment}`,
  );
  return Buffer.concat([signature, Buffer.from(`{${entries.join(',')}}`)]);
}

/** The content of a file of CBOR as Pagefind reads it. */
export function packCbor(write: (cbor: CborWriter) => void, room?: number): Buffer {
  const cbor = new CborWriter(room);
  cbor.written(signature);
  write(cbor);
  return cbor.bytes();
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
  const content = packCbor((cbor) => {
    cbor.list(6);
    cbor.text(pagefindVersion);
    cbor.list(pages);
    for (let page = 0; page < pages; page += 1) {
      const { id, group } = placeOf(page);
      cbor.list(3);
      cbor.text(id);
      // Pagefind needs the lengths of pages for its own ranking only. One length for all
      // compresses best.
      cbor.number(1);
      cbor.text(group);
    }
    cbor.list(chunks.length);
    for (const row of chunks) {
      cbor.list(row.length);
      for (const cell of row) cbor.text(cell);
    }
    // No filters, no sorts, and one field.
    cbor.list(0);
    cbor.list(0);
    cbor.list(1);
    cbor.text('title');
  });
  await writeFile(join(folder, metadataFile), gzipSync(content, { level: 9 }));
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

/** The name of the file of a number. */
export function numbered(number: number): string {
  return number.toString(36);
}
