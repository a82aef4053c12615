import { expect, test } from 'vitest';
import { knownAbbreviations, withKnownAbbreviations } from '../../src/model/known-abbreviations.ts';
import { compare } from '../../src/model/names.ts';
import { isFoldedSyllable } from '../../src/model/syllable.ts';
import { fold } from '../../src/model/vietnamese.ts';

const longOf = (short: string, own: Parameters<typeof withKnownAbbreviations>[0]) =>
  withKnownAbbreviations(own)
    .filter((one) => one.short === short)
    .map(({ long }) => long);

test('the known abbreviations stand in order', () => {
  const shorts = knownAbbreviations.map(({ short }) => short);
  expect(shorts).toEqual(shorts.toSorted(compare));
});

test('no form of a known abbreviation stands for two things', () => {
  const forms = knownAbbreviations.flatMap(({ short, forms }) => [short, ...forms]);
  expect(new Set(forms).size).toBe(forms.length);
});

test('none is another one, or a syllable, once its dots, spaces and marks are gone', () => {
  const keys = knownAbbreviations.flatMap(({ short, forms }) => [
    ...new Set([short, ...forms].map((form) => fold(form).replace(/[^a-z0-9]/g, ''))),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter(isFoldedSyllable)).toEqual([]);
});

test('an archive without a list of its own has the known ones', () => {
  expect(withKnownAbbreviations([])).toEqual(knownAbbreviations);
});

test('what an archive says of an abbreviation replaces what is known of it, in whatever form', () => {
  const own = { short: 'Hcm', long: 'Hội chợ men', forms: ['K.T.X.H'], gloss: false };
  expect(withKnownAbbreviations([own])[0]).toBe(own);
  expect(longOf('HCM', [own])).toEqual([]);
  expect(longOf('KT-XH', [own])).toEqual([]);
  expect(longOf('UBND', [own])).toEqual(['Ủy ban nhân dân']);
});
