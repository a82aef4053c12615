import fc from 'fast-check';
import { expect, test } from 'vitest';
import { resolveNames } from '../../src/model/entry-names.ts';
import { gather } from '../../src/views/gather.ts';

/** Gathers names, each with its number, as one report prints them. */
function gathered(...names: string[]) {
  const report = { added: '2024-05-30', id: '2020/bai' };
  const printed = names.map((name, number) => ({ name, number, report }));
  return gather(printed, resolveNames(printed, [{ name: 'Bình', variants: ['Bính'] }]));
}

test('records that name one thing meet, in their order', () => {
  const groups = gathered('Hoà Mộng', 'Mai', 'Hòa Mộng', 'Bính', 'HÒA MỘNG', 'mai', 'Bình', 'Mài');
  expect(
    groups.map(({ entry, records }) => [entry.name, ...records.map(({ number }) => number)]),
  ).toEqual([
    ['Hoà Mộng', 0, 2, 4],
    ['mai', 1, 5],
    ['Bình', 3, 6],
    ['Mài', 7],
  ]);
});

test('no record is lost and none is counted twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('An', 'AN', 'Bình', 'Bính', 'Chu', 'chu', 'Đa')),
      (names) => {
        const records = gathered(...names).flatMap((group) => group.records);
        expect(records.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
          names.map((_, index) => index),
        );
      },
    ),
  );
});
