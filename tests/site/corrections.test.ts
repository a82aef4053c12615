import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { corrected, manyReports } from '../build/many-reports.ts';
import { otherSite } from '../build/other-site.ts';
import { attribute, described, elements, only, pageAt, region, text } from './pages.ts';

const { many, root } = inject('sites');
const [first, second] = manyReports().map(({ id }) => pageAt(many.folder, `bai-viet/${id}/`).tree);
if (!first || !second) throw new Error('There are too few reports.');

test('a report lists what was corrected, the newest first, and on one day the last first', () => {
  const list = region(first, say('report.corrections'));
  expect(elements(list, 'dt').map((day) => text(day).trim())).toEqual([
    '15-01-2025',
    '02-06-2024',
    '02-06-2024',
  ]);
  expect(elements(list, 'dd').map(text)).toEqual([
    expect.stringContaining('Thêm chức vụ của người chủ trì.'),
    expect.stringContaining('Thêm chủ đề.'),
    expect.stringMatching(/Ghi lại tên điểm cầu\.\s*Trước ghi nhầm\./),
  ]);
});

test('a report shows the rights of its own text', () => {
  expect(described(region(first, say('report.source')), say('report.rights'))).toBe(
    corrected.rights,
  );
});

test('a report that names no rights shows those of the archive, and where they are written', () => {
  const source = region(second, say('report.source'));
  expect(described(source, say('report.rights'))).toBe(otherSite.rights.name);
  const links = elements(source, 'a').filter((link) => attribute(link, 'rel')?.includes('license'));
  expect(links.map((link) => attribute(link, 'href'))).toEqual([otherSite.rights.url]);
});

test('a report that nobody corrected says nothing of it', () => {
  expect(text(second)).not.toContain(say('report.corrections'));
});

test('the page of all corrections has them with their reports, and a report leads to it', () => {
  const page = only(pageAt(many.folder, 'da-sua').tree, 'main');
  const listed = elements(page, 'article');
  expect(listed.map(text)).toEqual([
    expect.stringMatching(/^15-01-2025.*Thêm chức vụ của người chủ trì\.$/),
    expect.stringMatching(/^02-06-2024.*Thêm chủ đề\.$/),
    expect.stringMatching(/^02-06-2024.*Ghi lại tên điểm cầu\.\s*Trước ghi nhầm\.$/),
  ]);
  const [report] = manyReports();
  expect(listed.map((one) => attribute(only(one, 'a'), 'href'))).toEqual(
    Array.from({ length: 3 }, () => `/bai-viet/${report?.id}/`),
  );
  const links = elements(region(first, say('report.corrections')), 'a');
  expect(links.map((link) => attribute(link, 'href'))).toEqual(['/da-sua/']);
});

test('the page says so where no report was corrected', () => {
  const page = only(pageAt(root.folder, 'da-sua').tree, 'main');
  expect(text(page)).toContain(say('corrections.empty'));
});
