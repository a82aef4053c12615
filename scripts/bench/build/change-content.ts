import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { defined } from '../../../src/model/defined.ts';
import type { Report } from '../../../src/model/report.ts';

/** Takes a report with its original, pictures and documents out of the content. */
export function takeOut(content: string, id: string, aside: string): void {
  move(content, aside, id);
}

/** Puts a report that was taken out back into the content. */
export function putBack(content: string, id: string, aside: string): void {
  move(aside, content, id);
}

function move(from: string, to: string, id: string): void {
  for (const path of globSync([`*/${id}`, `*/${id}.*`], { cwd: from })) {
    mkdirSync(dirname(join(to, path)), { recursive: true });
    renameSync(join(from, path), join(to, path));
  }
}

const addition = 'Câu này thêm vào để đo.';
const plain = /^[\p{L}\p{N} ,.;:%“”-]+\.$/u;

/**
 * Adds a sentence to a paragraph of the first report whose original is a plain text, there too.
 * Returns its id. Throws where no report has such an original.
 */
export function changeParagraph(content: string, reports: readonly Report[]): string {
  for (const { id, body, source } of reports) {
    const { file, sha256 } = source.original;
    if (!file.endsWith('.txt')) continue;
    const places = [join(content, `reports/${id}.md`), join(content, 'originals', file)];
    const texts = places.map((place) => readFileSync(place, 'utf8'));
    const paragraph = body
      .split('\n')
      .findLast((line) => plain.test(line) && texts.every((text) => occursOnce(text, line)));
    if (paragraph === undefined) continue;
    const [report = '', original = ''] = texts.map((text) =>
      text.replace(paragraph, `${paragraph} ${addition}`),
    );
    const digest = createHash('sha256').update(original).digest('hex');
    const [reportFile = '', originalFile = ''] = places;
    writeFileSync(reportFile, report.replace(sha256, digest));
    writeFileSync(originalFile, original);
    return id;
  }
  throw new Error('No report has a plain text as its original, of which a paragraph can change.');
}

function occursOnce(text: string, line: string): boolean {
  const first = text.indexOf(line);
  return first >= 0 && !text.includes(line, first + 1);
}

/**
 * Renames the topic that half of the others are commoner than, in its list and in each report that
 * has it. Returns how many have it.
 */
export function renameTopic(content: string, reports: readonly Report[]): number {
  const byTopic = Map.groupBy(
    reports.flatMap(({ id, topics }) => topics.map((topic) => ({ id, topic }))),
    ({ topic }) => topic,
  );
  const ranked = [...byTopic].sort(([, a], [, b]) => b.length - a.length);
  const [topic, having] = defined(ranked[Math.floor(ranked.length / 2)], 'a topic to rename');
  const rename = (yaml: string) => renamed(yaml, topic, `${topic} đổi tên`);
  for (const { id } of having)
    rewrite(join(content, `reports/${id}.md`), (text) =>
      text.replace(
        /^(---\r?\n)(.*?)(^---\r?$)/ms,
        (_, opening: string, yaml: string, closing: string) => opening + rename(yaml) + closing,
      ),
    );
  rewrite(join(content, 'topics.yaml'), rename);
  return having.length;
}

function rewrite(file: string, change: (text: string) => string): void {
  if (existsSync(file)) writeFileSync(file, change(readFileSync(file, 'utf8')));
}

/** Renames a topic in the YAML of a report or of the list of topics. */
function renamed(yaml: string, from: string, to: string): string {
  const document = parseDocument(yaml);
  const list = isMap(document.contents) ? document.contents.get('topics') : document.contents;
  if (!isSeq(list)) return yaml;
  for (const item of list.items) {
    const name = isMap(item) ? item.get('name', true) : item;
    if (isScalar(name) && name.value === from) name.value = to;
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: false });
}
