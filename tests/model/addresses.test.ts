import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addressBook,
  fileName,
  monthSegment,
  originalName,
  paragraphAnchor,
} from '../../src/model/addresses.ts';
import { entryFacets, facets } from '../../src/model/facets.ts';

test.each(['/', '/luu-tru/'])(
  'under %s every thing has the address it will always have',
  (base) => {
    const to = addressBook(base);
    const addresses = [
      to.home(),
      to.reports(),
      to.reports(3),
      to.report('2020/nghe-ong'),
      to.paragraph('2020/nghe-ong', 4),
      to.original('2020/nghe-ong', '2020/ong.docx'),
      to.years(),
      to.year(2020),
      to.month(2020, 5),
      to.month(2020, 12, 2),
      to.index('people'),
      to.index('bodies', 2),
      to.entry('places', 'go-may'),
      to.entry('topics', 'nghe-ong', 2),
      to.entry('series', 'hoi-ong'),
      to.feed(),
      to.entryFeed('people', 'ta-buoi'),
      to.feedStyles(),
      to.sitemap(),
      to.openSearch(),
      to.security(),
      to.search(),
      to.about(),
      to.offline(),
      to.file('favicon.svg'),
      to.sharePicture(),
      to.sharePicture('2020/nghe-ong'),
    ];
    expect(addresses.map((address) => address.replace(base, ''))).toEqual([
      '',
      'bai-viet/',
      'bai-viet/trang-3/',
      'bai-viet/2020/nghe-ong/',
      'bai-viet/2020/nghe-ong/#doan-4',
      'bai-viet/2020/nghe-ong/ong.docx',
      'nam/',
      'nam/2020/',
      'nam/2020/05/',
      'nam/2020/12/trang-2/',
      'nhan-vat/',
      'don-vi/trang-2/',
      'dia-diem/go-may/',
      'chu-de/nghe-ong/trang-2/',
      'chuoi-su-kien/hoi-ong/',
      'atom.xml',
      'nhan-vat/ta-buoi/atom.xml',
      'atom.css',
      'sitemap.xml',
      'opensearch.xml',
      '.well-known/security.txt',
      'tim-kiem/',
      'gioi-thieu/',
      'ngoai-tuyen/',
      'favicon.svg',
      'chia-se.png',
      'bai-viet/2020/nghe-ong/chia-se.png',
    ]);
    for (const address of addresses) expect(address.startsWith(base)).toBe(true);
  },
);

const segment = fc.stringMatching(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const page = fc.integer({ min: 1, max: 99 });

test('every address starts with the base, ends with a slash or a file, and has no empty segment', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('/', '/luu-tru/', '/a/b/'),
      segment,
      fc.constantFrom(...entryFacets),
      page,
      fc.integer({ min: 1, max: 12 }),
      (base, slug, facet, number, month) => {
        const to = addressBook(base);
        const addresses = [
          to.report(`2020/${slug}`),
          to.entry(facet, slug, number),
          to.index(facet, number),
          to.month(2020, month, number),
          to.original(`2020/${slug}`, `2020/${slug}.txt`),
        ];
        for (const address of addresses) {
          expect(address.startsWith(base)).toBe(true);
          expect(address).toMatch(/^(?:\/[a-z0-9-]+)*\/(?:[a-z0-9-]+\.txt)?$/);
        }
        expect(new Set(addresses).size).toBe(addresses.length);
      },
    ),
  );
});

test('kinds of things never share an address', () => {
  expect(
    new Set([
      'bai-viet',
      'tim-kiem',
      'gioi-thieu',
      'ngoai-tuyen',
      ...Object.values(facets).map(({ segment }) => segment),
    ]).size,
  ).toBe(4 + Object.keys(facets).length);
});

test('the name of a file is what follows its last folder', () => {
  expect(['2020/ong.docx', 'ong.txt', 'a/b/c.d.e'].map(fileName)).toEqual([
    'ong.docx',
    'ong.txt',
    'c.d.e',
  ]);
});

test('months have two digits, paragraphs their number', () => {
  expect([1, 9, 10, 12].map(monthSegment)).toEqual(['01', '09', '10', '12']);
  expect(paragraphAnchor(12)).toBe('doan-12');
});

test.each([
  ['2021/bai.txt', 'bai.txt'],
  ['2021/bai.pdf', 'bai.pdf'],
  ['2021/bai.docx', 'bai.docx'],
  ['2021/bai.html', 'bai.html.txt'],
  ['2021/bai.svg', 'bai.svg.txt'],
  ['2021/bai.js', 'bai.js.txt'],
  ['2021/bai.mht', 'bai.mht.txt'],
])('an original %s is served as %s: what a browser might run is text', (file, name) => {
  expect(originalName(file)).toBe(name);
});
