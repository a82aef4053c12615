import { expect, test } from 'vitest';
import { changesIn, changesOf, placesOf } from '../../src/model/places.ts';
import { report } from './reports.ts';

const printed = (place: string) => ({ name: `điểm cầu ${place}`, place });
const guessed = (place: string) => ({
  name: 'điểm cầu tỉnh ta',
  place,
  inferred: { from: 'tỉnh ta', note: 'Suy ra.' },
});

test('places stand in the order of their venues, each once, however it is spelt', () => {
  const places = placesOf(
    report({ venues: [printed('Hoà Mộng'), printed('Gò Mây'), printed('Hòa Mộng')] }),
  );
  expect(places).toEqual([
    { name: 'Hoà Mộng', inferred: false },
    { name: 'Gò Mây', inferred: false },
  ]);
});

test('a place that one venue prints is printed, whichever venue comes first; otherwise it is inferred', () => {
  for (const venues of [
    [printed('Gò Mây'), guessed('Gò Mây')],
    [guessed('Gò Mây'), printed('Gò Mây')],
  ])
    expect(placesOf(report({ venues }))).toEqual([{ name: 'Gò Mây', inferred: false }]);
  expect(
    placesOf(report({ venues: [guessed('Gò Mây'), guessed('Gò Mây'), printed('Đồi Chè')] })),
  ).toEqual([
    { name: 'Gò Mây', inferred: true },
    { name: 'Đồi Chè', inferred: false },
  ]);
});

test('the changes that concern a report are those of its places, in their order and however they are spelt', () => {
  const [far, mong, tan] = ['Xa Lắc', 'Hòa Mộng', 'Tân Mơ'].map((name) => ({
    name,
    now: 'Gò Mây',
    since: '2025-07-01',
  }));
  const changes = [far, mong, tan].filter((change) => change !== undefined);
  expect(
    changesOf(changes)(
      report({
        venues: [printed('Tân Mơ'), printed('Hoà Mộng'), printed('Gò Mây'), printed('Tân Mơ')],
      }),
    ),
  ).toEqual([tan, mong]);
});

test('the mergers of 2025 are known to every archive, and its own list has the last word', () => {
  const nowOf = (list: Parameters<typeof changesIn>[0], name: string) =>
    changesIn(list)
      .filter((change) => change.name === name)
      .map(({ now }) => now);
  expect(nowOf([], 'Bạc Liêu')).toEqual(['Cà Mau']);
  expect(nowOf([{ name: 'Bạc Liêu', address: 'bac-lieu' }], 'Bạc Liêu')).toEqual(['Cà Mau']);
  const own = { name: 'Bạc Liêu', now: 'Gò Mây', since: '2030-01-01' };
  expect(nowOf([own], 'Bạc Liêu')).toEqual(['Gò Mây']);
});
