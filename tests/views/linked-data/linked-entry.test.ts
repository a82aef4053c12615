import { expect, test } from 'vitest';
import { defined } from '../../../src/model/defined.ts';
import { browse } from '../../../src/views/browse.ts';
import { linkedEntry } from '../../../src/views/linked-data/linked-entry.ts';
import { linkedSite, linkedTrail } from '../../../src/views/linked-data/linked-site.ts';
import { officesOverTime } from '../../../src/views/offices.ts';
import { reportOn, speaker } from '../../model/reports.ts';
import { publication } from '../facts-of.ts';

test('an office of a person is a role at the events where it was printed, without a term', () => {
  const office = 'Chủ tịch Hội Ong';
  const reports = [
    reportOn('2020-05-11', '2020/mot', { speakers: [speaker('Lê Mờ', { office })] }),
    reportOn('2021?-06-12', '2021/hai', { speakers: [speaker('Lê Mơ', { office })] }),
  ];
  const { people } = browse(reports, { people: [{ name: 'Lê Mơ', variants: ['Lê Mờ'] }] });
  const entry = defined(people[0], 'The person');
  const offices = officesOverTime(entry.appearances);
  const event = (id: string, when: object) => ({
    '@type': 'Role',
    roleName: office,
    performerIn: {
      '@type': 'Event',
      '@id': `https://ong.example/kho/bai-viet/${id}/#su-kien`,
      name: 'Hội nghị nghề nuôi ong',
      ...when,
    },
  });
  expect(linkedEntry('people', { entry, offices }, publication)).toEqual({
    '@type': 'Person',
    '@id': 'https://ong.example/kho/nhan-vat/le-mo/',
    name: 'Lê Mơ',
    alternateName: ['Lê Mờ'],
    performerIn: [
      event('2020/mot', { startDate: '2020-05-11' }),
      event('2021/hai', {
        description: 'thứ Bảy, ngày 12 tháng 6 năm 2021 (năm do suy luận)',
      }),
    ],
  });
});

test('an entry of another facet has the type of what the facet lists', () => {
  const { topics } = browse([reportOn('2020-05-11', '2020/mot', { topics: ['Nghề ong'] })], {});
  const entry = defined(topics[0], 'The topic');
  expect(linkedEntry('topics', { entry }, publication)).toEqual({
    '@type': 'DefinedTerm',
    '@id': 'https://ong.example/kho/chu-de/nghe-ong/',
    name: 'Nghề ong',
  });
});

test('the archive tells programs how to search it', () => {
  const searchAddress = 'https://ong.example/kho/tim-kiem/?q={words}';
  expect(linkedSite(publication, { description: 'Về ong.', searchAddress })).toMatchObject({
    '@id': publication.address,
    name: 'Kho Ong',
    publisher: { name: 'Hội Nuôi ong' },
    potentialAction: {
      target: { urlTemplate: searchAddress },
      'query-input': 'required name=words',
    },
  });
});

test('a trail numbers its steps from one, with full addresses', () => {
  const steps = [
    ['/kho/', 'Trang nhất'],
    ['/kho/nam/', 'Năm', false],
  ] as const;
  expect(linkedTrail(steps, publication.full).itemListElement).toEqual([
    {
      '@type': 'ListItem',
      position: 1,
      name: 'Trang nhất',
      item: 'https://ong.example/kho/',
    },
    { '@type': 'ListItem', position: 2, name: 'Năm', item: 'https://ong.example/kho/nam/' },
  ]);
});
