import { expect, test } from 'vitest';
import { addressBook } from '../../src/model/addresses.ts';
import { appManifest } from '../../src/views/app-manifest.ts';

const site = { title: 'Kho Thử', description: 'Kho “thử” & <b>', language: 'vi' };
const manifest = (title = site.title) =>
  appManifest({ ...site, title, accent: '#0b5c4a' }, addressBook('/luu-tru/'));

test('it says whose archive it is, and starts within the base path', () => {
  expect(manifest()).toMatchObject({
    id: '/luu-tru/',
    name: 'Kho Thử',
    description: 'Kho “thử” & <b>',
    lang: 'vi',
    start_url: '/luu-tru/',
    scope: '/luu-tru/',
    theme_color: '#0b5c4a',
    background_color: '#fdfbf7',
  });
  for (const { src } of manifest().icons) expect(src).toMatch(/^\/luu-tru\/[^/]+\.png$/);
});

test.each([
  ['Kho Thử', 'Kho Thử'],
  ['Kho tư liệu các hội nghị', 'Kho tư liệu'],
  ['Thưviệnđiệntửcủatỉnh Mẫu', 'Thưviệnđiệntửcủatỉnh'],
])('below an icon, “%s” is “%s”', (title, short) => {
  expect(manifest(title).short_name).toBe(short);
});
