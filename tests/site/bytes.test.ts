import { readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { content } from '../content/read.ts';
import { filesIn } from './pages.ts';

const sites = inject('sites');

test('two builds in other places, time zones and languages are the same, byte for byte', async () => {
  const [first, second] = [filesIn(sites.root.folder), filesIn(sites.twin.folder)];
  expect(second).toEqual(first);
  const different: string[] = [];
  for (const file of first) {
    const [one, other] = await Promise.all([
      readFile(join(sites.root.folder, file)),
      readFile(join(sites.twin.folder, file)),
    ]);
    if (!one.equals(other)) different.push(file);
  }
  expect(different).toEqual([]);
});

/** A day as programs and people write it. */
function formsOf(day: string): string[] {
  const [year = '', month = '', date = ''] = day.split('-');
  const [, plainDate = '', name = ''] = new Date(day).toUTCString().split(' ');
  return [
    day,
    year + month + date,
    `${date}-${month}-${year}`,
    `${date}/${month}/${year}`,
    `${Number(date)} tháng ${Number(month)} năm ${year}`,
    `${plainDate} ${name} ${year}`,
    `${name} ${plainDate} ${year}`,
    `${name} ${plainDate}, ${year}`,
  ];
}

test.for([
  ['root', content],
  ['many', inject('manyContent')],
] as const)('no file of the %s site holds the day of the build', ([name, source], { skip }) => {
  const { folder } = sites[name];
  const files = filesIn(folder);
  // One of each kind that could hold a day.
  for (const kind of [
    /^atom\.xml$/,
    /\/atom\.xml$/,
    /^sitemap\.xml$/,
    /\/sitemap\.xml$/,
    /^opensearch\.xml$/,
    /^\.well-known\/security\.txt$/,
    /^bai-viet\/.*\/du-lieu\.json$/,
    /^du-lieu\/\d{4}\.(?:bib|ris|csl\.json|json)$/,
    /^du-lieu\/(?:reports|people|offices)\.csv$/,
    /^du-lieu\/datapackage\.json$/,
    /^manifest\.json$/,
    /^favicon\.ico$/,
    /^chia-se\.png$/,
    /\.pf_meta$/,
    /^ngoai-tuyen\.js$/,
    /^_headers$/,
  ])
    expect(files.filter((file) => kind.test(file)).length, String(kind)).toBeGreaterThan(0);
  const built = statSync(join(folder, 'index.html')).mtimeMs;
  // In the time zones of the builds and of Việt Nam.
  const days = new Set(
    [-8, 0, 7, 14].map((hours) => new Date(built + hours * 3_600_000).toISOString().slice(0, 10)),
  );
  // Pages count from days in the content: security.txt expires a year after the last change.
  const written = filesIn(source)
    .filter((file) => /\.(?:md|yaml)$/.test(file))
    .map((file) => readFileSync(join(source, file), 'utf8'))
    .join('\n');
  skip(
    [...days].some((day) => written.includes(day.slice(4))),
    'The content has that day itself.',
  );
  const forms = [...days].flatMap(formsOf);
  const holding = files.filter((file) => {
    const text = readFileSync(join(folder, file)).toString('utf8');
    return forms.some((form) => text.includes(form));
  });
  expect(holding).toEqual([]);
});
