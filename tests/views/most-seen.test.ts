import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { mostSeen } from '../../src/views/most-seen.ts';
import { reportOn, speaker } from '../model/reports.ts';

/** The most seen of an archive in which so many people stand in two reports, and one in three. */
const seen = (several: number, office = 'Chủ nhiệm') => {
  const people = Array.from({ length: several }, (_, at) => speaker(`Lê Mơ ${at}`, { office }));
  return mostSeen(
    browse(
      [
        reportOn('2021-01-01', 'a', { speakers: people }),
        reportOn('2021-01-02', 'b', { speakers: [...people, speaker('Vũ Một Lần')] }),
        reportOn('2021-01-03', 'c', { speakers: people.slice(-1) }),
      ],
      {},
    ).people,
  );
};

test('the people with the most reports are shown, eight of them, with their latest office', () => {
  const people = seen(10);
  expect(people).toHaveLength(8);
  expect(people[0]).toEqual({
    slug: 'le-mo-9',
    name: 'Lê Mơ 9',
    office: 'Chủ nhiệm',
    count: 3,
  });
  expect(people.slice(1).every(({ count }) => count === 2)).toBe(true);
});

test('where fewer than eight people stand in several reports, none are shown', () => {
  expect(seen(8)).toHaveLength(8);
  expect(seen(7)).toEqual([]);
});

test('an office of any length takes no more than two lines', () => {
  const [first] = seen(8, 'Phó Chủ nhiệm thường trực '.repeat(9));
  expect(first?.office?.length).toBeLessThanOrEqual(101);
  expect(first?.office).toMatch(/…$/);
});
