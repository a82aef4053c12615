import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { isBasePath, isExampleAddress, isOrigin, siteSchema } from '../../src/model/site-schema.ts';

const least = {
  title: 'Kho',
  tagline: 'Kho thử',
  description: 'Kho để thử.',
  owner: 'Ban Thử',
  contact: { page: 'https://kho.test/lien-he' },
  url: 'https://kho.test',
};

test('six fields are enough, and an archive that was right stays so: all others are optional', () => {
  const { required } = z
    .object({ required: z.array(z.string()) })
    .parse(z.toJSONSchema(siteSchema, { io: 'input', unrepresentable: 'any' }));
  expect(required.toSorted()).toEqual(Object.keys(least).toSorted());
  expect(siteSchema.parse(least)).toEqual({
    ...least,
    base: '/',
    language: 'vi',
    offline: true,
    precompressed: false,
    sharePictures: false,
  });
});

test('every field says in Vietnamese what it holds', () => {
  const field = z.object({ description: z.string() });
  const { properties } = z
    .object({ properties: z.record(z.string(), field) })
    .parse(z.toJSONSchema(siteSchema, { io: 'input', unrepresentable: 'any' }));
  expect(Object.keys(properties)).toEqual(Object.keys(siteSchema.shape));
  for (const { description } of Object.values(properties)) expect(description).toMatch(/[à-ỹ]/u);
});

test('what may look odd is right', () => {
  const odd = {
    ...least,
    title: '  “Kho” & <b>sách</b>  ',
    contact: { email: "o'hai+kho@co-quan.vn", page: 'http://xn--k-yu-1kz.vn/?a=b#c' },
    errors: 'https://kho.test/loi',
    accent: '#8C1C13',
    logo: 'site/bieu-tuong-2.jpeg',
    language: 'vi-VN',
  };
  expect(siteSchema.parse(odd).title).toBe('“Kho” & <b>sách</b>');
});

test.each([
  'loi@kho.test',
  'https://kho.test/loi?tieu-de={tieu-de}&noi-dung={noi-dung}&o={dia-chi}',
  'https://github.com/ong/kho/issues/new?template=loi.yml',
])('errors may be reported to %s', (errors) => {
  expect(siteSchema.parse({ ...least, errors }).errors).toBe(errors);
});

test.each([
  ['an e-mail with a header', { contact: { email: 'a@kho.test?cc=b@kho.test' } }, 'contact'],
  ['an address with a user', { contact: { page: 'https://kho.test@khac.test/' } }, 'contact'],
  ['a licence at a script', { rights: { name: 'x', url: 'javascript:alert(1)' } }, 'rights'],
  ['errors with an unknown place', { errors: 'https://kho.test/?a={tieude}' }, 'errors'],
  ['errors to a host with a place', { errors: 'https://{tieu-de}.test/' }, 'errors'],
  ['errors to a file', { errors: 'file:///kho' }, 'errors'],
  ['a name of blanks', { title: '   ' }, 'title'],
  ['a colour by name', { accent: 'red' }, 'accent'],
  ['a colour with a rule behind it', { accent: '#8c1c13}*{' }, 'accent'],
  ['a picture from elsewhere', { logo: 'https://kho.test/a.png' }, 'logo'],
  ['a picture from above', { icon: 'site/../reports/a.png' }, 'icon'],
  ['a stray field', { titel: 'Kho' }, undefined],
])('%s is refused', (_, change, field) => {
  const { error } = siteSchema.safeParse({ ...least, ...change });
  expect(error?.issues.map(({ path }) => path[0])).toEqual([field]);
});

test('a colour that is hard to read is refused with its contrast, and with one that can be read', () => {
  const { error } = siteSchema.safeParse({ ...least, accent: '#767676', accentDark: '#777777' });
  const [light = '', dark = ''] = error?.issues.map(({ message }) => message) ?? [];
  expect(light).toContain('tương phản 4,0 : 1, cần 4,5 : 1');
  expect(dark).toContain('tương phản 3,6 : 1');
  for (const [field, message] of [
    ['accent', light],
    ['accentDark', dark],
  ] as const) {
    const [, better] = /thử "(#\w{6})"/.exec(message) ?? [];
    expect(siteSchema.safeParse({ ...least, [field]: better }).success).toBe(true);
  }
});

test('origins, paths and addresses for examples are told from others', () => {
  expect(['https://kho.test', 'http://localhost:4321/'].filter((text) => !isOrigin(text))).toEqual(
    [],
  );
  expect(['kho.test', 'https://kho.test/a', 'ftp://kho.test', ''].filter(isOrigin)).toEqual([]);
  expect(['/', '/a/', '/a.b_c~d-1/e/'].filter((text) => !isBasePath(text))).toEqual([]);
  expect(['', 'a', '/a', 'a/', '//', '/../', '/a b/', '/ă/'].filter(isBasePath)).toEqual([]);
  const examples = ['https://ky-yeu.example', 'https://www.EXAMPLE.org:8080', 'a@b.example'];
  expect(examples.filter((text) => !isExampleAddress(text))).toEqual([]);
  const real = ['https://example.vn', 'https://my-example.com', 'https://kho.test', 'a@b.vn', ''];
  expect(real.filter(isExampleAddress)).toEqual([]);
});
