import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import { describe, expect, inject, test } from 'vitest';
import { servedReportSchema, type ServedReport } from '../../src/model/served-report.ts';
import { say } from '../../src/strings.ts';
import { withdrawn } from '../build/many-reports.ts';
import { readBibtex } from '../formats/read-bibtex.ts';
import { readCsl } from '../formats/read-csl.ts';
import { readRis } from '../formats/read-ris.ts';
import { attribute, elements, filesIn, only, pageAt, region, text } from './pages.ts';

const sites = inject('sites');

/** Every file beside a report, by the address of the report below the base path. */
function servedIn(folder: string): [path: string, served: ServedReport][] {
  return filesIn(folder)
    .filter((file) => /^bai-viet\/\d{4}\/[^/]+\/du-lieu\.json$/.test(file))
    .map((file) => [
      file.replace(/du-lieu\.json$/, ''),
      servedReportSchema.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))),
    ]);
}

/** The letters of an element without what the page adds to the original. */
function letters(element: Element): string {
  const copy = structuredClone(element);
  visit(copy, 'element', (child, index, parent) => {
    if (!('dataAdded' in child.properties) || !parent || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
  return dense(toString(copy));
}

const dense = (some: string) => some.normalize().replace(/\s+/gu, '');

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const { folder } = sites[name];
  const served = servedIn(folder);
  const read = (file: string) => readFileSync(join(folder, 'du-lieu', file), 'utf8');
  const years = Map.groupBy(served, ([, { facts }]) => facts.event.date.slice(0, 4));

  test('each report has one file beside it, and no other page has', () => {
    const reports = filesIn(folder).filter(
      (file) =>
        /^bai-viet\/\d{4}\/[^/]+\/index\.html$/.test(file) &&
        !file.includes(`/${withdrawn.id}/`) &&
        readFileSync(join(folder, file), 'utf8').includes('id="trich-dan"'),
    );
    expect(served.length).toBeGreaterThan(1);
    expect(served.map(([path]) => `${path}index.html`)).toEqual(reports);
  });

  test('it has the words of the page, by the numbers of their paragraphs', () => {
    const wrong = served.flatMap(([path, { facts, preamble = '', text: paragraphs }]) => {
      const { tree } = pageAt(folder, path);
      const numbered = new Map(
        elements(tree, ({ properties }) => /^doan-\d+$/.test(String(properties.id))).map(
          (element) => [attribute(element, 'id'), letters(element)],
        ),
      );
      const originals = elements(
        tree,
        (element) => 'dataOriginal' in element.properties && element.tagName !== 'div',
      );
      const isRight =
        paragraphs.every((words, index) => numbered.get(`doan-${index + 1}`) === dense(words)) &&
        numbered.size === paragraphs.length &&
        originals.map(letters).join('') === dense(preamble + facts.title);
      return isRight ? [] : [path];
    });
    expect(wrong).toEqual([]);
  });

  test('its page cites it without a script, and leads to it and to the files of the year', () => {
    for (const [path, { facts, citation }] of served) {
      const section = region(pageAt(folder, path).tree, say('cite.title'));
      expect(text(section)).toContain(`${citation.URL}.`);
      expect('dataUnsearched' in section.properties).toBe(true);
      const year = facts.event.date.slice(0, 4);
      const { base } = sites[name];
      expect(elements(section, 'a').map((link) => attribute(link, 'href'))).toEqual([
        `${base}${path}du-lieu.json`,
        ...['bib', 'ris', 'csl.json'].map((format) => `${base}du-lieu/${year}.${format}`),
      ]);
    }
  });

  test('the files of a year have its reports, by the day of the event, and no others', () => {
    expect(years.size).toBeGreaterThan(0);
    for (const [year, ofYear] of years) {
      const items = readCsl(read(`${year}.csl.json`));
      const expected = ofYear.map(([, { citation }]) => citation);
      expect(items.toSorted(byId)).toEqual(expected.toSorted(byId));
      const entries = readBibtex(read(`${year}.bib`));
      expect(entries.map(({ key, csl }) => [key, csl.URL])).toEqual(
        items.map(({ id, URL }) => [id, URL]),
      );
      const records = readRis(read(`${year}.ris`));
      expect(records.map(({ ID, UR }) => [ID, UR])).toEqual(
        items.map(({ id, URL }) => [[id], [URL]]),
      );
    }
    const files = filesIn(join(folder, 'du-lieu')).filter((file) =>
      /^\d{4}\.(?:bib|ris|csl\.json)$/.test(file),
    );
    expect(files).toHaveLength(years.size * 3);
  });
});

const byId = (a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1);

test('a withdrawn report has no file', () => {
  expect(existsSync(join(sites.many.folder, `bai-viet/${withdrawn.id}/index.html`))).toBe(true);
  expect(existsSync(join(sites.many.folder, `bai-viet/${withdrawn.id}/du-lieu.json`))).toBe(false);
});

test('the page about the archive shows how to cite', () => {
  const main = only(pageAt(sites.root.folder, 'gioi-thieu/').tree, 'blockquote');
  expect(text(main)).toMatch(/, lưu tại .*, https:\/\/[^ ]+\/\.$/);
});
