import { expect, test } from 'vitest';
import { entryPages } from '../../src/components/entry-pages.ts';
import { entryFacets } from '../../src/model/facets.ts';
import { browse } from '../../src/views/browse.ts';
import { reportOn, speaker } from '../model/reports.ts';

const archive = browse(
  [
    reportOn('2021-01-01', 'first', {
      speakers: [speaker('Lê Mơ', { office: 'Trưởng ban' })],
      attendees: [{ name: 'Lê Mơ', person: 'le-mo-gom' }],
      organizers: ['Hội Ong'],
      venues: [{ name: 'điểm cầu Gò Mây', place: 'Gò Mây' }],
      topics: ['Nghề ong'],
      event: { name: 'Hội ong', series: 'Hội ong', edition: 2 },
    }),
  ],
  { topics: [{ name: 'Nghề ong', description: 'Mật và sáp.' }], places: [] },
);
const pages = (facet: (typeof entryFacets)[number]) => entryPages(facet, archive);

test('every page of every entry has exactly one list', () => {
  for (const facet of entryFacets) {
    const all = pages(facet).flatMap((entry) => entry.pages);
    expect(all.length, facet).toBeGreaterThan(0);
    for (const { reports, appearances, editions } of all)
      expect([reports, appearances, editions].filter((list) => list).length, facet).toBe(1);
  }
});

test('namesakes are told apart by the latest office, else by the address', () => {
  expect(
    pages('people').map(({ entry, qualifier, description }) => [
      entry.slug,
      qualifier,
      description,
    ]),
  ).toEqual([
    ['le-mo', 'Trưởng ban', 'Trưởng ban'],
    ['le-mo-gom', 'le-mo-gom', 'Những người chủ trì, phát biểu hoặc dự, xếp theo tên.'],
  ]);
});

test('a topic leads with its description, a body and a place with the number of reports', () => {
  expect((['topics', 'bodies', 'places'] as const).map((facet) => pages(facet)[0]?.lead)).toEqual([
    'Mật và sáp.',
    '1 bài',
    '1 bài',
  ]);
});

test('a body is noted with its part in each report, a place with its venues, a series has its editions', () => {
  const noteOf = (facet: 'bodies' | 'places' | 'topics') => pages(facet)[0]?.pages[0]?.notes?.[0];
  expect([noteOf('bodies'), noteOf('places'), noteOf('topics')]).toEqual([
    'tổ chức',
    'điểm cầu Gò Mây',
    undefined,
  ]);
  expect(pages('series')[0]?.pages[0]?.editions).toMatchObject([
    { number: 2, reports: [{ id: 'first' }], lacking: [1, 1] },
  ]);
});
