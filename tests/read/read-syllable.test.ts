import { expect, test } from 'vitest';
import { isMarkedSyllable } from '../../src/read/syllable.ts';

const syllables =
  'Hội thảo nghiêng ngoằn ngoèo quốc quýnh khuỷu giặt gì giếng GIỮ uỷ ủy hoà hòa ấy ươm yết ghế kỹ kĩ xoong đường thuở rượu nghễnh'.split(
    ' ',
  );
const others = 'héi thµo hoäi häp ngế ngươ cễ kả ghà ñöôøng nhữc hõp hôc Müller café é¶ éá'.split(
  ' ',
);

test.each(syllables)('%s is a syllable, composed or not', (word) => {
  expect([word, word.normalize('NFD'), word.toUpperCase()].map(isMarkedSyllable)).toEqual([
    true,
    true,
    true,
  ]);
});

test.each(others)('%s is none', (word) => {
  expect(isMarkedSyllable(word)).toBe(false);
});
