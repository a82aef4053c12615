import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrastIn } from '../../src/model/contrast.ts';
import { siteSchema } from '../../src/model/site-schema.ts';
import { accentTokens } from '../../src/publish/accent-tokens.ts';

const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
const [, accent = '', line = ''] = /--accent: ([^;]+);[^]*--link-line: ([^;]+);/.exec(css) ?? [];

/** The light and dark value of each token for a site. */
function tokens(site: Parameters<typeof accentTokens>[0]): Record<string, string[]> {
  const { Declaration } = accentTokens(site);
  const given = { '--accent': { value: accent }, '--link-line': { value: line } };
  Declaration['--accent'](given['--accent']);
  Declaration['--link-line'](given['--link-line']);
  return Object.fromEntries(
    Object.entries(given).map(([name, { value }]) => [name, value.match(/#\w{6}/g) ?? []]),
  );
}

test('a site without an accent has the one of the style sheets', () => {
  expect(accent).toMatch(/^light-dark\(#\w{6}, #\w{6}\)$/);
  expect(tokens({})).toEqual({
    '--accent': accent.match(/#\w{6}/g),
    '--link-line': line.match(/#\w{6}/g),
  });
});

test('of one colour the dark one is made, or it is given, alone too', () => {
  const [light, dark] = tokens({ accent: '#0b5c4a' })['--accent'] ?? [];
  expect(light).toBe('#0b5c4a');
  expect(dark).not.toBe('#f2a596');
  expect(tokens({ accent: '#0b5c4a', accentDark: '#99ffee' })['--accent']).toEqual([
    '#0b5c4a',
    '#99ffee',
  ]);
  expect(tokens({ accentDark: '#99ffee' })['--accent']).toEqual([
    /#\w{6}/.exec(accent)?.[0],
    '#99ffee',
  ]);
});

test('whatever accent the schema allows, text in it and lines of it can be seen in both modes', () => {
  const colour = fc
    .integer({ min: 0, max: 0xffffff })
    .map((value) => `#${value.toString(16).padStart(6, '0')}`)
    .filter((value) => siteSchema.shape.accent.safeParse(value).success);
  fc.assert(
    fc.property(colour, (value) => {
      const [light = '', dark = ''] = tokens({ accent: value })['--accent'] ?? [];
      expect(contrastIn('light', light)).toBeGreaterThanOrEqual(4.5);
      expect(contrastIn('dark', dark)).toBeGreaterThanOrEqual(7);
      const [lightLine = '', darkLine = ''] = tokens({ accent: value })['--link-line'] ?? [];
      expect(contrastIn('light', lightLine)).toBeGreaterThanOrEqual(3);
      expect(contrastIn('dark', darkLine)).toBeGreaterThanOrEqual(3);
    }),
  );
});

test('what is no pair of colours, as in print, stays', () => {
  const black = { value: '#000' };
  accentTokens({ accent: '#0b5c4a' }).Declaration['--accent'](black);
  expect(black.value).toBe('#000');
});
