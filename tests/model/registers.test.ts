import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import {
  abbreviationSchema,
  authoritySchema,
  placeSchema,
  topicSchema,
} from '../../src/model/registers.ts';

test('the lists hold what they say', () => {
  expect(topicSchema.parse({ name: 'Nghề ong', description: 'Ong và mật.' })).toEqual({
    name: 'Nghề ong',
    description: 'Ong và mật.',
  });
  expect(placeSchema.parse({ name: 'Tân Mơ', now: 'Gò Mây', since: '2025-07-01' })).toEqual({
    name: 'Tân Mơ',
    now: 'Gò Mây',
    since: '2025-07-01',
  });
  expect(placeSchema.parse({ name: 'Tân Mơ', address: 'tan-mo' })).toEqual({
    name: 'Tân Mơ',
    address: 'tan-mo',
  });
  expect(authoritySchema.parse({ name: 'Lê Mơ', sort: 'Mơ', address: 'le-mo' })).toEqual({
    name: 'Lê Mơ',
    variants: [],
    sort: 'Mơ',
    address: 'le-mo',
  });
  expect(abbreviationSchema.parse({ short: 'HNO', long: 'Hội Nuôi ong' })).toEqual({
    short: 'HNO',
    long: 'Hội Nuôi ong',
    forms: [],
    gloss: false,
  });
});

test.each([
  ['a topic without description', topicSchema, { name: 'Nghề ong' }, 'description'],
  ['a topic with an empty name', topicSchema, { name: '', description: 'Ong.' }, 'name'],
  [
    'a topic with a stray key',
    topicSchema,
    { name: 'Ong', description: 'Ong.', parent: 'Nghề' },
    '',
  ],
  ['a place that is nowhere now', placeSchema, { name: 'Tân Mơ', since: '2025-07-01' }, 'now'],
  [
    'a place merged on no real day',
    placeSchema,
    { name: 'Tân Mơ', now: 'Gò Mây', since: '2025-02-29' },
    'since',
  ],
  [
    'a place merged in some year',
    placeSchema,
    { name: 'Tân Mơ', now: 'Gò Mây', since: '2025' },
    'since',
  ],
  ['a place of which nothing is said', placeSchema, { name: 'Tân Mơ' }, 'now'],
  ['a place merged on no day', placeSchema, { name: 'Tân Mơ', now: 'Gò Mây' }, 'since'],
  ['a name with a stray key', authoritySchema, { name: 'Lê Mơ', office: 'Thợ' }, ''],
  ['an empty variant', authoritySchema, { name: 'Lê Mơ', variants: [''] }, 'variants.0'],
  ['an address with marks', authoritySchema, { name: 'Lê Mơ', address: 'lê-mơ' }, 'address'],
  ['the address of a list', authoritySchema, { name: 'Lê Mơ', address: 'trang-2' }, 'address'],
  ['an abbreviation of nothing', abbreviationSchema, { short: 'HNO' }, 'long'],
  [
    'an empty form of an abbreviation',
    abbreviationSchema,
    { short: 'HNO', long: 'Hội Nuôi ong', forms: [''] },
    'forms.0',
  ],
])('%s is refused', (_, schema, value, path) => {
  expect(schema.safeParse(value).error?.issues.map((issue) => issue.path.join('.'))).toEqual([
    path,
  ]);
});

test('every field of every list says what it holds', () => {
  for (const schema of [authoritySchema, topicSchema, placeSchema, abbreviationSchema])
    for (const [key, field] of Object.entries<z.ZodType>(schema.shape))
      expect([key, field.description]).toEqual([key, expect.stringMatching(/\S/)]);
});
