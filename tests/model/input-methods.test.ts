import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spellingKey } from '../../src/model/vietnamese.ts';
import { fromTelex, fromVni } from '../../src/model/input-methods.ts';
import { syllables } from './syllables.ts';

/**
 * The keys of marks (grave, acute, tilde, hook above, dot below; circumflex, breve, horn) in one
 * method.
 */
interface Keys {
  tones: Record<string, string>;
  shape: (letter: string, mark: string) => string;
  stroke: string;
}

const telex: Keys = {
  tones: { '\u0300': 'f', '\u0301': 's', '\u0303': 'x', '\u0309': 'r', '\u0323': 'j' },
  shape: (letter, mark) => (mark === '\u0302' ? letter : 'w'),
  stroke: 'd',
};
const vni: Keys = {
  tones: { '\u0300': '2', '\u0301': '1', '\u0303': '4', '\u0309': '3', '\u0323': '5' },
  shape: (_, mark) => (mark === '\u0302' ? '6' : mark === '\u0306' ? '8' : '7'),
  stroke: '9',
};

/**
 * The keys of a syllable with a tone: that of the tone after the vowels or at the end, the horns of
 * ươ each or once.
 */
function type(syllable: string, tone: string, keys: Keys, atEnd: boolean, once: boolean): string {
  const typed = (text: string) =>
    (once ? text.replace('ươ', 'uơ') : text)
      .replace('đ', `d${keys.stroke}`)
      .normalize('NFD')
      .replace(
        /(.)([\u0302\u0306\u031b])/g,
        (_, letter: string, mark: string) => letter + keys.shape(letter, mark),
      );
  const [, start = '', end = ''] = /^(.*[aeiouyăâêôơư])(.*)$/.exec(syllable) ?? [];
  const key = tone === '' ? '' : (keys.tones[tone] ?? '');
  return atEnd ? typed(syllable) + key : typed(start) + key + typed(end);
}

describe.each([
  ['Telex', telex, fromTelex],
  ['VNI', vni, fromVni],
])('%s', (_, keys, read) => {
  test('gives back whatever syllable was typed', () => {
    const tones = fc.constantFrom('', ...Object.keys(keys.tones));
    fc.assert(
      fc.property(
        fc.constantFrom(...syllables),
        tones,
        fc.boolean(),
        fc.boolean(),
        fc.boolean(),
        (syllable, tone, atEnd, once, upper) => {
          const typed = type(syllable, tone, keys, atEnd, once);
          const word = read(upper ? typed.toUpperCase() : typed);
          expect(word?.normalize('NFC')).toBe(word);
          expect(word === undefined ? undefined : spellingKey(word)).toBe(
            typed === syllable ? undefined : spellingKey(syllable + tone),
          );
        },
      ),
      { numRuns: 5000 },
    );
  });

  test('anything at all may be typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(read(typed)).not.toBe('');
      }),
    );
    const letters = fc.string({
      unit: fc.constantFrom(...'adeouwsfrxjzyig1679ngđộ\u0301'),
      maxLength: 9,
    });
    fc.assert(
      fc.property(letters, (typed) => {
        expect(read(typed) ?? '').not.toMatch(/\p{N}/u);
      }),
    );
  });
});

test.each([
  ['hooij', 'hội'],
  ['hoijo', 'hội'],
  ['thaor', 'thảo'],
  ['DDang', 'đang'],
  ['ddAjt', 'đạt'],
  ['dangd', 'đang'],
  ['cuar', 'của'],
  ['nguowif', 'người'],
  ['nguwowif', 'người'],
  ['nguoiwf', 'người'],
  ['duongwdf', 'đường'],
  ['nhw', 'như'],
  ['thuowr', 'thuở'],
  ['muaw', 'mưa'],
  ['muwa', 'mưa'],
  ['cuuws', 'cứu'],
  ['quawng', 'quăng'],
  ['ngoeoj', 'ngoẹo'],
  ['ngoaof', 'ngoào'],
  ['quyeets', 'quyết'],
  ['khuyur', 'khuỷu'],
  ['hoaf', 'hòa'],
  ['thuyr', 'thủy'],
  ['gif', 'gì'],
  ['giaf', 'già'],
  ['giuwax', 'giữa'],
  ['quys', 'quý'],
  ['toansz', undefined],
  ['hoiz', 'hoi'],
  // The method was on for a part of the word.
  ['hôij', 'hội'],
  ['ngươif', 'người'],
  ['đangr', 'đảng'],
  ['hooị', 'hội'],
  // Neither Vietnamese nor keys.
  ['hội', undefined],
  ['hoi', undefined],
  ['tw', undefined],
  ['w', undefined],
  ['window', undefined],
  ['email', undefined],
  ['process', undefined],
  ['hoisf', undefined],
  ['hộis', undefined],
  ['xã_hội', undefined],
  ['', undefined],
])('Telex: %s is %s', (typed, word) => expect(fromTelex(typed)).toBe(word));

test.each([
  ['ho6i5', 'hội'],
  ['hoi65', 'hội'],
  ['tha3o', 'thảo'],
  ['thao3', 'thảo'],
  ['d9o62ng', 'đồng'],
  ['dong962', 'đồng'],
  ['D9A3NG', 'đảng'],
  ['ngu7o7i2', 'người'],
  ['nguo7i2', 'người'],
  ['nguoi72', 'người'],
  ['ma8t5', 'mặt'],
  ['thuo73', 'thuở'],
  ['hôi5', 'hội'],
  ['hoi0', 'hoi'],
  ['hoi', undefined],
  ['covid19', undefined],
  ['u23', undefined],
  ['h1n1', undefined],
  ['g7', undefined],
  ['mp3', undefined],
  ['2021', undefined],
  ['', undefined],
])('VNI: %s is %s', (typed, word) => expect(fromVni(typed)).toBe(word));
