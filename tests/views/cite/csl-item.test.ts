import { describe, expect, test } from 'vitest';
import { readCsl } from '../../formats/read-csl.ts';
import { leastFrontMatter } from '../../model/reports.ts';
import { itemOf } from './cited.ts';

const { source } = leastFrontMatter;
const dateBasis = { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' };

test('a report of which little is known is cited by title, event, archive and address', () => {
  expect(itemOf()).toEqual({
    id: '2020-nghe-nuoi-ong',
    type: 'article-newspaper',
    title: 'Hội nghị bàn về nghề nuôi ong',
    'event-title': 'Hội nghị nghề nuôi ong',
    'event-date': { 'date-parts': [[2020, 5, 11]] },
    language: 'vi',
    URL: 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/',
    archive: 'Kho Ong',
    note: 'Quyền sử dụng: CC BY 4.0, https://creativecommons.org/licenses/by/4.0/',
    custom: {
      'event-date': '2020-05-11',
      owner: 'Hội Nuôi ong',
      rights: 'CC BY 4.0',
      'rights-url': 'https://creativecommons.org/licenses/by/4.0/',
    },
  });
});

test('the day of the event is never that of publication', () => {
  expect(itemOf()).not.toHaveProperty('issued');
  const item = itemOf({ published: '2020-05-13' });
  expect(item.issued).toEqual({ 'date-parts': [[2020, 5, 13]] });
  expect(item['event-date']).toEqual({ 'date-parts': [[2020, 5, 11]] });
});

test('what is inferred of a date is marked in its field and said in words', () => {
  const item = itemOf({ date: '2020?-05-11/2020?-05-12', dateBasis, published: '2020?-05' });
  expect(item['event-date']).toEqual({
    'date-parts': [
      [2020, 5, 11],
      [2020, 5, 12],
    ],
    circa: true,
  });
  expect(item.issued).toEqual({ 'date-parts': [[2020, 5]], circa: true });
  expect(item.custom['event-date']).toBe('2020?-05-11/2020?-05-12');
  expect(item.note).toContain('Ngày diễn ra 2020-05-11/2020-05-12: năm do suy luận');
  expect(item.note).toContain('Ngày đăng 2020-05: năm do suy luận');
});

describe('the author', () => {
  const authorOf = (known: { byline?: string; publisher?: string }) =>
    itemOf({ organizers: ['Hội Ong'], source: { ...source, ...known } }).author;

  test.each([
    [
      'the byline as one string',
      { byline: 'Tạ Bưởi, Lê Mơ', publisher: 'Báo Ong' },
      'Tạ Bưởi, Lê Mơ',
    ],
    ['otherwise the body that published it', { publisher: 'Báo Ong' }, 'Báo Ong'],
  ])('is %s', (_, known, literal) => {
    expect(authorOf(known)).toEqual([{ literal }]);
  });

  test('is never who organized the event', () => {
    expect(authorOf({})).toBeUndefined();
    expect(itemOf({ organizers: ['Hội Ong'] }).organizer).toEqual([{ literal: 'Hội Ong' }]);
  });
});

test('it is CSL-JSON with all that is known', () => {
  const item = itemOf({
    date: '2020?-05-11',
    dateBasis,
    published: '2020-05',
    organizers: ['Hội Ong', 'Hội Mật'],
    venues: [{ name: 'điểm cầu Hà Nội', place: 'Hà Nội' }],
    source: { ...source, byline: 'Tạ Bưởi', publisher: 'Báo Ong', url: 'https://bao.example/1' },
  });
  expect(readCsl(JSON.stringify([item]))).toEqual([item]);
});
