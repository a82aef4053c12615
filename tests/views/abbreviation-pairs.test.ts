import { expect, test } from 'vitest';
import { abbreviationPairs } from '../../src/views/abbreviation-pairs.ts';

test('every way to part an abbreviation stands beside its long form; explanations are left out', () => {
  expect(
    abbreviationPairs([
      { short: 'KT-XH', long: 'kinh tế - xã hội', forms: ['KT - XH', 'KTXH'], gloss: false },
      {
        short: 'COVID-19',
        long: 'bệnh do vi-rút corona chủng mới',
        forms: ['Covid-19'],
        gloss: true,
      },
    ]),
  ).toEqual([
    { short: 'KT-XH', long: 'kinh tế - xã hội' },
    { short: 'KTXH', long: 'kinh tế - xã hội' },
  ]);
});
