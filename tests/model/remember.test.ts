import { expect, test } from 'vitest';
import { remember } from '../../src/model/remember.ts';

test('the value of a key is computed once, also one that is false or empty', () => {
  const asked: string[] = [];
  const isLong = remember((word: string, least: number) => {
    asked.push(word);
    return word.length >= least;
  });
  expect(['ong', 'bưởi', 'ong'].map((word) => isLong(word, 4))).toEqual([false, true, false]);
  expect(asked).toEqual(['ong', 'bưởi']);
});

test('a value that could not be computed is computed again', () => {
  let calls = 0;
  const read = remember((path: string) => {
    calls += 1;
    if (calls === 1) throw new Error(path);
    return calls;
  });
  expect(() => read('a')).toThrow('a');
  expect([read('a'), read('a')]).toEqual([2, 2]);
});

test('a weak map keeps the values where it is given', () => {
  const known = new WeakMap<object, number>();
  const report = { id: 'a' };
  const size = remember((one: { id: string }) => one.id.length, known);
  expect([size(report), known.get(report)]).toEqual([1, 1]);
});
