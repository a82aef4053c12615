import { expect, test } from 'vitest';
import { checkAddress } from '../../src/publish/check-address.ts';

test.each([
  ['https://vi-du.vn', '/'],
  ['https://vi-du.vn/', '/kho/'],
  ['http://localhost:4321', '/kho/luu-tru'],
  ['https://kỷ-yếu.vn', '/a.b_c~d-1/'],
])('%s with the path %s is an address', (site, base) => {
  expect(() => checkAddress(site, base)).not.toThrow();
});

test.each([
  'vi-du.vn',
  'javascript:alert(1)',
  'file:///kho/',
  'https://vi-du.vn/kho',
  'https://vi-du.vn/?x=1',
  'https://vi-du.vn/#y',
  'https://ai@vi-du.vn/',
  '',
])('“%s” is refused as the address of a host', (site) => {
  expect(() => checkAddress(site, '/')).toThrow(`“${site}” (SITE_URL`);
});

test.each([
  '/https:/vi-du.vn/kho/',
  '/a?b#c/',
  '/a"b;c{/',
  '/100%/',
  '/kho lưu/',
  '/../x/',
  '/a/./b/',
  '/a//b/',
  'kho',
])('“%s” is refused as a path', (base) => {
  expect(() => checkAddress('https://vi-du.vn', base)).toThrow(`“${base}” (BASE_PATH`);
});
