import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { countInvolvements } from '../../src/views/count-involvements.ts';
import { reportOn, speaker } from '../model/reports.ts';

test('a report counts once for each way in which a person took part', () => {
  const reports = [
    reportOn('2020-01-01', 'a', {
      speakers: [{ ...speaker('Lê Mơ'), parts: ['chủ trì', 'khai mạc', 'phát biểu kết luận'] }],
    }),
    reportOn('2021-01-01', 'b', { speakers: [speaker('Lê Mơ')] }),
    reportOn('2022-01-01', 'c', { attendees: [{ name: 'Lê Mơ' }] }),
  ];
  const of = (...some: typeof reports) =>
    countInvolvements(browse(some, { topics: [], places: [] }).people[0]?.appearances ?? []);
  expect(of(...reports)).toEqual([
    ['chaired', 1],
    ['spoke', 2],
    ['attended', 1],
  ]);
  expect(of(...reports.slice(2))).toEqual([['attended', 1]]);
});
