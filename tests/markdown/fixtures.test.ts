import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { annotationsSchema } from '../../src/model/annotations.ts';
import { render } from './pipeline.ts';

const folder = join(import.meta.dirname, 'fixtures');
const names = readdirSync(folder).toSorted();

test('there are fixtures', () => {
  expect(names.length).toBeGreaterThan(5);
});

test.each(names)('%s: the whole input gives the whole output', async (name) => {
  const read = (file: string) => readFileSync(join(folder, name, file), 'utf8');
  const { html, annotations } = await render(read('input.md'));
  expect(`${html}\n`).toBe(read('output.html'));
  const expected: unknown = JSON.parse(read('annotations.json'));
  expect(annotations).toEqual(expected);
  expect(annotationsSchema.safeParse(annotations).error).toBeUndefined();
});
