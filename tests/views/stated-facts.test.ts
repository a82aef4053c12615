import { describe, expect, test } from 'vitest';
import { changedOn, publicationDay } from '../../src/views/stated-facts.ts';
import { leastFrontMatter, report, speaker } from '../model/reports.ts';
import { factsOf, publication } from './facts-of.ts';

test('every address is full and below the base path', () => {
  const facts = factsOf({ organizers: ['Hội Ong'] });
  expect(facts.address).toBe('https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/');
  expect(facts.organizers).toEqual([
    { name: 'Hội Ong', entry: 'Hội Ong', address: 'https://ong.example/kho/don-vi/hoi-ong/' },
  ]);
});

test('a name stays as printed beside the entry that it means', () => {
  const lists = { people: [{ name: 'Lê Mơ', variants: ['Lê Mờ'] }] };
  const [person] = factsOf({ speakers: [speaker('Lê Mờ', { office: 'Chủ tịch' })] }, lists).people;
  expect(person).toMatchObject({ name: 'Lê Mờ', entry: 'Lê Mơ', office: 'Chủ tịch' });
});

test('people who were present come after those who spoke', () => {
  const given = { speakers: [speaker('Lê Mơ')], attendees: [{ name: 'Tạ Bưởi' }] };
  expect(factsOf(given).people.map(({ name, parts }) => [name, parts])).toEqual([
    ['Lê Mơ', ['phát biểu']],
    ['Tạ Bưởi', ['dự']],
  ]);
});

test('the date of the event tells what is inferred, and is not that of publication', () => {
  const facts = factsOf({
    date: '2020?-05-11',
    dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' },
    published: '2020-05-13',
  });
  expect(facts.event.date).toEqual({
    edtf: '2020?-05-11',
    start: '2020-05-11',
    end: undefined,
    inferred: ['year'],
  });
  expect(facts.published?.start).toBe('2020-05-13');
});

test('rights of its own win over those of the archive', () => {
  expect(factsOf().rights).toEqual(publication.rights);
  expect(factsOf({ rights: 'Báo Ong giữ bản quyền' }).rights).toEqual({
    name: 'Báo Ong giữ bản quyền',
  });
});

test.each([
  ['2020-05-13', '2020-05-13'],
  ['2020-05', '2020-05'],
  ['2020?-05-13', undefined],
  [undefined, undefined],
])('of a publication on %s, the day that formats without a doubt may state is %s', (given, day) => {
  expect(publicationDay(factsOf(given === undefined ? {} : { published: given }))).toBe(day);
});

describe('the day of the last change', () => {
  const corrections = [{ date: '2024-06-15', what: 'Tên' }];
  test.each([
    ['when it came in', {}, leastFrontMatter.added],
    ['a later correction', { corrections }, '2024-06-15'],
    ['a later publication', { published: '2024-07-01' }, '2024-07-01'],
    ['not an earlier one', { published: '2020-05-12' }, leastFrontMatter.added],
    ['not one of which only the year is known', { published: '2025' }, leastFrontMatter.added],
  ])('is %s', (_, given, day) => {
    expect(changedOn(report(given))).toBe(day);
  });
});
