import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { accentsOf } from '../../src/model/accents.ts';
import { contrastIn } from '../../src/model/contrast.ts';

test('a site without an accent has that of the style sheets', () => {
  const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
  const { light, dark } = accentsOf({});
  expect(css).toContain(`--accent: light-dark(${light}, ${dark});`);
});

test('an accent brings its own for the dark mode, where none is given', () => {
  expect(accentsOf({ accent: '#0b5c4a', accentDark: '#aaddcc' }).dark).toBe('#aaddcc');
  const { light, dark } = accentsOf({ accent: '#0b5c4a' });
  expect(light).toBe('#0b5c4a');
  expect(contrastIn('dark', dark)).toBeGreaterThanOrEqual(7);
});
