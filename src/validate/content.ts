import { textAt } from '../model/texts-at.ts';
import { readBody, type Body, type Reference } from './body.ts';
import { aliasFaults, knownPages, referenceFaults } from './links.ts';
import { lists, readList, type ListFile } from './lists.ts';
import { nearestAmong } from './nearest.ts';
import { nameFaults, type NamedThing } from './names.ts';
import { originalFaults, type OriginalFile } from './original.ts';
import { idOf, kindOf, otherPathFaults } from './paths.ts';
import { pictureFaults, pictureNameFaults, picturePath } from './pictures.ts';
import { placeFaults } from './places.ts';
import { fieldName, type Fault, type Problem } from './problem.ts';
import { reportFaults } from './report-faults.ts';
import { readReportFile, type ReportFile } from './report-file.ts';
import { thingsOf } from './things.ts';

/** A folder of content: the paths of its files below it, with `/` between their parts, and a way to read them. */
export interface ContentFolder {
  paths: readonly string[];
  read(path: string): Promise<Uint8Array>;
  /** The SHA-256 of some bytes, in hexadecimal. */
  sha256(bytes: Uint8Array): string;
}

/** What was read of a report, as far as other reports must know. */
interface Told {
  file: string;
  id: string;
  value: unknown;
  blocks: number;
  bodyStart: number;
  references: Reference[];
  original: string | undefined;
}

/** Reads all content once and gives every problem of every file, in the order of the files and their lines. */
export async function validateContent(folder: ContentFolder): Promise<Problem[]> {
  const problems: Problem[] = [];
  const { topics, places } = await validateLists(folder, problems);
  const [told, things]: [Told[], NamedThing[]] = [[], []];
  const names = new Set(topics.map(({ name }) => name));
  for (const path of folder.paths.filter((path) => kindOf(path) === 'report')) {
    const file = readReportFile(await folder.read(path));
    const body = readBody(file.body);
    const report = tellOf(path, file, body);
    told.push(report);
    things.push(...thingsOf(path, file.value));
    const faults = [
      ...file.faults,
      ...file.marks,
      ...reportFaults(path, file, body, names),
      ...(await faultsOfOriginal(folder, file, body, report)),
    ];
    problems.push(...faults.map((fault) => problemOf(path, fault, file.place(fault))));
  }
  if (told.length === 0)
    problems.push(
      problemOf('reports', {
        path: [],
        message: 'không có bài nào',
        mend: 'hãy đặt các bài vào reports/<năm>/ của thư mục nội dung, hoặc xem lại CONTENT_DIR',
      }),
    );
  const images = new Set(folder.paths.filter((path) => kindOf(path) === 'image'));
  const pages = knownPages(told, things);
  const nearestPage = nearestAmong(pages.keys());
  const between: { file: string; fault: Fault }[] = [
    ...told.flatMap(({ file, bodyStart, blocks, references }) =>
      referenceFaults(references, { file, blocks, pages, images, nearestPage }).map((fault) => ({
        file,
        fault: { ...fault, offset: bodyStart + (fault.offset ?? 0) },
      })),
    ),
    ...aliasFaults(told, pages),
    ...[...nameFaults(things), ...placeFaults(things, places)].map(
      ({ thing: { file, path }, ...fault }) => ({ file, fault: { path, ...fault } }),
    ),
    ...sharedOriginals(told),
  ];
  for (const [file, some] of Map.groupBy(between, (one) => one.file)) {
    const { place } = readReportFile(await folder.read(file));
    problems.push(...some.map(({ fault }) => problemOf(file, fault, place(fault))));
  }
  const used = new Set(
    told.flatMap(({ file, original, references }) =>
      [
        original ?? [],
        references.flatMap(({ kind, address }) =>
          kind === 'image' ? (picturePath(address, file) ?? []) : [],
        ),
      ].flat(),
    ),
  );
  for (const path of images) {
    const inFile = used.has(path) ? await pictureFaults(await folder.read(path)) : [];
    const faults = [...pictureNameFaults(path), ...inFile];
    problems.push(...faults.map((fault) => problemOf(path, fault)));
  }
  // What a report that cannot be read would have used, nobody knows.
  const unread = told.some(({ value }) => value === undefined);
  for (const path of folder.paths)
    problems.push(
      ...otherPathFaults(path, kindOf(path), unread || used.has(path)).map((fault) =>
        problemOf(path, fault),
      ),
    );
  return problems.sort(
    (a, b) =>
      compare(a.file, b.file) ||
      a.line - b.line ||
      a.column - b.column ||
      compare(a.field, b.field),
  );
}

async function validateLists(folder: ContentFolder, problems: Problem[]) {
  const read = [];
  const files = Object.keys(lists).filter((file): file is ListFile => Object.hasOwn(lists, file));
  for (const file of files) {
    if (!folder.paths.includes(file)) {
      problems.push(
        problemOf(file, {
          path: [],
          message: 'thiếu tệp này',
          mend: 'hãy thêm tệp; danh sách trống ghi []',
        }),
      );
      continue;
    }
    const list = readList(file, await folder.read(file));
    problems.push(...list.faults.map((fault) => problemOf(file, fault, list.place(fault))));
    read.push(list);
  }
  return {
    topics: read.flatMap(({ topics }) => topics),
    places: read.flatMap(({ places }) => places),
  };
}

function tellOf(
  path: string,
  { value, bodyStart }: ReportFile,
  { blocks, references }: Body,
): Told {
  const named = textAt(value, 'source.original.file');
  // A name that leads out of its folder is the schema's to refuse, and nobody's to read.
  const original =
    named !== undefined && /^\d{4}\/[^/]+$/.test(named) ? `originals/${named}` : undefined;
  return { file: path, id: idOf(path), value, blocks, bodyStart, references, original };
}

async function faultsOfOriginal(
  folder: ContentFolder,
  { value, bodyStart }: ReportFile,
  body: Body,
  { original: path }: Told,
): Promise<Fault[]> {
  if (path === undefined) return [];
  const bytes = await folder.read(path).catch(() => undefined);
  if (!bytes)
    return [
      {
        path: ['source', 'original', 'file'],
        message: `không có tệp ${path}`,
        mend: 'hãy chép bản gốc vào đó, hoặc sửa tên tệp',
      },
    ];
  const original: OriginalFile = { path, bytes, sha256: folder.sha256(bytes) };
  return originalFaults(value, body, bodyStart, original);
}

function sharedOriginals(told: readonly Told[]): { file: string; fault: Fault }[] {
  const owners = new Map<string, string>();
  return told.flatMap(({ file, id, original }) => {
    const owner = original === undefined ? undefined : owners.get(original);
    if (original !== undefined && owner === undefined) owners.set(original, id);
    return owner === undefined
      ? []
      : [
          {
            file,
            fault: {
              path: ['source', 'original', 'file'],
              message: `bản gốc này đã là của bài ${owner}`,
              mend: 'mỗi bài có bản gốc riêng; hãy bỏ bài trùng hoặc sửa tên tệp',
            },
          },
        ];
  });
}

function problemOf(
  file: string,
  { path, message, mend, warning }: Fault,
  place = { line: 1, column: 1 },
): Problem {
  return {
    file,
    ...place,
    field: fieldName(path),
    severity: warning ? 'warning' : 'error',
    message,
    mend,
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
