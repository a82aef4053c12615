import { expect, test } from 'vitest';
import { VFile } from 'vfile';
import { annotate, frontmatter } from '../../src/markdown/annotate.ts';

const file = (given: object) =>
  new VFile({ data: { astro: { frontmatter: given, headings: [] } } });

test('what the front matter leaves out is empty', () => {
  expect(frontmatter(file({ title: 'Hội nghị ong' }))).toEqual({
    title: 'Hội nghị ong',
    speakers: [],
    attendees: [],
    captions: [],
    pictures: [],
    venues: [],
    annotations: {},
  });
});

test.each([
  { speakers: 'Lê Mơ' },
  { speakers: [{ office: 'Thợ ong' }] },
  { captions: [1] },
  { dateBasis: {} },
  { dateBasis: { words: [], inferredFrom: 'lần thứ Ba' } },
  { venues: [{ inferred: {} }] },
  { venues: [{ inferred: { from: [1] } }] },
])('a front matter of the wrong shape stops the plugins: %j', (given) => {
  expect(() => frontmatter(file(given))).toThrow(Object.keys(given)[0]);
});

test('what a venue is inferred from is a list, though one phrase may stand alone', () => {
  const from = (given: unknown) =>
    frontmatter(file({ venues: [{ inferred: { from: given } }] })).venues[0]?.inferred?.from;
  expect([from('tỉnh ta'), from(['tỉnh ta', 'Lê Mơ'])]).toEqual([
    ['tỉnh ta'],
    ['tỉnh ta', 'Lê Mơ'],
  ]);
});

test('a file that does not come from Astro stops the plugins', () => {
  expect(() => frontmatter(new VFile())).toThrow('expected object');
});

test('annotations add up, and nothing else of the file changes', () => {
  const report = file({ title: 'Hội nghị ong' });
  annotate(report, { paragraphs: 2 });
  annotate(report, { mentions: { 'Lê Mơ': [1] } });
  annotate(report, { paragraphs: 3 });
  expect(report.data.astro).toEqual({
    frontmatter: {
      title: 'Hội nghị ong',
      annotations: { paragraphs: 3, mentions: { 'Lê Mơ': [1] } },
    },
    headings: [],
  });
});
