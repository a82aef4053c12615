import { expect, test } from 'vitest';
import { newestCorrections } from '../../src/views/corrections.ts';
import { report } from '../model/reports.ts';

test('corrections come the newest first, and on one day of one report the last first', () => {
  const reports = [
    report({
      id: '2020/a',
      corrections: [
        { date: '2024-06-02', what: 'Một' },
        { date: '2025-01-15', what: 'Hai', why: 'Vì thế' },
        { date: '2024-06-02', what: 'Ba' },
      ],
    }),
    report({ id: '2020/b' }),
    report({ id: '2020/c', corrections: [{ date: '2024-06-03', what: 'Bốn' }] }),
  ];
  expect(
    newestCorrections(reports).map(({ what, why, report: { id } }) => [what, why, id]),
  ).toEqual([
    ['Hai', 'Vì thế', '2020/a'],
    ['Bốn', undefined, '2020/c'],
    ['Ba', undefined, '2020/a'],
    ['Một', undefined, '2020/a'],
  ]);
});
