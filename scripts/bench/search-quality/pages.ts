import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';
import type { Document } from './corpus.ts';

/** Renders a document as the smallest page that the archive would index. */
export function page({ title, body }: Document): string {
  const paragraphs = body
    .map((text, index) => `<p id="doan-${index + 1}">${escape(text)}</p>`)
    .join('');
  return `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>${escape(title)}</h1><div class="prose" data-original>${paragraphs}</div></main></body></html>`;
}

/** The address of the document at a position of the corpus. Its id may not be a valid file name. */
export function address(position: number): string {
  return `/${position}/`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const signature = 'pagefind_dcd';
const fragmentSchema = z.object({ url: z.string() });
/** A file of the archive's index has the fragments of some pages, by their ids. */
const groupSchema = z.record(z.string(), fragmentSchema);
/** The file beside an index that maps its pages to documents. */
export const documentList = 'documents.json';
const listSchema = z.record(z.string(), z.string());

/**
 * Writes beside a Pagefind index which of its pages is which document. The name of the file of a
 * fragment is the id of its page where it has no other.
 */
export async function writePageDocuments(
  documents: readonly Document[],
  index: string,
): Promise<void> {
  const ids = new Map(documents.map(({ id }, position) => [address(position), id]));
  const found: Record<string, string> = {};
  for (const file of await readdir(join(index, 'fragment'))) {
    const text = gunzipSync(await readFile(join(index, 'fragment', file))).toString();
    const read: unknown = JSON.parse(text.slice(signature.length));
    const one = fragmentSchema.safeParse(read);
    const pages = one.success
      ? { [file.replace(/\.pf_fragment$/, '')]: one.data }
      : groupSchema.parse(read);
    for (const [page, { url }] of Object.entries(pages)) {
      const id = ids.get(url);
      if (id === undefined) throw new Error(`${file} has the page ${url}, which is no document`);
      found[page] = id;
    }
  }
  if (Object.keys(found).length !== documents.length)
    throw new Error(`${documents.length} documents gave ${Object.keys(found).length} pages`);
  await writeFile(join(index, documentList), JSON.stringify(found));
}

/**
 * Prepares the look-up of a document by the id of its page. Throws where the index has no such
 * page.
 */
export async function readPageDocuments(index: string): Promise<(page: string) => string> {
  const documents = new Map(
    Object.entries(listSchema.parse(JSON.parse(await readFile(join(index, documentList), 'utf8')))),
  );
  return (page) => {
    const id = documents.get(page);
    if (id === undefined) throw new Error(`The page ${page} is no document`);
    return id;
  };
}
