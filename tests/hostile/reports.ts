import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { attachmentFolder } from '../../src/model/attachments.ts';
import { readBody } from '../../src/validate/body.ts';
import { validateContent, type ContentFolder } from '../../src/validate/content.ts';
import type { Problem } from '../../src/validate/problem.ts';
import {
  madeUpReport,
  madeUpSite,
  writeContent,
  type MadeUpReport,
} from '../build/write-content.ts';
import { allPayloads } from './payloads.ts';

/** A report of the hostile archive and the payloads in it. */
export interface Planted {
  report: MadeUpReport;
  payloads: string[];
  /**
   * Those that the check of the content refuses in a text. They are in all fields, but not in the
   * text.
   */
  refused: string[];
}

/** How many reports carry all the payloads. */
const reportCount = 32;

const lists = {
  topics: [{ name: 'Chủ đề thử', description: '<img src=x onerror=window.hit=1>' }],
  places: [{ name: 'Tỉnh cũ', now: 'Tỉnh mới', since: '2025-07-01' }],
  abbreviations: [{ short: 'UBND', long: '"><script>window.hit=1</script>' }],
};

const site = {
  ...madeUpSite,
  title: '<img src=x onerror=window.hit=1>',
  sharePictures: true,
  tagline: '</p><script>window.hit=1</script>',
  description: '"><script>window.hit=1</script>',
  owner: '<svg onload=window.hit=1>{title}',
  rights: { name: '<a href="javascript:window.hit=1">x</a>' },
};

/**
 * The payloads of the report at an index: they are dealt one after the other, so that those of one
 * family come into different reports.
 */
const dealt = (index: number): string[] =>
  allPayloads.filter((_, place) => place % reportCount === index).map(({ text }) => text);

/** The former address that each payload of a report gives it. */
const aliasesOf = (payloads: readonly string[], index: number): string[] =>
  payloads.map((_, place) => `cu/bai-${index + 1}-${place + 1}`);

/** Every former address of the hostile archive and where it leads now, below the base path. */
export function movedPages(): [alias: string, target: string][] {
  return Array.from({ length: reportCount }, (_, index) =>
    aliasesOf(dealt(index), index).map((alias): [string, string] => [
      alias,
      `bai-viet/2016/bai-${index + 1}/`,
    ]),
  ).flat();
}

/**
 * A report with payloads in every field that takes text, and in its own text where they are not
 * `refused`.
 */
export function hostileReport(
  payloads: readonly string[],
  index: number,
  refused: readonly string[] = [],
): MadeUpReport {
  const number = index + 1;
  const words = `đợt ${number}`;
  // Fields begin with different payloads, for some do nothing unless they come first. What must
  // stand in the text is as the title has it.
  const all = (turn: number) =>
    [...payloads.slice(turn % payloads.length), ...payloads.slice(0, turn % payloads.length)].join(
      ' ',
    );
  // A fence makes code of all that follows it.
  const inText = payloads
    .filter((payload) => !refused.includes(payload))
    .toSorted((a, b) => Number(isFence(a)) - Number(isFence(b)));
  const paragraphs = [`Ngày ấy, ${words}, UBND xã họp.`, `Ông An ${number} kết luận.`, ...inText];
  const named = payloads.map((payload, place) => ({ payload, label: `${number}.${place + 1}` }));
  // Each makes a page: of every third payload one of a body, of a place or of a series.
  const third = (remainder: number) => named.filter((_, place) => place % 3 === remainder);
  const series = third(2).map(({ payload }) => payload);
  const report = madeUpReport(
    `2016/bai-${number}`,
    {
      title: `${all(0)} ${number}`,
      date: '2016-05-06',
      dateBasis: { words: [words], note: all(1) },
      event: {
        name: all(0),
        theme: all(2),
        reach: all(3),
        ...(series.length > 0 ? { series: `Chuỗi ${number} ${series.join(' ')}` } : {}),
      },
      organizers: third(0).map(({ payload, label }) => `Ban ${label} ${payload}`),
      venues: third(1).map(({ payload, label }) => ({
        name: `điểm ${label} ${payload}`,
        place: `Tỉnh ${label} ${payload}`,
      })),
      speakers: named.map(({ payload, label }) => ({
        name: `Nguyễn Thử ${label} ${payload}`,
        office: payload,
        parts: ['chủ trì'],
      })),
      organizations: [],
      topics: ['Chủ đề thử'],
      summary: all(4),
      rights: all(1),
      corrections: [{ date: '2024-06-01', what: all(2), why: all(3) }],
      aliases: aliasesOf(payloads, index),
      pictures: [{ file: 'anh.png', caption: all(6), alt: all(7), credit: all(8) }],
      documents: [
        { url: 'https://tai-lieu.test/', title: all(9).slice(0, 500), kind: 'tài liệu khác' },
      ],
    },
    paragraphs,
  );
  const original = [report.data.title, '', readBody(paragraphs.join('\n\n')).text].join('\n');
  const { source } = report.data;
  return {
    ...report,
    original,
    data: {
      ...report.data,
      source: {
        ...source,
        publisher: all(5),
        printed: all(0),
        byline: all(0),
        original: { ...source.original, sha256: sha256(original) },
      },
    },
  };
}

const isFence = (text: string) => /^(?:```|~~~)/.test(text);

/** A report as a file. */
function fileOf({ data, paragraphs }: MadeUpReport): string {
  return `---\n${stringify(data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n\n${paragraphs.join('\n\n')}\n`;
}

/** The picture of each report: a grey square of sixteen pixels. */
const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABAAAAAQCAMAAAAoLQ9TAAAAA1BMVEWIiIhYZW6zAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAADUlEQVQY02NgGAXIAAABEAAB7JfjegAAAABJRU5ErkJggg==',
  'base64',
);

/** What the check of the content says against a report that stands alone. */
export async function problemsOf(report: MadeUpReport): Promise<Problem[]> {
  return problemsIn({
    [`reports/${report.id}.md`]: Buffer.from(fileOf(report)),
    [`${attachmentFolder(report.id)}anh.png`]: picture,
    [`originals/${report.id}.txt`]: Buffer.from(report.original),
  });
}

/** What the check of the content says against files, beside the lists that they need. */
export async function problemsIn(files: Readonly<Record<string, Uint8Array>>): Promise<Problem[]> {
  const all: Record<string, Uint8Array> = {
    ...files,
    ...Object.fromEntries(
      Object.entries({ ...lists, site }).map(([name, list]) => [
        `${name}.yaml`,
        Buffer.from(stringify(list)),
      ]),
    ),
  };
  const folder: ContentFolder = {
    paths: Object.keys(all).sort(),
    others: [],
    size: (path) => all[path]?.length ?? 0,
    read: async (path) => all[path] ?? Promise.reject(new Error(path)),
    sha256,
  };
  return (await validateContent(folder)).filter(({ severity }) => severity === 'error');
}

/** The reports that have every payload between them, in their texts, too. */
export function deal(): { payloads: string[]; report: MadeUpReport }[] {
  return Array.from({ length: reportCount }, (_, index) => {
    const payloads = dealt(index);
    return { payloads, report: hostileReport(payloads, index) };
  });
}

/**
 * The reports of the hostile archive: those of `deal`, without what the check of the content
 * refuses in their texts.
 */
export async function plant(): Promise<Planted[]> {
  return Promise.all(
    deal().map(async ({ payloads, report }, index) => {
      const lines = fileOf(report).split('\n');
      const refused = (await problemsOf(report)).map(({ line }) => `${lines[line - 1]}`);
      return { payloads, refused, report: hostileReport(payloads, index, refused) };
    }),
  );
}

/** A withdrawn report with the payloads of the first in its title and its reason. */
function withdrawnReport(): MadeUpReport {
  const payloads = dealt(0);
  const report = hostileReport(payloads, reportCount);
  const withdrawn = { date: '2024-06-01', why: payloads.join(' ') };
  return { ...report, data: { ...report.data, aliases: [], status: 'withdrawn', withdrawn } };
}

/** Writes the hostile archive as a content folder. */
export async function writeHostileReports(folder: string): Promise<void> {
  const reports = [...(await plant()).map(({ report }) => report), withdrawnReport()];
  await writeContent(folder, reports, lists, site);
  for (const { id } of reports) {
    await mkdir(join(folder, attachmentFolder(id)), { recursive: true });
    await writeFile(join(folder, attachmentFolder(id), 'anh.png'), picture);
  }
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
