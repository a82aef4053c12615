import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backgrounds, contrastIn, mixed, towards } from '../../src/model/contrast.ts';

test('the backgrounds are those of the pages', () => {
  const tokens = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
  const found = ['paper', 'paper-raised'].map((name) =>
    new RegExp(`--${name}: light-dark\\((#\\w{6}), (#\\w{6})\\)`).exec(tokens)?.slice(1),
  );
  expect(found).toEqual(backgrounds.light.map((light, at) => [light, backgrounds.dark[at]]));
});

test.each([
  ['light', '#000000', 18.58],
  ['light', '#f5f1e8', 1],
  ['light', '#767676', 4.03],
  ['dark', '#ffffff', 16.15],
  ['dark', '#F2A596', 8.16],
] as const)('in %s mode %s has a contrast of %d', (mode, colour, ratio) => {
  expect(contrastIn(mode, colour)).toBeCloseTo(ratio, 1);
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

test('from any colour, the way to black or white leads to one that can be read', () => {
  fc.assert(
    fc.property(colour, (from) => {
      expect(contrastIn('light', towards(from, '#000000', 'light', 4.5))).toBeGreaterThanOrEqual(
        4.5,
      );
      expect(contrastIn('dark', towards(from, '#ffffff', 'dark', 7))).toBeGreaterThanOrEqual(7);
    }),
  );
});

test('a colour that can be read already stays, and halves meet in the middle', () => {
  expect(towards('#8c1c13', '#000000', 'light', 4.5)).toBe('#8c1c13');
  expect(mixed('#000000', '#fffefd', 0.5)).toBe('#807f7f');
  expect(mixed('#123456', '#ffffff', 0)).toBe('#123456');
});
