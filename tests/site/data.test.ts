import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { inFigures } from '../../src/strings.ts';
import { sizeInWords } from '../../src/views/size-in-words.ts';
import { manyReports } from '../build/many-reports.ts';
import { readDataPackage } from '../formats/read-data-package.ts';
import { attribute, elements, filesIn, only, originOf, pageAt, text } from './pages.ts';

const sites = inject('sites');

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const { folder, base } = sites[name];
  const data = join(folder, 'du-lieu');
  const read = (path: string) => readFileSync(join(data, path), 'utf8');
  const { about, tables } = readDataPackage(read('datapackage.json'), read);
  const page = only(pageAt(folder, 'du-lieu').tree, 'main');

  test('the addresses in the tables lead to pages and files of the site', () => {
    const home = originOf(folder) + base;
    const addresses = ['reports', 'people', 'offices'].flatMap((table) =>
      (tables.get(table) ?? []).flatMap(({ address, original, person }) =>
        [address, original && `${address}${original}`, person].filter((one) => one !== undefined),
      ),
    );
    expect(addresses.length).toBeGreaterThan(2);
    const files = new Set(filesIn(folder));
    expect(
      addresses.filter((address) => {
        const path = decodeURIComponent(address.slice(home.length));
        return !(address.startsWith(home) && files.has(path.replace(/(?<=\/)$/, 'index.html')));
      }),
    ).toEqual([]);
  });

  test('the page leads to every file', () => {
    const links = elements(page, 'a').map((link) => attribute(link, 'href'));
    const files = filesIn(data).filter((file) => file !== 'index.html');
    expect(files.length).toBeGreaterThan(7);
    expect(files.filter((file) => !links.includes(`${base}du-lieu/${file}`))).toEqual([]);
  });

  test('tables of the page name each file with its size, and how many rows it has; and each column is told', () => {
    const rows = elements(page, 'tr').map((row) =>
      elements(row, ({ tagName }) => /^t[hd]$/.test(tagName)).map(text),
    );
    for (const { path, bytes } of about.resources) {
      const size = sizeInWords(bytes).replaceAll('\u00a0', ' ');
      const count = tables.get(path.replace('.csv', ''))?.length;
      const cells = rows.find((row) => row.some((cell) => cell.split(' ')[0] === path));
      expect(cells?.map((cell) => cell.replaceAll('\u00a0', ' '))).toContain(
        count === undefined ? `${path} ${size}` : `${inFigures(count)} dòng, ${size}`,
      );
    }
    const columns = elements(page, 'code').map(text);
    for (const one of about.resources)
      if (one.format === 'csv')
        for (const field of one.schema.fields) {
          expect(columns).toContain(field.name);
          expect(text(page)).toContain(field.title);
        }
  });
});

test('no file of data has anything of a draft or of a withdrawn report', () => {
  const { folder } = sites.many;
  const files = filesIn(join(folder, 'du-lieu')).map((file) =>
    readFileSync(join(folder, 'du-lieu', file), 'utf8'),
  );
  expect(files.length).toBeGreaterThan(5);
  expect(files.filter((file) => /khuất|Bản còn nháp|Bài rút/i.test(file))).toEqual([]);
});

test('the table of reports has each report once, the newest first', () => {
  const read = (path: string) => readFileSync(join(sites.many.folder, 'du-lieu', path), 'utf8');
  const rows = readDataPackage(read('datapackage.json'), read).tables.get('reports') ?? [];
  const ids = manyReports().map(({ id }) => id);
  expect(rows.map(({ id }) => id).toSorted()).toEqual(ids.toSorted());
  const days = rows.map(({ date_start }) => date_start ?? '');
  expect(days).toEqual(days.toSorted().toReversed());
});
