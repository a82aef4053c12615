import { createHash } from 'node:crypto';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import type { Known } from '../../src/import/draft/model.ts';
import { knownLists, learn } from '../../src/import/known.ts';
import { traceOf, type Trace } from '../../src/import/near-duplicate.ts';
import { parseEventDate, sortKey } from '../../src/lib/event-date.ts';
import { placeSchema, topicSchema } from '../../src/lib/registers.ts';
import type { Report } from '../../src/lib/report.ts';
import { readReportFile } from './report-file.ts';

/** What an import must know of the archive. */
export interface Archive {
  known: Known;
  traces: Trace[];
  /** The report that has an original of this checksum. */
  held: Map<string, string>;
  /** Names that are taken, of reports and of originals. */
  ids: Set<string>;
  /** Originals without a report by their checksum: an import that was killed leaves one. */
  alone: Map<string, string>;
  /** The names of the topics in the list. */
  topics: ReadonlySet<string>;
  /** Reports that cannot be read, and why. */
  problems: string[];
}

/** Reads a folder of content, oldest event first. A report that cannot be read is named and left out. */
export async function readArchive(content: string): Promise<Archive> {
  const [topics, places] = [await readList(content, 'topics.yaml', topicSchema), await readList(content, 'places.yaml', placeSchema)];
  const names = topics.map(({ name }) => name);
  const archive: Archive = {
    known: knownLists(names, places.flatMap(({ name, now }) => [name, now])),
    traces: [],
    held: new Map(),
    ids: new Set(),
    alone: new Map(),
    topics: new Set(names),
    problems: [],
  };
  const reports: Report[] = [];
  for (const path of await list(content, 'reports/*/*.md')) {
    const id = path.slice('reports/'.length, -'.md'.length);
    archive.ids.add(id);
    try {
      reports.push(readReportFile(id, await readFile(join(content, path), 'utf8')));
    } catch (error) {
      archive.problems.push(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
  for (const { report } of reports.map((report) => ({ report, key: sortKey(parseEventDate(report.date)) })).toSorted((a, b) => (a.key < b.key ? -1 : 1))) enter(archive, report);
  const claimed = new Set(reports.map(({ source }) => source.original.file));
  for (const path of await list(content, 'originals/*/*')) {
    const file = path.slice('originals/'.length);
    const id = file.replace(/\.[^.]*$/, '');
    if (claimed.has(file)) archive.ids.add(id);
    else archive.alone.set(createHash('sha256').update(await readFile(join(content, path))).digest('hex'), id);
  }
  return archive;
}

/** Adds a report to what is known of the archive. */
export function enter(archive: Archive, report: Report): void {
  archive.ids.add(report.id);
  archive.held.set(report.source.original.sha256, report.id);
  archive.traces.push(traceOf(report));
  learn(archive.known, report);
}

async function list(content: string, pattern: string): Promise<string[]> {
  return (await Array.fromAsync(glob(pattern, { cwd: content }))).map((path) => path.replaceAll('\\', '/')).toSorted();
}

async function readList<T extends z.ZodType>(content: string, name: string, schema: T): Promise<z.infer<T>[]> {
  const text = await readFile(join(content, name), 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '[]';
    throw error;
  });
  return z.array(schema).parse(parse(text) ?? []);
}
