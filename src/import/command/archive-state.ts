import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { KnownFiles } from '../../known/known-files.ts';
import { compareCodeUnits } from '../../model/names.ts';
import { entryFacets, forEachFacet, type EntryFacet } from '../../model/facets.ts';
import { addReport, factsOfLists } from '../archive-facts.ts';
import type { ArchiveFacts } from '../draft/model.ts';
import { KnownNames } from '../known-names.ts';
import type { ReportFeatures } from '../near-duplicate.ts';
import type { HeldEvent } from '../same-event.ts';
import type { ContentChecks, ImportList } from './content-checks.ts';
import { errorCode, errorText } from './error-text.ts';
import { readHeldFile, type HeldFile, type HeldReport } from './held-report.ts';
import { listContent } from './list-content.ts';

/** Everything of an archive that an import needs. */
export interface ArchiveState {
  facts: ArchiveFacts;
  features: ReportFeatures[];
  /** The events of reports that are not withdrawn, by the reports' ids. */
  events: Map<string, HeldEvent>;
  names: KnownNames;
  /** The lists of names that have problems, and are not to be written. */
  faultyLists: ReadonlySet<EntryFacet>;
  /** The ids of reports by the SHA-256 of their original. */
  held: Map<string, string>;
  /** The ids that reports and originals use. */
  ids: Set<string>;
  /** Originals without a report, as an import that was killed leaves: their ids by SHA-256. */
  orphans: Map<string, string>;
  /** The names of the topics in the list. */
  topics: ReadonlySet<string>;
  /** The files that cannot be read, a line each. */
  problems: string[];
}

/**
 * Reads a content folder, oldest event first. Files that cannot be read become problems. `known`
 * are the notes on its files.
 */
export async function readArchive(
  content: string,
  { readList }: Pick<ContentChecks, 'readList'>,
  known: KnownFiles<HeldFile>,
): Promise<ArchiveState> {
  const problems: string[] = [];
  const lists = await readLists(content, readList, problems);
  const topics = lists.names.topics.map(({ name }) => name);
  const placeNames = lists.names.places.flatMap(({ name, now = name }) => [name, now]);
  const archive: ArchiveState = {
    facts: factsOfLists(topics, placeNames),
    features: [],
    events: new Map(),
    names: new KnownNames(lists.names),
    faultyLists: lists.faulty,
    held: new Map(),
    ids: new Set(),
    orphans: new Map(),
    topics: new Set(topics),
    problems,
  };
  const listed = await listContent(content, 'reports');
  const originals = await listContent(content, 'originals');
  problems.push(...listed.problems, ...originals.problems);
  const paths = listed.files.filter((name) => name.endsWith('.md'));
  const reports = readReports(paths, known, content, archive);
  known.save();
  const byDate = reports.toSorted((a, b) => compareCodeUnits(a.features.first, b.features.first));
  for (const report of byDate) enter(archive, report);
  const claimed = new Set(reports.map(({ original }) => original.file));
  for (const file of originals.files) {
    const id = file.replace(/\.[^.]*$/, '');
    if (claimed.has(file)) archive.ids.add(id);
    else {
      const bytes = await readOrReport(content, `originals/${file}`, problems);
      if (bytes) archive.orphans.set(createHash('sha256').update(bytes).digest('hex'), id);
    }
  }
  return archive;
}

async function readLists(content: string, readList: ContentChecks['readList'], problems: string[]) {
  const read = new Map<EntryFacet, ImportList>();
  for (const facet of entryFacets) {
    const file = `${facet}.yaml` as const;
    const bytes = await readOrReport(content, file, problems);
    if (!bytes) continue;
    const list = readList(file, bytes);
    problems.push(...list.problems);
    read.set(facet, list);
  }
  return {
    names: forEachFacet((facet) => read.get(facet)?.names ?? []),
    faulty: new Set(entryFacets.filter((facet) => (read.get(facet)?.problems.length ?? 0) > 0)),
  };
}

/** Reads the reports of some files; the ids of all are taken, even of those that are invalid. */
function readReports(
  paths: readonly string[],
  known: KnownFiles<HeldFile>,
  content: string,
  { ids, features, problems }: ArchiveState,
): HeldReport[] {
  return paths.flatMap((path) => {
    const id = path.slice(0, -'.md'.length);
    ids.add(id);
    const file = readHeld(id, `reports/${path}`, known, content);
    if ('id' in file) return [file];
    if ('draft' in file) features.push(file.draft);
    else problems.push(`reports/${path}: ${file.problem}`);
    return [];
  });
}

function readHeld(id: string, path: string, known: KnownFiles<HeldFile>, content: string) {
  try {
    const noted = known.noted(path);
    if (noted) return noted;
    const file = readHeldFile(id, readFileSync(join(content, path), 'utf8'));
    known.note(path, file);
    return file;
  } catch (error) {
    return { problem: errorText(error) };
  }
}

/** Adds a report to the state of the archive. */
export function enter(archive: ArchiveState, report: HeldReport): void {
  archive.ids.add(report.id);
  archive.held.set(report.original.sha256, report.id);
  archive.features.push(report.features);
  if (report.status !== 'withdrawn') archive.events.set(report.id, report.event);
  addReport(archive.facts, report);
  archive.names.add(report);
}

/** Reads a file; adds a problem where that fails, unless it is a list that is missing. */
async function readOrReport(
  content: string,
  path: string,
  problems: string[],
): Promise<Buffer | undefined> {
  try {
    return await readFile(join(content, path));
  } catch (error) {
    const isOptional = !path.includes('/');
    if (!(isOptional && errorCode(error) === 'ENOENT'))
      problems.push(`${path}: ${errorText(error)}`);
    return undefined;
  }
}
