import { expect, test } from 'vitest';
import { givenFiles } from '../../../src/search/worker/given-files.ts';

const body = new ArrayBuffer(3);

test('a file that was announced is waited for, whatever its query, and given once', async () => {
  const files = givenFiles();
  files.expect(['https://a.test/x', 'https://a.test/y']);
  const taken = files.take('https://a.test/x?ts=1');
  files.give('https://a.test/x', body);
  expect(await taken).toBe(body);
  expect(await files.take('https://a.test/x')).toBeUndefined();
});

test('a file that was not announced, or that the page could not get, is not given', async () => {
  const files = givenFiles();
  files.expect(['https://a.test/x']);
  files.give('https://a.test/x', undefined);
  files.give('https://a.test/other', body);
  expect(await files.take('https://a.test/x')).toBeUndefined();
  expect(await files.take('https://a.test/other')).toBeUndefined();
});
