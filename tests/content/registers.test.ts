import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compare } from '../../src/model/names.ts';
import { placeSchema, topicSchema } from '../../src/model/registers.ts';
import { spellingKey } from '../../src/model/vietnamese.ts';
import { lists as known } from '../../src/validate/lists.ts';
import { content } from './read.ts';

const read = <T extends z.ZodType>(name: string, schema: T) =>
  z.array(schema).parse(parse(readFileSync(join(content, `${name}.yaml`), 'utf8')));
const lists = {
  topics: read('topics', topicSchema).map(({ name }) => name),
  places: read('places', placeSchema).map(({ name }) => name),
};

test.each(Object.entries(lists))('the list of %s is in order and has nothing twice', (_, names) => {
  expect(names).toEqual(names.toSorted(compare));
  expect(new Set(names.map(spellingKey)).size).toBe(names.length);
});

test('every list of the content is one that the archive reads', () => {
  const there = globSync('*.yaml', { cwd: content, exclude: ['site.yaml'] });
  expect(Object.keys(known)).toEqual(expect.arrayContaining(there));
});

test.each(globSync('{*.yaml,reports/**/*.md}', { cwd: content }))(
  '%s is NFC, in UTF-8 with Unix line ends',
  (path) => {
    const bytes = readFileSync(join(content, path));
    const text = bytes.toString('utf8');
    expect(text).toBe(text.normalize('NFC'));
    expect(Buffer.from(text)).toEqual(bytes);
    expect(text).not.toMatch(/[\r\uFEFF\uFFFD]/);
  },
);
