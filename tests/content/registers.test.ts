import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { compare } from '../../src/model/names.ts';
import { abbreviationSchema, placeSchema, topicSchema } from '../../src/model/registers.ts';
import { isFoldedSyllable } from '../../src/model/syllable.ts';
import { fold, spellingKey } from '../../src/model/vietnamese.ts';
import { lists as known } from '../../src/validate/lists.ts';
import { content } from './read.ts';

const read = <T extends z.ZodType>(name: string, schema: T) =>
  z.array(schema).parse(parse(readFileSync(join(content, `${name}.yaml`), 'utf8')));
const abbreviations = read('abbreviations', abbreviationSchema);
const lists = {
  topics: read('topics', topicSchema).map(({ name }) => name),
  places: read('places', placeSchema).map(({ name }) => name),
  abbreviations: abbreviations.map(({ short }) => short),
};

test.each(Object.entries(lists))(
  'the list of %s holds something, in order, nothing twice',
  (_, names) => {
    expect(names.length).toBeGreaterThan(0);
    expect(names).toEqual(names.toSorted(compare));
    expect(new Set(names.map(spellingKey)).size).toBe(names.length);
  },
);

test('no form of an abbreviation stands for two things', () => {
  const forms = abbreviations.flatMap(({ short, forms }) => [short, ...forms]);
  expect(new Set(forms).size).toBe(forms.length);
});

test('no abbreviation is another one, or a syllable, once its dots, spaces and marks are gone', () => {
  const keys = abbreviations.flatMap(({ short, forms }) => [
    ...new Set([short, ...forms].map((form) => fold(form).replace(/[^a-z0-9]/g, ''))),
  ]);
  expect(new Set(keys).size).toBe(keys.length);
  expect(keys.filter(isFoldedSyllable)).toEqual([]);
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
