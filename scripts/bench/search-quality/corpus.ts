import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';

const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  body: z.union([z.array(z.string()), z.string().transform((text) => text.split('\n'))]),
});
const querySchema = z.object({ set: z.string(), q: z.string(), relevant: z.array(z.string()) });

/**
 * A document as it is indexed. Other fields of its line, such as the lead from which queries were
 * taken, are dropped.
 */
export type Document = z.infer<typeof documentSchema>;

/** A query, the set it belongs to, and the documents that answer it. */
export type Judged = z.infer<typeof querySchema>;

/**
 * Reads the documents of a corpus, one JSON object a line; unpacks `.gz`. Throws where a line is
 * wrong or an id comes twice.
 */
export async function readDocuments(path: string): Promise<Document[]> {
  const documents = await readLines(path, documentSchema);
  const seen = new Set<string>();
  for (const { id } of documents) {
    if (seen.has(id)) throw new Error(`${path}: the id ${id} comes twice`);
    seen.add(id);
  }
  return documents;
}

/** Reads the queries of a file, one JSON object a line. Throws where a line is wrong. */
export function readQueries(path: string): Promise<Judged[]> {
  return readLines(path, querySchema);
}

async function readLines<T>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const bytes = await readFile(path);
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString();
  return text.split('\n').flatMap((line, index) => {
    if (line.trim() === '') return [];
    try {
      return [schema.parse(JSON.parse(line))];
    } catch (cause) {
      throw new Error(`${path}, line ${index + 1}: ${String(cause)}`, { cause });
    }
  });
}

/** The text as typed by someone who leaves out all marks: `Đà Nẵng` → `Da Nang`. */
export function bare(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
}

/** The syllables and numbers of a text, in order, as the peers count them: NFC, lower case. */
export function syllables(text: string): string[] {
  return (
    text
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}]+|\p{N}+/gu) ?? []
  );
}
