import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Element } from 'hast';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { entryFacets, facets } from '../../src/model/facets.ts';
import { say } from '../../src/strings.ts';
import { documentBytes, picturedReport, printedCaption } from '../build/pictured-report.ts';
import { attribute, elements, filesIn, only, pageAt, pagesOf, region, text } from './pages.ts';

const { many } = inject('sites');
const path = `bai-viet/${picturedReport}/`;
const page = pageAt(many.folder, path);
const prose = only(page.tree, ({ properties }) => properties.className?.toString() === 'prose');
const images = elements(prose, 'img');
const isPicture = (file: string) => /\.(?:avif|gif|jpe?g|png|webp)$/i.test(file);

/** The files that a page lets a browser choose from, and the one for old browsers. */
const offered = (html: string) =>
  [...html.matchAll(/(?<=[" ])\/_astro\/[^" ]+\.(?:avif|jpe?g|png|webp)/g)].map(([file]) =>
    decodeURI(file.slice(1)),
  );

test('pictures stand where the front matter says, and no paragraph has another number for that', () => {
  const order = prose.children.flatMap((block) =>
    block.type === 'element' ? [attribute(block, 'id') ?? elements(block, 'img')[0]] : [],
  );
  expect(order.map((one) => (typeof one === 'object' ? attribute(one, 'alt') : one))).toEqual([
    'Bìa kỷ yếu',
    'doan-1',
    'Một nét chéo',
    'doan-2',
    'doan-3',
    'doan-4',
    'doan-5',
    'Hội trường nhìn từ cửa',
  ]);
});

test('a paragraph that is a caption stands once, below its picture, as the words of the report', () => {
  const figure = only(prose, ({ properties }) => properties.id === 'doan-4');
  expect(figure.tagName).toBe('figure');
  expect(text(only(figure, 'figcaption'))).toBe(printedCaption);
  expect(attribute(only(figure, 'img'), 'alt')).toBe('Hội trường kê ghế thành ba dãy');
  expect(text(only(figure, 'p'))).toBe(say('report.pictureCredit', { credit: 'Lê Chụp' }));
  expect(page.html.split(printedCaption)).toHaveLength(2);
  expect(page.html).not.toContain(say('report.captionNote'));
});

test('another caption is beside the words of the report, and none of its signs is live', () => {
  const figure = only(prose, (element) =>
    elements(element, 'figcaption').some((caption) => text(caption).startsWith('Nét phác')),
  );
  expect(attribute(figure, 'dataAdded')).toBe('');
  expect(text(figure)).toBe('Nét phác <hội trường> & sân khấu');
});

test('every picture keeps its place free, is described, and waits until it is needed, but for the first', () => {
  expect(images).toHaveLength(5);
  for (const image of images) {
    expect(Number(attribute(image, 'width'))).toBeGreaterThan(0);
    expect(Number(attribute(image, 'height'))).toBeGreaterThan(0);
    expect(attribute(image, 'alt')).toBeTruthy();
    expect(attribute(image, 'decoding')).toBe('async');
  }
  expect(images.map((image) => attribute(image, 'loading'))).toEqual([
    'eager',
    ...images.slice(1).map(() => 'lazy'),
  ]);
});

test('each file that a page offers is there, as wide as it says, in eight bits of sRGB, upright, with no trace of camera and place', async () => {
  const files = offered(page.html);
  expect(new Set(files.map((file) => file.replace(/.*\./, '')))).toEqual(
    new Set(['avif', 'webp', 'jpg', 'png']),
  );
  for (const file of files) {
    const { exif, icc, xmp, iptc, orientation, space, depth } = await sharp(
      join(many.folder, file),
    ).metadata();
    expect({ exif, icc, xmp, iptc, orientation, space, depth }, file).toEqual({
      space: 'srgb',
      depth: 'uchar',
    });
  }
  const widths = [...page.html.matchAll(/(\/_astro\/[^" ]+) (\d+)w/g)];
  expect(widths.length).toBeGreaterThan(10);
  for (const [, file = '', width] of widths)
    expect((await sharp(join(many.folder, decodeURI(file))).metadata()).width).toBe(Number(width));
});

test('a photograph that its camera took upright is shown upright', async () => {
  const photograph = only(
    prose,
    (image) => attribute(image, 'alt') === 'Hội trường kê ghế thành ba dãy',
  );
  expect([attribute(photograph, 'width'), attribute(photograph, 'height')]).toEqual([
    '1000',
    '1400',
  ]);
  const file = decodeURI(attribute(photograph, 'src')?.slice(1) ?? '');
  const { width, height } = await sharp(join(many.folder, file)).metadata();
  expect(height / width).toBeCloseTo(1.4, 2);
});

test('no picture is served as it was received, and none that no page shows', () => {
  const digest = (file: string) => createHash('sha256').update(readFileSync(file)).digest('hex');
  const folder = join(inject('manyContent'), 'pictures', picturedReport);
  const received = filesIn(folder).filter(isPicture);
  expect(received).toHaveLength(5);
  const digests = new Set(received.map((file) => digest(join(folder, file))));
  const served = filesIn(many.folder);
  expect(served.filter((file) => digests.has(digest(join(many.folder, file))))).toEqual([]);
  const shown = new Set(pagesOf(many.folder).flatMap(({ html }) => offered(html)));
  expect(served.filter((file) => file.startsWith('_astro/') && isPicture(file)).toSorted()).toEqual(
    [...shown].toSorted(),
  );
});

/** The items of all lists of reports, with their pages. */
const listed = pagesOf(many.folder).flatMap(({ tree, path: list }) =>
  elements(tree, (element) => element.properties.className?.toString() === 'report-list').flatMap(
    (items) => elements(items, 'article').map((item) => ({ list, item })),
  ),
);
const leadsToPictured = (item: Element) =>
  elements(item, 'a').some((link) => attribute(link, 'href') === `/${path}`);

// With thirty of them, a page of a person with long titles would be more than 14 kB.
test('every list but that of a person shows the first picture of a report, small and with no words, and of no other report anything', () => {
  const pictured = listed.filter(
    ({ list, item }) => leadsToPictured(item) && !list.startsWith(`${facets.people.segment}/`),
  );
  const kinds = pictured.map(({ list }) => list.replace(/^((?!nam).*?\/).*/, '$1'));
  const facetLists = entryFacets
    .filter((facet) => facet !== 'people')
    .map((facet) => `${facets[facet].segment}/`);
  expect(new Set(kinds)).toEqual(
    new Set(['bai-viet/', 'nam/2021/', 'nam/2021/01/', ...facetLists]),
  );
  for (const { list, item } of pictured) {
    const [image, ...others] = elements(item, 'img');
    expect(others, list).toEqual([]);
    expect(image?.properties, list).toMatchObject({
      src: expect.stringMatching(/^\/_astro\/to%C3%A0n%20c%E1%BA%A3nh%202\.[^/]+\.webp$/),
      alt: '',
      width: 96,
      height: 72,
      loading: 'lazy',
    });
  }
  const plain = listed.filter((one) => !pictured.includes(one));
  expect(plain.length).toBeGreaterThan(300);
  expect(plain.flatMap(({ item }) => elements(item, 'img'))).toEqual([]);
});

test('the file of a picture in lists is as large as a fine screen needs it', async () => {
  const [image] = listed.flatMap(({ item }) => elements(item, 'img'));
  const file = decodeURI(attribute(image ?? prose, 'src')?.slice(1) ?? '');
  const { width, height, format } = await sharp(join(many.folder, file)).metadata();
  expect({ width, height, format }).toEqual({ width: 192, height: 144, format: 'webp' });
});

test('documents are listed with kind, ending and size, and served as they are', () => {
  const section = region(page.tree, say('report.documents'));
  expect(elements(section, 'li').map(text)).toEqual([
    'Bài nói về lưỡi cày nghiêng Trình chiếu · pdf · 1 kB',
    'Băng hình cả buổi Ghi hình · bang-hinh.test',
  ]);
  const [own, elsewhere] = elements(section, 'a').map((link) => link.properties);
  expect(own?.href).toBe(`/${path}tai-lieu/bai-noi-so-1.pdf`);
  expect(readFileSync(join(many.folder, `${own?.href}`))).toEqual(documentBytes);
  expect(elsewhere).toMatchObject({
    href: 'https://bang-hinh.test/xem?v=1',
    rel: ['external', 'noreferrer'],
  });
});

test('of reports that the archive does not show, neither pictures nor documents are served', () => {
  const served = filesIn(many.folder);
  expect(served.filter((file) => /khuat|2009\/.*\/tai-lieu/.test(file))).toEqual([]);
  expect(served.filter((file) => file.includes('/tai-lieu/'))).toHaveLength(1);
});

test('a page without pictures and documents carries nothing for them', () => {
  const others = pagesOf(many.folder).filter((other) => other.path !== path);
  expect(page.html).toContain('.prose figcaption{');
  expect(others.filter(({ html }) => /\.prose figcaption|\.documents/.test(html))).toEqual([]);
});

test('pictures are no part of what every reader keeps for reading without a network', () => {
  const worker = readFileSync(join(many.folder, 'ngoai-tuyen.js'), 'utf8');
  expect(existsSync(join(many.folder, offered(page.html)[0] ?? ''))).toBe(true);
  expect(worker).not.toMatch(/_astro\/[^"]+\.(?:avif|jpg|png|webp)"/);
});
