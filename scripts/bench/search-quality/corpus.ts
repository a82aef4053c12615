import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import { z } from 'astro/zod';

const documentSchema = z.object({
  id: z.string(),
  title: z.string(),
  body: z.union([z.array(z.string()), z.string().transform((text) => text.split('\n'))]),
});
const articleSchema = documentSchema.extend({ lead: z.string() });
const querySchema = z.object({
  set: z.string(),
  q: z.string(),
  relevant: z.array(z.string()),
  right: z.string().optional(),
  exact: z.boolean().optional(),
});

/**
 * A document as it is indexed. Other fields of its line, such as the lead from which queries were
 * taken, are dropped.
 */
export type Document = z.infer<typeof documentSchema>;

/** A document with its lead, from which queries are taken. */
export type Article = z.infer<typeof articleSchema>;

/**
 * A query, the set it belongs to, and the documents that answer it. `right` is the same query
 * without its slip. Of an `exact` one, every result should have the syllables with the marks typed.
 */
export type Judged = z.infer<typeof querySchema>;

/**
 * Reads the documents of a corpus, one JSON object a line; unpacks `.gz`. Throws where a line is
 * wrong or an id comes twice.
 */
export function readDocuments(path: string): Promise<Document[]> {
  return readUnique(path, documentSchema);
}

/** Reads the documents of a corpus with their leads, as `readDocuments` does. */
export function readArticles(path: string): Promise<Article[]> {
  return readUnique(path, articleSchema);
}

async function readUnique<T extends Document>(path: string, schema: z.ZodType<T>): Promise<T[]> {
  const documents = await readLines(path, schema);
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

/** For each query, the ids of the documents that have all of its syllables, with their marks. */
export function documentsAsTyped(
  documents: readonly Document[],
  queries: readonly string[],
): Set<string>[] {
  const asked = queries.map((query) => [...new Set(syllables(query))]);
  const having = new Map(asked.flat().map((one) => [one, new Set<string>()]));
  for (const { id, title, body } of documents)
    for (const one of syllables([title, ...body].join('\n'))) having.get(one)?.add(id);
  return asked.map(([first = '', ...others]) => {
    const ids = [...(having.get(first) ?? [])];
    return new Set(ids.filter((id) => others.every((other) => having.get(other)?.has(id))));
  });
}
