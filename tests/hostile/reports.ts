import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import { readBody } from '../../src/validate/body.ts';
import { validateContent, type ContentFolder } from '../../src/validate/content.ts';
import type { Problem } from '../../src/validate/problem.ts';
import { madeUpReport, writeContent, type MadeUpReport } from '../build/write-content.ts';
import { allPayloads } from './payloads.ts';

/** A payload in the archive: the report that has it in its front matter, and whether its text has it, too. */
export interface Planted {
  text: string;
  report: MadeUpReport;
  /** What the check of the content says against it in a text, where it refuses it there. */
  refused: string[];
}

const lists = {
  topics: [{ name: 'Chủ đề thử', description: '<img src=x onerror=window.hit=1>' }],
  places: [{ name: 'Tỉnh cũ', now: 'Tỉnh mới', since: '2025-07-01' }],
  abbreviations: [{ short: 'UBND', long: '"><script>window.hit=1</script>' }],
};

/** A report with a payload in every field that takes text, and in its own text where `inText`. */
export function hostileReport(payload: string, index: number, inText = true): MadeUpReport {
  const number = index + 1;
  const id = `2016/bai-${number}`;
  const words = `đợt ${number}`;
  const name = `Nguyễn Thử ${number} ${payload}`;
  const paragraphs = [
    `Ngày ấy, ${words}, UBND xã họp.`,
    ...(inText ? [payload] : []),
    `Ông An ${number} kết luận.`,
  ];
  // Each in its own, as every one of them makes a page.
  const body = { organizers: [`Ban ${number} ${payload}`] };
  const place = {
    venues: [{ name: `điểm ${number} ${payload}`, place: `Tỉnh ${number} ${payload}` }],
  };
  const report = madeUpReport(
    id,
    {
      title: `${payload} ${number}`,
      date: '2016-05-06',
      dateBasis: { words: [words], note: payload },
      event: {
        name: payload,
        theme: payload,
        reach: payload,
        ...(number % 3 === 0 ? { series: `Chuỗi ${number} ${payload}` } : {}),
      },
      ...(number % 3 === 1 ? body : {}),
      ...(number % 3 === 2 ? place : {}),
      speakers: [{ name, office: payload, parts: ['chủ trì'] }],
      organizations: [],
      topics: ['Chủ đề thử'],
      summary: payload,
      aliases: [`cu/bai-${number}`],
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
        publisher: payload,
        printed: payload,
        byline: payload,
        original: { ...source.original, sha256: sha256(original) },
      },
    },
  };
}

/** What the check of the content says against a report that stands alone. */
export async function problemsOf(report: MadeUpReport): Promise<Problem[]> {
  const file = `---\n${stringify(report.data, { defaultStringType: 'QUOTE_DOUBLE', defaultKeyType: 'PLAIN' })}---\n\n${report.paragraphs.join('\n\n')}\n`;
  return problemsIn({
    [`reports/${report.id}.md`]: Buffer.from(file),
    [`originals/${report.id}.txt`]: Buffer.from(report.original),
  });
}

/** What the check of the content says against files, beside the lists that they need. */
export async function problemsIn(files: Readonly<Record<string, Uint8Array>>): Promise<Problem[]> {
  const all: Record<string, Uint8Array> = {
    ...files,
    ...Object.fromEntries(
      Object.entries(lists).map(([name, list]) => [`${name}.yaml`, Buffer.from(stringify(list))]),
    ),
  };
  const folder: ContentFolder = {
    paths: Object.keys(all).sort(),
    read: async (path) => all[path] ?? Promise.reject(new Error(path)),
    sha256,
  };
  return (await validateContent(folder)).filter(({ severity }) => severity === 'error');
}

/** Every payload in a report of its own; in its text, too, unless the check of the content would not let that be published. */
export async function plant(): Promise<Planted[]> {
  return Promise.all(
    allPayloads.map(async ({ text }, index) => {
      const report = hostileReport(text, index);
      const problems = await problemsOf(report);
      return {
        text,
        report: problems.length === 0 ? report : hostileReport(text, index, false),
        refused: problems.map(({ message }) => message),
      };
    }),
  );
}

/** Writes the hostile archive as a content folder. */
export async function writeHostileReports(folder: string): Promise<void> {
  await writeContent(
    folder,
    (await plant()).map(({ report }) => report),
    lists,
  );
}

function sha256(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
