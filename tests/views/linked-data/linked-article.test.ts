import { describe, expect, test } from 'vitest';
import { linkedArticle } from '../../../src/views/linked-data/linked-article.ts';
import { leastFrontMatter, speaker } from '../../model/reports.ts';
import { factsOf, publication } from '../facts-of.ts';

const articleOf = (...given: Parameters<typeof factsOf>) =>
  linkedArticle(factsOf(...given), publication, 'Tóm tắt');
const eventOf = (...given: Parameters<typeof factsOf>) => articleOf(...given).about;
const address = 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/';
const at = (path: string) => `https://ong.example/kho/${path}/`;

test('a report of which little is known is an article without what is not known', () => {
  expect(articleOf()).toEqual({
    '@type': 'NewsArticle',
    '@id': address,
    url: address,
    headline: leastFrontMatter.title,
    description: 'Tóm tắt',
    inLanguage: 'vi',
    isPartOf: { '@type': 'WebSite', '@id': 'https://ong.example/kho/', name: 'Kho Ong' },
    dateModified: leastFrontMatter.added,
    temporalCoverage: '2020-05-11',
    copyrightNotice: 'CC BY 4.0',
    license: publication.rights?.url,
    encoding: {
      '@type': 'MediaObject',
      contentUrl: `${address}nghe-nuoi-ong.txt`,
      sha256: '0'.repeat(64),
    },
    about: {
      '@type': 'Event',
      '@id': `${address}#su-kien`,
      name: leastFrontMatter.event.name,
      startDate: '2020-05-11',
    },
  });
});

test('where it was published, by whom and when, and what was corrected, is told', () => {
  const url = 'https://bao-ong.example/nghe';
  const source = { ...leastFrontMatter.source, publisher: 'Báo Ong', byline: 'Lê Thị Mơ', url };
  const corrections = [{ date: '2024-06-15', what: 'Tên' }];
  expect(articleOf({ source, corrections, published: '2020-05-13' })).toMatchObject({
    publisher: { '@type': 'Organization', name: 'Báo Ong' },
    author: { '@type': 'Person', name: 'Lê Thị Mơ' },
    isBasedOn: url,
    datePublished: '2020-05-13',
    dateModified: '2024-06-15',
    correction: [{ '@type': 'CorrectionComment', datePublished: '2024-06-15', text: 'Tên' }],
  });
});

test('a report without a byline is by its publisher, a body', () => {
  const source = { ...leastFrontMatter.source, publisher: 'Báo Ong' };
  expect(articleOf({ source }).author).toEqual({ '@type': 'Organization', name: 'Báo Ong' });
});

describe('the day of the event', () => {
  test('is a pair of days where it took several', () => {
    expect(eventOf({ date: '2020-05-11/2020-05-12' })).toMatchObject({
      startDate: '2020-05-11',
      endDate: '2020-05-12',
    });
  });

  test('is said in words alone where a part of it is inferred, and nowhere as printed', () => {
    const given = {
      date: '2020?-05-11',
      dateBasis: { words: ['Ngày 11-5'], inferredFrom: ['lần thứ Ba'], note: 'Không in năm.' },
    };
    expect(eventOf(given)).toMatchObject({
      description: 'thứ Hai, ngày 11 tháng 5 năm 2020 (năm do suy luận)',
    });
    expect(eventOf(given)).not.toHaveProperty('startDate');
    expect(articleOf(given).temporalCoverage).toBe('2020?-05-11');
  });
});

test('those who spoke perform and those present attend, in the office of that day', () => {
  const given = {
    speakers: [speaker('Lê Mơ', { office: 'Chủ tịch' }), speaker('Đỗ Mận')],
    attendees: [{ name: 'Tạ Bưởi', office: 'Thư ký' }, { name: 'Hà Cam' }],
    organizations: [
      { name: 'Hội Ong', part: 'tham luận' as const },
      { name: 'các trại ong', part: 'tham luận' as const, unnamed: true },
    ],
  };
  const person = (name: string, slug: string) => ({
    '@type': 'Person',
    '@id': at(`nhan-vat/${slug}`),
    name,
  });
  expect(eventOf(given)).toMatchObject({
    performer: [
      {
        '@type': 'Role',
        roleName: 'Chủ tịch',
        description: 'phát biểu',
        performer: person('Lê Mơ', 'le-mo'),
      },
      { '@type': 'Role', description: 'phát biểu', performer: person('Đỗ Mận', 'do-man') },
      {
        '@type': 'Role',
        description: 'tham luận',
        performer: { '@type': 'Organization', '@id': at('don-vi/hoi-ong'), name: 'Hội Ong' },
      },
    ],
    attendee: [
      { '@type': 'Role', roleName: 'Thư ký', attendee: person('Tạ Bưởi', 'ta-buoi') },
      person('Hà Cam', 'ha-cam'),
    ],
  });
});

test('a province that is inferred is not given for a place', () => {
  const inferred = { from: ['tỉnh ta'], note: 'Bài không in tên tỉnh.' };
  const given = {
    event: { ...leastFrontMatter.event, format: 'trực tuyến' as const, series: 'Ngày Ong' },
    organizers: ['Hội Ong'],
    venues: [
      { name: 'điểm cầu Hà Nội', place: 'Hà Nội' },
      { name: 'điểm cầu tỉnh ta', place: 'Nam Định', inferred },
    ],
  };
  expect(eventOf(given)).toMatchObject({
    eventAttendanceMode: 'OnlineEventAttendanceMode',
    superEvent: { '@type': 'EventSeries', '@id': at('chuoi-su-kien/ngay-ong'), name: 'Ngày Ong' },
    organizer: [{ '@type': 'Organization', '@id': at('don-vi/hoi-ong'), name: 'Hội Ong' }],
    location: [
      {
        '@type': 'Place',
        name: 'điểm cầu Hà Nội',
        containedInPlace: {
          '@type': 'AdministrativeArea',
          '@id': at('dia-diem/ha-noi'),
          name: 'Hà Nội',
        },
      },
      { '@type': 'Place', name: 'điểm cầu tỉnh ta' },
      { '@type': 'VirtualLocation' },
    ],
  });
});
