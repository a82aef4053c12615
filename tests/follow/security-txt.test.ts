import { expect, test } from 'vitest';
import { securityTxt } from '../../src/follow/security-txt.ts';

const about = 'https://ong.example/gioi-thieu/';
const given = { about, canonical: 'https://ong.example/.well-known/security.txt', language: 'vi' };

test.each([
  ['ong+kho@ong.example', 'mailto:ong+kho@ong.example'],
  ['https://ong.example/bao-loi', 'https://ong.example/bao-loi'],
  ['http://ong.example/bao-loi', about],
  [undefined, about],
])('the contact %s is told as an address that the RFC allows', (contact, told) => {
  expect(securityTxt({ ...given, contact, changed: '2024-02-29' })).toBe(
    `Contact: ${told}
Expires: 2025-02-28T00:00:00+07:00
Preferred-Languages: vi
Canonical: https://ong.example/.well-known/security.txt
`,
  );
});

test('no address adds a line', () => {
  const text = securityTxt({ ...given, contact: 'https://a.example/\nX: y', changed: undefined });
  expect(text.split('\n')).toHaveLength(5);
});
