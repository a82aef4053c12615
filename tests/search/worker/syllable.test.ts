import { expect, test } from 'vitest';
import { fold } from '../../../src/model/vietnamese.ts';
import { isSyllable } from '../../../src/search/worker/syllable.ts';
import { syllables } from '../syllables.ts';

test('every syllable is one', () => {
  expect(syllables.length).toBeGreaterThan(2000);
  expect(syllables.filter((syllable) => !isSyllable(fold(syllable)))).toEqual([]);
});

test.each([
  'tahnh',
  'thaor',
  'hooi',
  'nguowi',
  'dd',
  'ng',
  'covid',
  'wifi',
  'email',
  'thaoo',
  'nghhe',
  'cogn',
  'ttrung',
  '',
])('%j is none', (word) => expect(isSyllable(word)).toBe(false));
