import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { recordClaims } from '../../src/model/claims.ts';
import { content } from '../content/read.ts';

const about = 'Nhân vật.';
const list = `# Đầu danh sách.

# Về bà An.
- name: Tạ An # thợ ong
  variants: [Tạ Án, "Tạ, An"]

# Về ông Mơ.
- name: "Lê Mơ"
  # Xếp như sau.
  sort: Mơ

# Hết.
`;

test('a claim is the address of the entry of its name, and comments and order stay', () => {
  expect(recordClaims(list, [{ name: 'LÊ MƠ', address: 'le-mo' }], about)).toBe(
    list.replace('sort: Mơ\n', 'sort: Mơ\n  address: le-mo\n'),
  );
});

test('a claim of another name is a new entry, before the name that follows it', () => {
  const claims = [
    { name: 'Vũ Đa', address: 'vu-da' },
    { name: 'Bùi: #1', address: 'bui-1' },
    { name: '123', address: '123' },
  ];
  const written = recordClaims(list, claims, about);
  expect(parse(written)).toEqual([
    { name: '123', address: '123' },
    { name: 'Bùi: #1', address: 'bui-1' },
    { name: 'Tạ An', variants: ['Tạ Án', 'Tạ, An'] },
    { name: 'Lê Mơ', sort: 'Mơ' },
    { name: 'Vũ Đa', address: 'vu-da' },
  ]);
  for (const comment of list.match(/#.*/g) ?? []) expect(written).toContain(comment);
});

test('of namesakes, the entry without an address gets it; one with an address keeps its own', () => {
  const namesakes = '- name: Lê Mơ\n  address: le-mo-gom\n- name: Lê Mơ\n';
  expect(recordClaims(namesakes, [{ name: 'Lê Mơ', address: 'le-mo' }], about)).toBe(
    `${namesakes}  address: le-mo\n`,
  );
});

test.each([
  ['', '# Nhân vật.\n\n- name: Lê Mơ\n  address: le-mo\n'],
  ['[]\n', '- name: Lê Mơ\n  address: le-mo\n'],
  ['# Chưa có ai.\n', '# Chưa có ai.\n\n- name: Lê Mơ\n  address: le-mo\n'],
  ['- name: An\r\n', '- name: An\r\n- name: Lê Mơ\r\n  address: le-mo\r\n'],
])('a list of %j becomes %j', (text, written) => {
  expect(recordClaims(text, [{ name: 'Lê Mơ', address: 'le-mo' }], about)).toBe(written);
});

test.each(['name: Lê Mơ\n', '- name: [\n', '- a: &x 1\n- *y\n'])('%j is refused', (text) => {
  expect(() => recordClaims(text, [{ name: 'Lê Mơ', address: 'le-mo' }], about)).toThrow();
});

test.each(['topics', 'places'])('without a claim, %s stays as it is', (name) => {
  const text = readFileSync(join(content, `${name}.yaml`), 'utf8');
  expect(recordClaims(text, [], about)).toBe(text);
});

test('a claim that is recorded already is not recorded twice', () => {
  const claims = [{ name: 'Lê Mơ', address: 'le-mo' }];
  const once = recordClaims('', claims, 'Tên');
  expect(recordClaims(once, claims, 'Tên')).toBe(once);
});

test('whatever a name is, it is read as it was written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (name) => {
      const claim = { name, address: 'ten' };
      expect(parse(recordClaims(list, [claim], about))).toContainEqual(claim);
    }),
  );
});
