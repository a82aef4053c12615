import { expect, test } from 'vitest';
import { linkPeople } from '../../src/model/people-links.ts';

const addresses = [
  '/nhan-vat/le-mo/',
  '/nhan-vat/le-mo-gom/',
  '/nhan-vat/ta-buoi/',
  '/nhan-vat/ta-buoi/',
];

test('a name gets the address of the person whose number it has', () => {
  expect(
    linkPeople(
      '<p><a data-people="1">Lê\n<abbr title="x">MƠ</abbr></a>, <a data-people="2">Tạ Bưởi</a>.</p>',
      addresses,
    ),
  ).toBe(
    '<p><a href="/nhan-vat/le-mo-gom/">Lê\n<abbr title="x">MƠ</abbr></a>, <a href="/nhan-vat/ta-buoi/">Tạ Bưởi</a>.</p>',
  );
});

test('a name of two people is plain text, and one of the same person twice is a link', () => {
  expect(
    linkPeople('<a data-people="0 1">Lê Mơ</a> và <a data-people="2 3">Tạ Bưởi</a>', addresses),
  ).toBe('Lê Mơ và <a href="/nhan-vat/ta-buoi/">Tạ Bưởi</a>');
});

test('nothing else is touched, and a number without a person is an error', () => {
  const text = '<a href="#doan-1">1</a> &#x3C;a data-people="0"> data-people="0"';
  expect(linkPeople(text, addresses)).toBe(text);
  expect(() => linkPeople('<a data-people="4">Ai</a>', addresses)).toThrow('an address');
});
