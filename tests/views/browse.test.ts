import fc from 'fast-check';
import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import type { PlaceChange } from '../../src/model/registers.ts';
import { ids, reportOn, speaker } from '../model/reports.ts';

const registers = { topics: [], places: [] };
const read = (...reports: Parameters<typeof browse>[0]) => browse(reports, registers);

test('reports stand newest first, by day, then session, and unknown days before the first of the month', () => {
  const ordered = [
    reportOn('2021?-12-06', 'a'),
    reportOn('2021-12-05/2021-12-09', 'b'),
    reportOn('2021-10-13', 'c', { session: 'tối' }),
    reportOn('2021-10-13', 'd', { session: 'chiều' }),
    reportOn('2021-10-13', 'e', { session: 'trưa' }),
    reportOn('2021-10-13', 'f', { session: 'sáng' }),
    reportOn('2021-10-13', 'h'),
    reportOn('2021-10-13', 'g'),
    reportOn('2021-10-01', 'i'),
    reportOn('2021-10', 'j'),
    reportOn('2021', 'k'),
    reportOn('2020-12-31', 'l'),
  ];
  fc.assert(
    fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
      expect(ids(read(...shuffled).reports)).toEqual(ids(ordered));
    }),
  );
});

test('an order is a copy: the reports given stay as they were', () => {
  const given = [reportOn('2020-01-01', 'old'), reportOn('2021-01-01', 'new')];
  browse(given, registers);
  expect(ids(given)).toEqual(['old', 'new']);
});

test('a person has every appearance, newest first, as printed, and each report once', () => {
  const { people } = read(
    reportOn('2020-05-11', 'old', { attendees: [{ name: 'Tạ Bưởi', office: 'Thợ ong' }] }),
    reportOn('2021-05-11', 'new', {
      speakers: [speaker('Tạ Bưởi', { office: 'Trưởng phường ong' })],
      attendees: [{ name: 'Tạ Bưởi' }],
    }),
  );
  expect(people).toHaveLength(1);
  expect(
    people[0]?.appearances.map(({ report, office, parts }) => [report.id, office, parts]),
  ).toEqual([
    ['new', 'Trưởng phường ong', ['phát biểu']],
    ['new', undefined, ['dự']],
    ['old', 'Thợ ong', ['dự']],
  ]);
  expect(ids(people[0]?.reports ?? [])).toEqual(['new', 'old']);
});

test('namesakes are told apart by their own addresses, and people stand by given name', () => {
  const { people } = read(
    reportOn('2021-01-02', 'a', { speakers: [speaker('Lê Mơ'), speaker('Vũ Đa')] }),
    reportOn('2021-01-01', 'b', {
      speakers: [speaker('Lê Mơ', { person: 'le-mo-gom' }), speaker('Tạ Ăn')],
    }),
  );
  expect(people.map(({ slug, reports }) => [slug, ids(reports)])).toEqual([
    ['ta-an', ['b']],
    ['vu-da', ['a']],
    ['le-mo', ['a']],
    ['le-mo-gom', ['b']],
  ]);
});

test('bodies are those that organized or took part by name, with what they did', () => {
  const { bodies } = read(
    reportOn('2021-01-01', 'a', {
      organizers: ['Hội Nuôi ong'],
      organizations: [
        { name: 'Hội Nuôi Ong', part: 'trình bày' },
        { name: 'Ban Đồng nội', part: 'tham luận' },
        { name: 'các hộ nuôi ong', part: 'tham luận', unnamed: true },
      ],
    }),
  );
  expect(
    bodies.map(({ slug, reports, roles }) => [
      slug,
      ids(reports),
      [...roles].map(([report, parts]) => [report.id, parts]),
    ]),
  ).toEqual([
    ['ban-dong-noi', ['a'], [['a', ['tham luận']]]],
    ['hoi-nuoi-ong', ['a'], [['a', ['tổ chức', 'trình bày']]]],
  ]);
});

test('different names on one slug are two people, each with an address', () => {
  const clash = reportOn('2021-01-01', 'a', { speakers: [speaker('Lê Mơ'), speaker('Lê Mợ')] });
  const { people, names } = read(clash);
  expect(people.map(({ name, slug }) => [name, slug])).toEqual([
    ['Lê Mơ', 'le-mo'],
    ['Lê Mợ', 'lee-mowj'],
  ]);
  expect(names.people.meeting('le-mo').map(({ slug }) => slug)).toEqual(['lee-mowj']);
});

test('a withdrawn report is nowhere, but its names keep their addresses from others', () => {
  const withdrawn = reportOn('2020-05-11', '2020/a', {
    status: 'withdrawn',
    withdrawn: { date: '2025-03-12', why: 'In sai.' },
    speakers: [speaker('Lê Mơ')],
  });
  const later = reportOn('2020-05-11', '2020/b', { speakers: [speaker('Lê Mợ')] });
  const { reports, people } = browse([later], {}, [withdrawn]);
  expect(ids(reports)).toEqual(['2020/b']);
  expect(people.map(({ name, slug }) => [name, slug])).toEqual([['Lê Mợ', 'lee-mowj']]);
});

test('the variants of a name are one entry, which says how else reports print it', () => {
  const { bodies } = browse(
    [
      reportOn('2021-01-02', 'a', { organizers: ['Bộ TT&TT', 'Hội Ong'] }),
      reportOn('2021-01-01', 'b', { organizers: ['Bộ Thông tin và Truyền thông'] }),
    ],
    {
      bodies: [
        {
          name: 'Bộ Thông tin và Truyền thông',
          variants: ['Bộ TT&TT', 'Bộ 4T'],
          sort: 'Thông tin',
        },
      ],
    },
  );
  expect(bodies.map(({ name, alsoPrinted, reports }) => [name, alsoPrinted, ids(reports)])).toEqual(
    [
      ['Hội Ong', [], ['a']],
      ['Bộ Thông tin và Truyền thông', ['Bộ TT&TT'], ['a', 'b']],
    ],
  );
});

test('people stand by what is to sort them, where their name would not', () => {
  const speakers = [speaker('Tạ An'), speaker('Lee Min'), speaker('Vũ Bình')];
  const { people } = browse([reportOn('2021-01-02', 'a', { speakers })], {
    people: [{ name: 'Lee Min', sort: 'Lee' }],
  });
  expect(people.map(({ name }) => name)).toEqual(['Tạ An', 'Vũ Bình', 'Lee Min']);
});

const changes: PlaceChange[] = [
  { name: 'Hòa Mộng', now: 'Gò Mây', since: '2025-07-01' },
  { name: 'Tân Mơ', now: 'Gò Mây', since: '2025-07-01' },
];
const at = (...places: string[]) => ({
  venues: places.map((place) => ({ name: `điểm cầu ${place}`, place })),
});

test('a report of a merged place is listed under its old and its new name, once each', () => {
  const reports = [
    reportOn('2021-01-02', 'a', at('Hoà Mộng', 'Gò Mây', 'Hoà Mộng')),
    reportOn('2021-01-01', 'b', at('Gò Mây')),
    reportOn('2020-01-01', 'c', at('Hoà Mộng')),
  ];
  const { places } = browse(reports, { topics: [], places: changes });
  expect(places.map(({ slug, reports }) => [slug, ids(reports)])).toEqual([
    ['go-may', ['a', 'b', 'c']],
    ['hoa-mong', ['a', 'c']],
  ]);
  expect(places.map(({ change, formerly }) => [change, formerly])).toEqual([
    [undefined, [{ ...changes[0], slug: 'hoa-mong' }]],
    [{ ...changes[0], slug: 'go-may' }, []],
  ]);
});

test('a place that never changed says nothing of changes', () => {
  const { places } = browse([reportOn('2021-01-01', 'a', at('Đồi Chè'))], {
    topics: [],
    places: changes,
  });
  expect(places.map(({ slug, change, formerly }) => [slug, change, formerly])).toEqual([
    ['doi-che', undefined, []],
  ]);
});

test('a place is inferred where every report infers it, under its old and its new name', () => {
  const guessed = (place: string) => ({
    venues: [{ name: 'điểm cầu tỉnh ta', place, inferred: { from: 'tỉnh ta', note: 'Suy ra.' } }],
  });
  const flags = (...reports: Parameters<typeof browse>[0]) =>
    browse(reports, { topics: [], places: changes }).places.map(({ name, inferred }) => [
      name,
      inferred && 'inferred',
    ]);
  const [guess, print] = [
    reportOn('2021-01-01', 'a', guessed('Hòa Mộng')),
    reportOn('2021-01-02', 'b', at('Hòa Mộng')),
  ];
  expect(flags(guess)).toEqual([
    ['Gò Mây', 'inferred'],
    ['Hòa Mộng', 'inferred'],
  ]);
  expect(flags(guess, print)).toEqual([
    ['Gò Mây', false],
    ['Hòa Mộng', false],
  ]);
  expect(flags(guess, reportOn('2021-01-02', 'b', at('Gò Mây')))).toEqual([
    ['Gò Mây', false],
    ['Hòa Mộng', 'inferred'],
  ]);
});

test('a place has the venues of each report, and nothing but places is ever inferred', () => {
  const { places, people } = read(
    reportOn('2021?-01-01', 'a', {
      ...at('Gò Mây', 'Đồi Chè', 'Gò Mây'),
      speakers: [speaker('Lê Mơ')],
    }),
  );
  expect(
    places.map(({ venues }) => [...venues].map(([report, some]) => [report.id, some.length])),
  ).toEqual([[['a', 1]], [['a', 2]]]);
  expect(people.map(({ inferred }) => inferred)).toEqual([false]);
});

test('topics that no report has are left out; the others carry their description', () => {
  const topics = [
    { name: 'Nghề ong', description: 'Ong và mật.' },
    { name: 'Nghề gốm', description: 'Gốm và đất.' },
  ];
  const found = browse([reportOn('2021-01-01', 'a', { topics: ['Nghề ong'] })], {
    topics,
    places: [],
  }).topics;
  expect(found.map(({ slug, description }) => [slug, description])).toEqual([
    ['nghe-ong', 'Ong và mật.'],
  ]);
});
