import { compareCodeUnits } from '../model/names.ts';
import type { PlaceChange } from '../model/registers.ts';
import { textAt } from '../model/texts-at.ts';
import { readBody, type Reference, type MarkdownBody } from './body.ts';
import { aliasFaults, pagesOf, referenceFaults, type PageAddresses } from './links.ts';
import { lists, readList, type ListFile } from './lists.ts';
import { fileMessages } from './messages/file-messages.ts';
import { siteMessages } from './messages/site-messages.ts';
import { nearestAmong } from './nearest.ts';
import { originalFaults } from './original.ts';
import { idOf, kindOf, otherPathFaults } from './paths.ts';
import { pictureBytesAdvice, pictureNameAdvice, picturePath } from './pictures.ts';
import { fieldName, type Fault, type FileFault, type Problem } from './problem.ts';
import { reportFaults } from './report-faults.ts';
import { readReportFile, type ReportFile } from './report-file.ts';
import { nameFaults, type NamedThing, type NameFault } from './shared-names.ts';
import { readSiteFile, siteFile, sitePictureFaults, sitePictures } from './site-file.ts';
import { thingsOf } from './things.ts';
import { placeFaults } from './unknown-places.ts';

/** A folder of content. Paths lead from it to its files, with `/` between their parts. */
export interface ContentFolder {
  paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  /** Returns the SHA-256 of some bytes in hexadecimal. */
  sha256(bytes: Uint8Array): string;
}

/** The facts of a report that the checks across reports need. */
interface ReportFacts {
  file: string;
  id: string;
  value: unknown;
  blocks: number;
  bodyStart: number;
  references: Reference[];
  /** The path of its original. */
  original: string | undefined;
}

/** The facts of all reports, and what they may refer to. */
interface ContentFacts {
  reports: readonly ReportFacts[];
  things: readonly NamedThing[];
  places: readonly PlaceChange[];
  images: ReadonlySet<string>;
  /** The pictures that the file of the site names. */
  pictures: readonly string[];
  pages: PageAddresses;
}

/** The checks across reports, in the order in which faults of one place are listed. */
const checks: readonly ((content: ContentFacts) => FileFault[])[] = [
  brokenReferences,
  ({ reports, pages }) => aliasFaults(reports, pages),
  ({ things }) => nameFaults(things).map(faultOfName),
  ({ things, places }) => placeFaults(things, places).map(faultOfName),
  sharedOriginals,
];

/**
 * Reads all content once, and returns every problem by file, line and column. `address` is where
 * the site will be published, if that is not what its own file says.
 */
export async function validateContent(folder: ContentFolder, address?: string): Promise<Problem[]> {
  const site = await validateSite(folder, address);
  const { topics, places, problems } = await validateLists(folder);
  const reports: ReportFacts[] = [];
  const things: NamedThing[] = [];
  for (const path of folder.paths.filter((path) => kindOf(path) === 'report')) {
    const file = readReportFile(await folder.read(path));
    const body = readBody(file.body);
    const facts = factsOf(path, file, body);
    reports.push(facts);
    things.push(...thingsOf(path, file.value));
    const faults = [
      ...file.faults,
      ...file.unchecked,
      ...reportFaults(path, file, body, topics),
      ...(await faultsOfOriginal(folder, file, body, facts)),
    ];
    problems.push(...faults.map((fault) => problemOf(path, fault, file.place(fault))));
  }
  if (reports.length === 0)
    problems.push(problemOf('reports', { path: [], ...fileMessages.noReports }));
  const images = new Set(folder.paths.filter((path) => kindOf(path) === 'image'));
  const { pictures } = site;
  const content = { reports, things, places, images, pictures, pages: pagesOf(reports, things) };
  return [
    ...site.problems,
    ...problems,
    ...(await placed(
      folder,
      checks.flatMap((check) => check(content)),
    )),
    ...(await fileProblems(folder, content)),
  ].sort(compareProblems);
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

async function validateLists(folder: ContentFolder) {
  const problems: Problem[] = [];
  const topics = new Set<string>();
  const places: PlaceChange[] = [];
  const files = Object.keys(lists).filter((file): file is ListFile => Object.hasOwn(lists, file));
  for (const file of files) {
    if (!folder.paths.includes(file)) {
      problems.push(problemOf(file, { path: [], ...fileMessages.listMissing }));
      continue;
    }
    const list = readList(file, await folder.read(file));
    problems.push(...list.faults.map((fault) => problemOf(file, fault, list.place(fault))));
    for (const { name } of list.topics) topics.add(name);
    places.push(...list.places);
  }
  return { topics, places, problems };
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
  return { file: path, id: idOf(path), value, blocks, bodyStart, references, original };
}

async function faultsOfOriginal(
  folder: ContentFolder,
  { value, bodyStart }: ReportFile,
  body: MarkdownBody,
  { original: path }: ReportFacts,
): Promise<Fault[]> {
  if (path === undefined) return [];
  const bytes = await folder.read(path).catch(() => undefined);
  if (!bytes)
    return [{ path: ['source', 'original', 'file'], ...fileMessages.originalMissing(path) }];
  return originalFaults(value, body, bodyStart, { path, bytes, sha256: folder.sha256(bytes) });
}

function brokenReferences({ reports, pages, images }: ContentFacts): FileFault[] {
  const nearestPage = nearestAmong(pages.keys());
  return reports.flatMap(({ file, bodyStart, blocks, references }) =>
    referenceFaults(references, { file, blocks, pages, images, nearestPage }).map((fault) => ({
      file,
      fault: { ...fault, offset: bodyStart + fault.offset },
    })),
  );
}

function faultOfName({ thing: { file, path }, ...fault }: NameFault): FileFault {
  return { file, fault: { path, ...fault } };
}

function sharedOriginals({ reports }: ContentFacts): FileFault[] {
  const owners = new Map<string, string>();
  return reports.flatMap(({ file, id, original }) => {
    if (original === undefined) return [];
    const owner = owners.get(original);
    if (owner === undefined) {
      owners.set(original, id);
      return [];
    }
    const path = ['source', 'original', 'file'];
    return [{ file, fault: { path, ...fileMessages.originalShared(owner) } }];
  });
}

/** Reads files with faults again, to find the lines and columns. */
async function placed(folder: ContentFolder, faults: readonly FileFault[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [file, some] of Map.groupBy(faults, (one) => one.file)) {
    const { place } = readReportFile(await folder.read(file));
    problems.push(...some.map(({ fault }) => problemOf(file, fault, place(fault))));
  }
  return problems;
}

/** Finds bad pictures, and files that no report uses. */
async function fileProblems(
  folder: ContentFolder,
  { reports, images, pictures }: ContentFacts,
): Promise<Problem[]> {
  const used = new Set([...pictures, ...reports.flatMap(filesOf)]);
  const problems: Problem[] = [];
  for (const path of images) {
    const bytes = used.has(path) ? await pictureBytesAdvice(await folder.read(path)) : undefined;
    for (const advice of [pictureNameAdvice(path), bytes])
      if (advice) problems.push(problemOf(path, { path: [], ...advice }));
  }
  // A report that cannot be read may use any of them.
  const isUncertain = reports.some(({ value }) => value === undefined);
  for (const path of folder.paths) {
    const faults = otherPathFaults(path, kindOf(path), isUncertain || used.has(path));
    problems.push(...faults.map((fault) => problemOf(path, fault)));
  }
  return problems;
}

function filesOf({ file, original, references }: ReportFacts): string[] {
  const pictures = references.flatMap(({ kind, address }) =>
    kind === 'image' ? (picturePath(address, file) ?? []) : [],
  );
  return [...(original === undefined ? [] : [original]), ...pictures];
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
