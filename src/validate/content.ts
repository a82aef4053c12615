import type { KnownFiles } from '../known/known-files.ts';
import { pictureEnding } from '../model/attachments.ts';
import { compareCodeUnits } from '../model/names.ts';
import { forEachFacet } from '../model/facets.ts';
import { withKnownAbbreviations } from '../model/known-abbreviations.ts';
import { stateOf } from '../model/state.ts';
import { idOf } from '../model/report-path.ts';
import { textAt } from '../model/texts-at.ts';
import { examineReports, type CrossCheck, type ReportFacts } from './across-reports.ts';
import { attachedFileFaults, attachmentPaths, missingAttachments } from './attachment-faults.ts';
import { readBody, type MarkdownBody } from './body.ts';
import { placesOfFaults, type KnownPlaces } from './fault-places.ts';
import { listFileOf, lists, readList, type ListFile, type ReadList } from './lists.ts';
import { fieldMessages } from './messages/field-messages.ts';
import { fileMessages } from './messages/file-messages.ts';
import { siteMessages } from './messages/site-messages.ts';
import { originalFaults } from './original.ts';
import { kindOf, otherPathFaults, reportPaths } from './paths.ts';
import { picturePath } from './picture-references.ts';
import { fieldName, type Fault, type FileFault, type Problem } from './problem.ts';
import { reportFaults } from './report-faults.ts';
import { readReportFile, type ReportFile } from './report-file.ts';
import { readSiteFile, siteFile, sitePictureFaults, sitePictures } from './site-file.ts';

/** A folder of content. Paths lead from it to its files, with `/` between their parts. */
export interface ContentFolder {
  paths: readonly string[];
  /** The paths of what is neither a file nor a folder, such as links. They are never read. */
  others: readonly string[];
  /** The size of a file in bytes. */
  size(path: string): number;
  read(path: string): Promise<Uint8Array>;
  /** Returns the SHA-256 of some bytes in hexadecimal. */
  sha256(bytes: Uint8Array): string;
}

/** The problems of a content folder, and the addresses to be recorded in its lists. */
export interface Examination extends Pick<CrossCheck, 'claims'> {
  /** By file, line and column. */
  problems: Problem[];
}

/** Returns every problem of a content folder: see `examineContent`. */
export async function validateContent(
  ...given: Parameters<typeof examineContent>
): Promise<Problem[]> {
  return (await examineContent(...given)).problems;
}

/** A report as it was checked by itself, and all that the check rests on beside it, as text. */
export interface CheckedReport {
  facts: ReportFacts;
  problems: Problem[];
  basis: string;
  places?: KnownPlaces;
}

/**
 * Reads all content once, but for reports that are `known` to have been checked. `address` is where
 * the site will be published, if that is not what its own file says.
 */
export async function examineContent(
  folder: ContentFolder,
  address?: string,
  known?: KnownFiles<CheckedReport>,
): Promise<Examination> {
  const site = await validateSite(folder, address);
  const { names, abbreviations, problems } = await validateLists(folder);
  const topics = new Set(names.topics.map(({ name }) => name));
  const reports: ReportFacts[] = [];
  const topicsDigest = folder.sha256(new TextEncoder().encode(JSON.stringify([...topics])));
  const beside = { folder, topics, topicsDigest, paths: new Set(folder.paths), known };
  for (const path of reportPaths(folder.paths)) {
    const checked = await checkReport(path, beside);
    reports.push(checked.facts);
    for (const problem of checked.problems) problems.push(problem);
  }
  if (!reports.some(({ state }) => state === 'published'))
    problems.push(problemOf('reports', { path: [], ...fileMessages.noReports }));
  const images = new Set(folder.paths.filter((path) => pictureEnding.test(path)));
  const { faults, claims } = examineReports(reports, { lists: names, abbreviations, images });
  const across = await placed(folder, faults, known);
  known?.save();
  const all = [
    ...site.problems,
    ...problems,
    ...across,
    ...(await fileProblems(folder, reports, site.pictures)),
  ];
  return { problems: all.sort(compareProblems), claims };
}

/** The things beside a report against which it is checked. */
interface BesideReport {
  folder: ContentFolder;
  topics: ReadonlySet<string>;
  topicsDigest: string;
  paths: ReadonlySet<string>;
  known: KnownFiles<CheckedReport> | undefined;
}

/** Checks one report, unless it is known, and so is all that the check rests on. */
async function checkReport(path: string, beside: BesideReport): Promise<CheckedReport> {
  const { folder, topics, paths, known } = beside;
  const before = known?.noted(path);
  if (before && before.basis === basisOf(before.facts, beside)) return before;
  const file = readReportFile(await folder.read(path));
  const body = readBody(file.body);
  const facts = factsOf(path, file, body);
  const basis = basisOf(facts, beside);
  const faults = [
    ...file.faults,
    ...(facts.state === 'withdrawn' ? [] : file.unchecked),
    ...reportFaults(path, file, body, topics),
    ...(await faultsOfOriginal(folder, file, body, facts)),
    ...missingAttachments(file.value, facts.id, paths),
  ];
  const checked = { facts, problems: problemsOfReport(facts, file, faults), basis };
  known?.note(path, checked);
  return checked;
}

/** Writes down all that the check of a report rests on, but for its own file and the code. */
function basisOf(
  { value, id, original }: ReportFacts,
  { topicsDigest, paths, known }: BesideReport,
): string {
  const missing = missingAttachments(value, id, paths);
  return JSON.stringify([topicsDigest, original && known?.digest(original), missing]);
}

async function validateSite(folder: ContentFolder, address: string | undefined) {
  const pictures = folder.paths.filter((path) => kindOf(path) === 'sitePicture');
  if (!folder.paths.includes(siteFile))
    return { pictures, problems: [problemOf(siteFile, { path: [], ...siteMessages.missing })] };
  const { value, faults, place } = readSiteFile(await folder.read(siteFile), address);
  const all = [
    ...faults,
    ...(await sitePictureFaults(value, pictures, (path) => folder.read(path))),
  ];
  return {
    // A file that cannot be read may name any of them.
    pictures: value === undefined ? pictures : sitePictures(value),
    problems: all.map((fault) => problemOf(siteFile, fault, place(fault))),
  };
}

/** Words the faults of a report. None of a draft's stops a build, which leaves drafts out. */
function problemsOfReport(
  { file: path, state }: ReportFacts,
  file: ReportFile,
  faults: readonly Fault[],
): Problem[] {
  const place = (fault: Fault) => problemOf(path, fault, file.place(fault));
  if (state !== 'draft') return faults.map(place);
  return [
    { ...place({ path: ['status'], ...fieldMessages.draft }), severity: 'draft' },
    ...faults.map((fault) => place({ ...fault, warning: true })),
  ];
}

async function validateLists(folder: ContentFolder) {
  const problems: Problem[] = [];
  const read = new Map<ListFile, ReadList>();
  const files = Object.keys(lists).filter((file): file is ListFile => Object.hasOwn(lists, file));
  for (const file of files) {
    if (!folder.paths.includes(file)) {
      if (!lists[file].optional)
        problems.push(problemOf(file, { path: [], ...fileMessages.listMissing }));
      continue;
    }
    const list = readList(file, await folder.read(file));
    for (const fault of list.faults) problems.push(problemOf(file, fault, list.place(fault)));
    read.set(file, list);
  }
  return {
    names: forEachFacet((facet) => read.get(listFileOf(facet))?.names ?? []),
    abbreviations: withKnownAbbreviations(read.get('abbreviations.yaml')?.abbreviations ?? []),
    problems,
  };
}

function factsOf(
  path: string,
  { value, bodyStart }: ReportFile,
  { blocks, references }: MarkdownBody,
): ReportFacts {
  const named = textAt(value, 'source.original.file');
  // The schema refuses a name that leads out of its folder; such a file must not be read.
  const isInFolder = named !== undefined && /^\d{4}\/[^/]+$/.test(named);
  const original = isInFolder ? `originals/${named}` : undefined;
  const state = stateOf(value);
  return { file: path, id: idOf(path), state, value, blocks, bodyStart, references, original };
}

async function faultsOfOriginal(
  folder: ContentFolder,
  { value, bodyStart }: ReportFile,
  body: MarkdownBody,
  { original: path, state }: ReportFacts,
): Promise<Fault[]> {
  if (path === undefined) return [];
  const bytes = await folder.read(path).catch(() => undefined);
  const field = ['source', 'original', 'file'];
  const isWithdrawn = state === 'withdrawn';
  if (!bytes)
    // Whoever withdraws a report may have to delete what was received, too.
    return isWithdrawn
      ? [{ path: field, ...fileMessages.originalGone(path), warning: true }]
      : [{ path: field, ...fileMessages.originalMissing(path) }];
  const original = { path, bytes, sha256: folder.sha256(bytes) };
  return originalFaults(value, isWithdrawn ? readBody('') : body, bodyStart, original);
}

async function placed(
  folder: ContentFolder,
  faults: readonly FileFault[],
  known: KnownFiles<CheckedReport> | undefined,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const read = (path: string) => folder.read(path);
  for (const [file, some] of Map.groupBy(faults, (one) => one.file)) {
    const ofFile = some.map(({ fault }) => fault);
    const places = await placesOfFaults(file, ofFile, read, known);
    problems.push(...ofFile.map((fault, index) => problemOf(file, fault, places[index])));
  }
  return problems;
}

/** Finds bad pictures and documents, files that nothing uses, and what is no file. */
async function fileProblems(
  folder: ContentFolder,
  reports: readonly ReportFacts[],
  ofSite: readonly string[],
): Promise<Problem[]> {
  const pictures = new Set(reports.flatMap(picturesOf));
  const used = new Set([...ofSite, ...pictures, ...reports.flatMap(othersOf)]);
  const published = new Set(
    reports
      .filter(({ state }) => state === 'published')
      .flatMap((report) => [...picturesOf(report), ...othersOf(report)]),
  );
  const problems = folder.others.map((path) =>
    problemOf(path, { path: [], ...fileMessages.notAFile }),
  );
  // A report that cannot be read may use any of them.
  const isUncertain = reports.some(({ value }) => value === undefined);
  const ids = new Set(reports.map(({ id }) => id));
  const hasDrafts = reports.some(({ state }) => state === 'draft');
  for (const path of folder.paths) {
    const kind = kindOf(path);
    const isUsed = isUncertain || used.has(path);
    const faults = otherPathFaults(path, kind, { used: isUsed, reports: ids, warning: hasDrafts });
    if (kind === 'image' || kind === 'attachment') {
      const use = pictures.has(path) ? 'picture' : used.has(path) ? 'document' : undefined;
      const file = { path, size: folder.size(path), read: () => folder.read(path) };
      const isMinor = use !== undefined && !published.has(path);
      const found = await attachedFileFaults(file, use);
      faults.push(...found.map((fault) => (isMinor ? { ...fault, warning: true } : fault)));
    }
    problems.push(...faults.map((fault) => problemOf(path, fault)));
  }
  return problems;
}

function picturesOf({ file, id, value, references }: ReportFacts): string[] {
  const inText = references.flatMap(({ kind, address }) =>
    kind === 'image' ? (picturePath(address, file) ?? []) : [],
  );
  const ofFields = attachmentPaths(value, id, 'pictures');
  // The schema reports other endings.
  return [...inText, ...ofFields.filter((path) => pictureEnding.test(path))];
}

function othersOf({ id, value, original }: ReportFacts): string[] {
  return [
    ...(original === undefined ? [] : [original]),
    ...attachmentPaths(value, id, 'pictures'),
    ...attachmentPaths(value, id, 'documents'),
  ];
}

function problemOf(
  file: string,
  { path, message, mend, warning }: Fault,
  place = { line: 1, column: 1 },
): Problem {
  const severity = warning ? 'warning' : 'error';
  return { file, ...place, field: fieldName(path), severity, message, mend };
}

function compareProblems(a: Problem, b: Problem): number {
  return (
    compareCodeUnits(a.file, b.file) ||
    a.line - b.line ||
    a.column - b.column ||
    compareCodeUnits(a.field, b.field)
  );
}
