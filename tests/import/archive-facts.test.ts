import { expect, test } from 'vitest';
import { acquaintances, factsOfLists, addReport } from '../../src/import/archive-facts.ts';
import { asHeld } from '../../src/import/command/held-report.ts';
import { report, speaker } from '../model/reports.ts';

const held = (fields: Parameters<typeof report>[0]) => asHeld(report(fields));
const known = factsOfLists(['Nuôi ong'], ['Hoa Mật']);
addReport(
  known,
  held({
    id: '2019/a',
    speakers: [speaker('Hoà Văn Thử', { office: 'Trưởng phòng Ong' })],
    venues: [
      { name: 'xã Hoa Mật', place: 'Hoa Mật' },
      { name: 'Huế', place: 'Huế' },
    ],
  }),
);
addReport(
  known,
  held({
    id: '2020/b',
    speakers: [speaker('Hòa Văn Thử', { office: 'Giám đốc Sở Ong, Chủ tịch Hội Ong' })],
    attendees: [{ name: 'HÒA VĂN THỬ' }, { name: 'Lê Mẫu' }],
  }),
);

test('a person is known under every spelling of the name, with each office and its reports', () => {
  const [person] = known.people.values();
  expect(known.people.size).toBe(2);
  expect(person).toMatchObject({ name: 'Hoà Văn Thử', reports: ['2019/a', '2020/b'] });
  expect([...(person?.offices ?? [])]).toEqual([
    ['Trưởng phòng Ong', ['2019/a']],
    ['Giám đốc Sở Ong, Chủ tịch Hội Ong', ['2020/b']],
  ]);
});

test('places are known, each once', () => {
  expect(known.places).toEqual(['Hoa Mật', 'Huế']);
});

test.each([
  ['Giám đốc Sở Ong, Chủ tịch Hội Ong', 'same'],
  ['chủ tịch Hội Ong, Giám đốc Sở Ong', 'same'],
  ['Chủ tịch Hội Ong', 'same'],
  ['Trưởng phòng Ong', 'same'],
  ['Chủ tịch Hội Tằm', 'other'],
  [undefined, 'unprinted'],
])('the office %s is %s', (office, expected) => {
  expect(acquaintances([{ name: 'Hòa Văn Thử', office }], known)).toMatchObject([
    { name: 'Hòa Văn Thử', reports: 2, office: expected },
  ]);
});

test('of another office, the one printed last is shown', () => {
  expect(acquaintances([{ name: 'Hòa Văn Thử', office: 'Chủ tịch Hội Tằm' }], known)).toMatchObject(
    [{ office: 'other', before: 'Giám đốc Sở Ong, Chủ tịch Hội Ong' }],
  );
});

test('who is not in the archive is not listed, nor who has another name', () => {
  expect(acquaintances([{ name: 'Hóa Văn Thử' }, { name: 'Trần Bình' }], known)).toEqual([]);
});
