import { expect, test } from 'vitest';
import { reportProblems } from '../../src/lib/problems.ts';
import { report } from './reports.ts';

const sha256 = '0'.repeat(64);
const whole = { body: 'Ngày 11-5, nhiều người nuôi ong\ntại xã Hoa Mật đã họp.', topics: ['Nuôi ong'] };
const problems = (given: Parameters<typeof report>[0], original: { sha256: string } | undefined = { sha256 }) =>
  reportProblems(report({ ...whole, ...given }), original, new Set(['Nuôi ong']));

test('a report whose facts rest on its words has no problem', () => expect(problems({})).toEqual([]));

test('words broken over a line are still its words', () => {
  expect(problems({ captions: ['người nuôi ong tại xã Hoa Mật'] })).toEqual([]);
});

test.each([
  ['dateBasis.words', { dateBasis: { words: ['Ngày 12-5'] } }, 'Ngày 12-5'],
  ['venues[0].inferred.from', { venues: [{ name: 'điểm cầu', place: 'Huế', inferred: { from: 'tỉnh ta', note: 'Vì vậy.' } }] }, 'tỉnh ta'],
  ['captions', { captions: ['Một đàn ong'] }, 'Một đàn ong'],
  ['topics', { topics: ['Nuôi tằm'] }, 'Nuôi tằm'],
])('%s must be in the report or in the list', (field, given, words) => {
  const [problem, ...others] = problems(given);
  expect(problem).toContain(`${field}: `);
  expect(problem).toContain(words);
  expect(others).toEqual([]);
});

test('an original must be there', () => {
  expect(reportProblems(report(whole), undefined, new Set(['Nuôi ong']))).toEqual([expect.stringContaining('originals/2020/nghe-nuoi-ong.txt')]);
});

test('an original that was changed is named with its checksum', () => {
  expect(problems({}, { sha256: 'f'.repeat(64) })).toEqual([expect.stringContaining('f'.repeat(64))]);
});

test('every problem is listed', () => {
  expect(problems({ topics: ['a', 'b'], captions: ['c'] }, { sha256: 'f' })).toHaveLength(4);
});
