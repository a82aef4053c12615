import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Known } from '../draft/model.ts';
import { knownLists, learn } from '../known.ts';
import { traceOf, type Trace } from '../near-duplicate.ts';
import { parseEventDate, sortKey } from '../../model/event-date.ts';
import type { Report } from '../../model/report.ts';
import type { ContentChecks, ListFile, ListRead } from './content-checks.ts';
import { faultOf } from './faults.ts';
import { readHeldReport } from './held-report.ts';
import { listContent } from './list-content.ts';

/** How many files are open at once. */
const atOnce = 64;

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
  /** What of the archive cannot be read, and why. */
  problems: string[];
}

/** Reads a folder of content, oldest event first. What cannot be read is named and left out. */
export async function readArchive(
  content: string,
  { readList }: Pick<ContentChecks, 'readList'>,
): Promise<Archive> {
  const problems: string[] = [];
  const listOf = async (file: ListFile): Promise<Partial<ListRead>> => {
    const bytes = await readPart(content, file, problems);
    const list = bytes && readList(file, bytes);
    problems.push(...(list?.problems ?? []));
    return { ...list };
  };
  const { topics = [] } = await listOf('topics.yaml');
  const { places = [] } = await listOf('places.yaml');
  const names = topics.map(({ name }) => name);
  const archive: Archive = {
    known: knownLists(
      names,
      places.flatMap(({ name, now }) => [name, now]),
    ),
    traces: [],
    held: new Map(),
    ids: new Set(),
    alone: new Map(),
    topics: new Set(names),
    problems,
  };
  const [listed, originals] = [
    await listContent(content, 'reports'),
    await listContent(content, 'originals'),
  ];
  problems.push(...listed.problems, ...originals.problems);
  const reports: Report[] = [];
  const paths = listed.files.filter((name) => name.endsWith('.md'));
  for (let from = 0; from < paths.length; from += atOnce) {
    const some = paths.slice(from, from + atOnce);
    const texts = await Promise.all(
      some.map((path) => readPart(content, `reports/${path}`, problems)),
    );
    for (const [index, path] of some.entries()) {
      const id = path.slice(0, -'.md'.length);
      archive.ids.add(id);
      try {
        const text = texts[index];
        if (text) reports.push(readHeldReport(id, text.toString()));
      } catch (error) {
        problems.push(`reports/${path}: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  }
  for (const { report } of reports
    .map((report) => ({ report, key: sortKey(parseEventDate(report.date)) }))
    .toSorted((a, b) => (a.key < b.key ? -1 : 1)))
    enter(archive, report);
  const claimed = new Set(reports.map(({ source }) => source.original.file));
  for (const file of originals.files) {
    const id = file.replace(/\.[^.]*$/, '');
    if (claimed.has(file)) archive.ids.add(id);
    else {
      const bytes = await readPart(content, `originals/${file}`, problems);
      if (bytes) archive.alone.set(createHash('sha256').update(bytes).digest('hex'), id);
    }
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

async function readPart(
  content: string,
  path: string,
  problems: string[],
): Promise<Buffer | undefined> {
  try {
    return await readFile(join(content, path));
  } catch (error) {
    if (
      path.includes('/') ||
      !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
    )
      problems.push(`${path}: ${faultOf(error)}`);
    return undefined;
  }
}
