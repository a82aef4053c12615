import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { parse, parseDocument, stringify, type Document } from 'yaml';
import { z } from 'astro/zod';
import { Invention } from '../../scripts/bench/invent/invented-report.ts';
import { inventedLists } from '../../scripts/bench/invent/write-invention.ts';
import { defined } from '../../src/model/defined.ts';
import { reportSchema, type ReportData } from '../../src/model/report.ts';
import { examineContent } from '../../src/validate/content.ts';
import { nameLists } from '../build/many-names.ts';
import { draft, manyReports, withdrawn } from '../build/many-reports.ts';
import { otherSite, writeSitePictures } from '../build/other-site.ts';
import {
  picturedReport,
  writeAttachments,
  writeUnseenAttachments,
} from '../build/pictured-report.ts';
import type { TrialProject } from '../build/try-build.ts';
import { writeContent } from '../build/write-content.ts';
import { filesIn } from '../site/pages.ts';
import { folderOf } from '../validate/overlay.ts';

/** The reports of the varied archive that differ most: corrected, of a series, with namesakes. */
const varied = [0, 1, 5, 6, 34, 35, 36, 37, 40, 41, 42];
const [invented, spare] = [20, 30];
const isPictureOfReport = (path: string) => /^pictures\/.*\.(?:jpg|png|webp)$/i.test(path);
const records = z.array(z.record(z.string(), z.unknown()));

/** An archive in memory that a test edits: its content, its code and its environment. */
export class TrialArchive {
  /** The files of the content, by their paths. */
  readonly content: Map<string, Uint8Array>;
  /** The files of the project that differ from its own. */
  readonly code: Map<string, string>;
  readonly environment: Map<string, string>;
  /** The reports that may still be added, with their files. */
  readonly spare: Map<string, Map<string, string>>;

  constructor(other: Pick<TrialArchive, 'content' | 'code' | 'environment' | 'spare'>) {
    this.content = new Map(other.content);
    this.code = new Map(other.code);
    this.environment = new Map(other.environment);
    this.spare = new Map(other.spare);
  }

  /** The ids of all reports, also of drafts and withdrawn ones. */
  get ids(): string[] {
    return [...this.content.keys()].flatMap((path) => /^reports\/(.*)\.md$/.exec(path)?.[1] ?? []);
  }

  text(path: string): string {
    return new TextDecoder().decode(this.content.get(path));
  }

  write(path: string, text: string): void {
    this.content.set(path, Buffer.from(text));
  }

  /** The front matter of a report. */
  read(id: string): ReportData {
    return reportSchema.parse(parse(this.#partsOf(id).yaml));
  }

  body(id: string): string {
    return this.#partsOf(id).body;
  }

  /** Changes the front matter of a report. */
  describe(id: string, change: (fields: Document) => void): void {
    const { yaml, body } = this.#partsOf(id);
    const document = parseDocument(yaml);
    change(document);
    this.write(`reports/${id}.md`, `---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
  }

  /** Replaces words in a report and in its original, wherever they stand. */
  reword(id: string, from: string, to: string): void {
    const [report, { file, sha256 }] = [`reports/${id}.md`, this.read(id).source.original];
    const original = this.text(`originals/${file}`).replaceAll(from, to);
    this.write(`originals/${file}`, original);
    const digest = createHash('sha256').update(original).digest('hex');
    this.write(report, this.text(report).replaceAll(from, to).replace(sha256, digest));
  }

  /** The entries of a list. */
  list(name: string): z.infer<typeof records> {
    return records.parse(parse(this.text(`${name}.yaml`)) ?? []);
  }

  writeList(name: string, entries: z.infer<typeof records>): void {
    this.write(`${name}.yaml`, stringify(entries));
  }

  /** Changes a field of the file of the site; without one (`null`) it is gone. */
  set(field: string, value: unknown): void {
    const site = parseDocument(this.text('site.yaml'));
    if (value === null) site.delete(field);
    else site.set(field, value);
    this.write('site.yaml', String(site));
  }

  /** Whether a build would take it. */
  async isValid(): Promise<boolean> {
    const { problems } = await examineContent(folderOf(this.content));
    return problems.every(({ severity }) => severity !== 'error');
  }

  /** All that decides what a build makes of it, as one text. */
  get digest(): string {
    const hash = createHash('sha256');
    for (const map of [this.content, this.code, this.environment])
      for (const [name, value] of [...map].sort(([a], [b]) => (a < b ? -1 : 1)))
        hash.update(`${name} ${value.length} `).update(value);
    return hash.digest('hex');
  }

  /** Builds it in a project, which may have a cache. Throws where the build fails. */
  build(project: TrialProject): Record<string, string> {
    project.fill(this.content);
    for (const [path, text] of this.code) project.write(path, text);
    const { status, printed } = project.build([], Object.fromEntries(this.environment));
    if (status !== 0) throw new Error(printed);
    return project.published();
  }

  #partsOf(id: string): { yaml: string; body: string } {
    const [, yaml = '', body = ''] = defined(
      /^---\n(.*?)^---\n(.*)/ms.exec(this.text(`reports/${id}.md`)) ?? undefined,
      `the report ${id}`,
    );
    return { yaml, body };
  }
}

/** An archive of invented and of varied reports, of a seed, with the code. */
export async function trialArchive(
  seed: number,
  code: ReadonlyMap<string, string>,
): Promise<TrialArchive> {
  const folder = mkdtempSync(join(tmpdir(), 'trial-archive-'));
  const many = manyReports();
  const reports = [
    ...varied.map((index) => defined(many[index], `the report ${index}`)),
    ...many.filter(({ id, data }) => id === picturedReport || data.date === '2022-07-09'),
    ...new Invention(seed).reports(invented + spare),
  ];
  const { site, ...lists } = inventedLists;
  const topics = new Set(reports.flatMap(({ data }) => data.topics ?? []));
  await writeContent(
    folder,
    [...new Set(reports), draft, withdrawn],
    {
      ...lists,
      ...nameLists,
      topics: [...topics].map((name) => ({ name, description: `Những bài về ${name}.` })),
    },
    { ...site, ...otherSite },
  );
  await Promise.all([
    writeSitePictures(folder),
    writeAttachments(folder),
    ...[draft, withdrawn].map(({ id }) => writeUnseenAttachments(folder, id)),
  ]);
  const content = new Map<string, Uint8Array>();
  for (const path of filesIn(folder)) {
    const bytes = readFileSync(join(folder, path));
    // Large ones take most of the time of a clean build.
    content.set(path, isPictureOfReport(path) ? await sharp(bytes).resize(90).toBuffer() : bytes);
  }
  rmSync(folder, { recursive: true });
  const spares = new Map<string, Map<string, string>>();
  for (const { id } of reports.slice(-spare)) {
    const paths = [`reports/${id}.md`, `originals/${id}.txt`];
    const text = (path: string) => new TextDecoder().decode(content.get(path));
    spares.set(id, new Map(paths.map((path) => [path, text(path)])));
    for (const path of paths) content.delete(path);
  }
  return new TrialArchive({ content, code: new Map(code), environment: new Map(), spare: spares });
}
