import { entryFacets } from '../../model/facets.ts';
import type { Report } from '../../model/report.ts';
import type { FileKind } from '../../read/file-kinds.ts';
import { acquaintances } from '../archive-facts.ts';
import type { ReportDraft } from '../draft/model.ts';
import { withFreeId, withId } from '../free-id.ts';
import type { NameClaims, NamedReport } from '../known-names.ts';
import { featuresOf, nearDuplicates } from '../near-duplicate.ts';
import type { Hints } from '../parse/event-day.ts';
import type { LostWords } from '../render/lost-words.ts';
import { renderReport } from '../render.ts';
import { proposeEvent } from '../same-event.ts';
import type { ArchiveMatches } from '../summary.ts';
import { enter, type ArchiveState } from './archive-state.ts';
import { importErrors } from './command-messages.ts';
import type { ContentChecks } from './content-checks.ts';
import { ImportError } from './error-text.ts';
import { asHeld, readHeldReport } from './held-report.ts';
import type { Input } from './inputs.ts';
import { keepReport } from './keep.ts';
import { receive } from './receive.ts';
import { savedWithPage } from './saved-with-page.ts';
import { takePictures } from './take-pictures.ts';
import { faultText, hintsOfRow, withRow } from './row-values.ts';
import type { TaskRunner } from './task-runner.ts';

/** Shows a draft to the archivist, who may correct it. Returns undefined where it is declined. */
export type Review = (
  draft: ReportDraft,
  match: (draft: ReportDraft) => ArchiveMatches,
) => Promise<ReportDraft | undefined>;

/** How files are imported. */
export interface ImportSettings {
  archive: ArchiveState;
  checks: ContentChecks;
  /** The content folder; undefined where nothing is to be written. */
  content: string | undefined;
  hints: Hints;
  /** The day on which the files come into the archive: `2024-05-30`. */
  today: string;
  /** The kind of standard input, where its beginning does not show it. */
  kind: FileKind | undefined;
  standardInput: AsyncIterable<Buffer | string>;
  review: Review;
  tasks: TaskRunner;
}

/** An imported report, or the id of the report that the archive already holds. */
export type Imported =
  | { held: string }
  | { draft: ReportDraft; markdown: string; matches: ArchiveMatches; claims: NameClaims };

/**
 * Imports one file: all of it or, where anything is wrong, nothing. Returns undefined where the
 * archivist declines. Throws an error that `errorText` words.
 */
export async function importFile(
  input: Input,
  settings: ImportSettings,
): Promise<Imported | undefined> {
  const { archive, checks, content, hints, today, kind, standardInput, review, tasks } = settings;
  const { row } = input;
  const file = await receive(input, standardInput, kind);
  const orphan = archive.orphans.get(file.about.sha256);
  const same = heldAs(file.about.sha256, archive);
  if (same !== undefined) return { held: same };
  const match = matcher(archive);
  const { topics, places, publishers } = archive.facts;
  const { read, draft: bare } = await tasks.run({
    task: 'draft',
    from: { name: file.name, file: file.about.file, bytes: file.bytes },
    received: { ...file.about, added: today },
    facts: { topics, places, publishers },
    hints: {
      ...(file.year !== undefined && { year: file.year }),
      ...hints,
      ...(row && hintsOfRow(row)),
    },
  });
  const { draft: drafted, files: pictures } = await takePictures(
    bare,
    read.pictures,
    async (address) => (input.path === undefined ? undefined : savedWithPage(input.path, address)),
    (bytes) => checks.picture(bytes),
  );
  const filled = withOwnId(
    row ? withRow(drafted, row, archive.facts.places) : drafted,
    archive,
    orphan,
  );
  const proposed = row?.given.some(({ path }) => path === 'event.id')
    ? filled
    : proposeEvent(filled, match(filled).duplicates, archive.events);
  const reviewed = await review(proposed, match);
  if (!reviewed) return undefined;
  const draft = withOwnId(reviewed, archive, orphan);
  const markdown = renderReport(draft);
  const { paragraphs, title } = read;
  const lost = await tasks.run({ task: 'compare', read: { paragraphs, title }, markdown });
  const report = check(draft, markdown, lost, (path) =>
    checks.newReportFaults(path, markdown, archive.topics).map((fault) => faultText(fault, row)),
  );
  const matches = match(draft);
  const original = { file: draft.data.source.original.file, bytes: file.bytes };
  const held = asHeld(report);
  const claims = claimsOf(held, archive);
  if (content !== undefined)
    await keepReport(content, { id: draft.id, markdown, original, pictures, claims });
  enter(archive, held);
  archive.names.record(claims);
  return { draft, markdown, matches, claims };
}

/**
 * The addresses to be recorded before a report is written. Throws where their list is faulty: no
 * program can tell what its archivist meant.
 */
function claimsOf(report: NamedReport, { names, faultyLists }: ArchiveState): NameClaims {
  const claims = names.claimsBefore(report);
  const faulty = entryFacets.find((facet) => claims[facet].length > 0 && faultyLists.has(facet));
  if (faulty !== undefined) throw new ImportError(importErrors.faultyList(`${faulty}.yaml`));
  return claims;
}

/**
 * The id of the report whose original has a checksum; an orphan counts only beside a report of its
 * name.
 */
function heldAs(sha256: string, { held, orphans, ids }: ArchiveState): string | undefined {
  const orphan = orphans.get(sha256);
  return held.get(sha256) ?? (orphan !== undefined && ids.has(orphan) ? orphan : undefined);
}

/**
 * Returns a function that compares a draft with the archive; the last result is cached, since each
 * compares all reports.
 */
function matcher({ facts, features }: ArchiveState): (draft: ReportDraft) => ArchiveMatches {
  let last: { draft: ReportDraft; matches: ArchiveMatches } | undefined;
  return (draft) => {
    if (last?.draft === draft) return last.matches;
    const { id, body, data } = draft;
    const people = [...(data.speakers ?? []), ...(data.attendees ?? [])];
    const matches = {
      people: acquaintances(people, facts),
      duplicates: nearDuplicates(featuresOf({ ...data, id, body }), features),
    };
    last = { draft, matches };
    return matches;
  };
}

/**
 * Gives a draft a free id: that of its own original, where an import was killed before it wrote the
 * report.
 */
function withOwnId(
  draft: ReportDraft,
  { ids, orphans }: ArchiveState,
  own: string | undefined,
): ReportDraft {
  const yearFolder = draft.id.slice(0, draft.id.indexOf('/') + 1);
  if (own !== draft.id && own?.startsWith(yearFolder)) return withId(draft, own);
  const unclaimed = new Set(orphans.values());
  return withFreeId(draft, (id) => ids.has(id) || (id !== own && unclaimed.has(id)));
}

/**
 * Reads a report again as the site will. Throws where it lost a word, or a build would refuse it.
 */
function check(
  draft: ReportDraft,
  markdown: string,
  lost: LostWords | undefined,
  faultsAt: (path: string) => string[],
): Report {
  if (lost) throw new ImportError(importErrors.wordsLost(lost.at, lost.original, lost.page));
  const faults = faultsAt(`reports/${draft.id}.md`);
  if (faults.length > 0) throw new ImportError(importErrors.invalid(faults));
  return readHeldReport(draft.id, markdown);
}
