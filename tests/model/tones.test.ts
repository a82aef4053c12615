import { expect, test } from 'vitest';
import { splitTones, tones } from '../../src/model/tones.ts';

test.each([
  ['hội', 'hôi', tones.dotBelow],
  ['hồi', 'hôi', tones.grave],
  ['hối', 'hôi', tones.acute],
  ['hổi', 'hôi', tones.hookAbove],
  ['hỗi', 'hôi', tones.tilde],
  ['hôi', 'hôi', ''],
  ['Đường', 'Đương', tones.grave],
  ['hòá', 'hoa', tones.grave + tones.acute],
  ['é̂', 'ê', tones.acute],
  ['', '', ''],
])('%s is %s and its tone marks, in any normal form', (text, letters, marks) => {
  for (const form of ['NFC', 'NFD'] as const)
    expect(splitTones(text.normalize(form))).toEqual({ letters, marks });
});
