import { expect, test } from 'vitest';
import { defined } from '../../src/model/defined.ts';

test('a value that is there comes back as it is, also one that counts as false', () => {
  expect(defined(0, 'a count')).toBe(0);
  expect(defined('', 'a text')).toBe('');
});

test('a value that is not there is an error that names it', () => {
  expect(() => defined(undefined, 'page 7')).toThrow('page 7 is missing');
});
