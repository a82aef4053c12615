import { expect, test } from 'vitest';
import { isFoldedSyllable, isMarkedSyllable } from '../../src/model/syllable.ts';
import { fold } from '../../src/model/vietnamese.ts';
import { syllables } from './syllables.ts';

const marked =
  'Hội thảo nghiêng ngoằn ngoèo quốc quýnh khuỷu giặt gì giếng GIỮ uỷ ủy hoà hòa ấy ươm yết ghế kỹ kĩ xoong đường thuở rượu nghễnh tuýp'.split(
    ' ',
  );
const others = 'héi thµo hoäi häp ngế ngươ cễ kả ghà ñöôøng nhữc hõp hôc Müller café é¶ éá'.split(
  ' ',
);

test.each(marked)('%s is a syllable, composed or not', (word) => {
  expect([word, word.normalize('NFD'), word.toUpperCase()].map(isMarkedSyllable)).toEqual([
    true,
    true,
    true,
  ]);
});

test.each(others)('%s is none', (word) => {
  expect(isMarkedSyllable(word)).toBe(false);
});

test('every syllable without its marks is a folded one', () => {
  expect(syllables.length).toBeGreaterThan(2000);
  expect([...syllables, ...marked].filter((syllable) => !isFoldedSyllable(fold(syllable)))).toEqual(
    [],
  );
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
  'nghanh',
  'ce',
  'cogn',
  'ttrung',
  '',
])('%j is no folded syllable', (word) => expect(isFoldedSyllable(word)).toBe(false));
