import { expect, test } from 'vitest';
import { lastChange, latestChanges } from '../../src/views/latest-changes.ts';
import { ids, reportOn } from '../model/reports.ts';

const old = reportOn('1999-05-11', '1999/vua-nhan', { added: '2024-06-02' });
const recent = reportOn('2024-05-01', '2024/moi');
const corrected = reportOn('2020-05-11', '2020/da-sua', {
  corrections: [{ date: '2024-07-01', what: 'Tên' }],
});
const beside = reportOn('2023-05-11', '2023/cung-ngay');
const all = [recent, beside, corrected, old];

test('those who follow the archive see first what changed last, however old its event', () => {
  expect(ids(latestChanges(all)(all, 30))).toEqual([
    '2020/da-sua',
    '1999/vua-nhan',
    '2024/moi',
    '2023/cung-ngay',
  ]);
  expect(ids(latestChanges(all)([beside, old], 1))).toEqual(['1999/vua-nhan']);
});

test('some reports changed when the last of them did', () => {
  expect(lastChange([old, corrected])).toBe('2024-07-01');
  expect(lastChange([])).toBeUndefined();
});
