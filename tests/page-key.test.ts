import { expect, test } from 'vitest';
import { pageKey } from '../src/page-key.ts';

const report = (body: string) => ({ id: '2021/a', body, date: '2021' });

test('pages that show the same have the same key, and others have another', () => {
  const one = pageKey({ page: 1, items: [report('a')] });
  expect(pageKey({ page: 1, items: [report('a')] })).toBe(one);
  const others = [
    { page: 2, items: [report('a')] },
    { page: 1, items: [report('b')] },
    { page: 1, items: [{ ...report('a'), date: '2022' }] },
    { page: 1, items: [report('a'), report('a')] },
  ];
  expect(new Set([one, ...others.map(pageKey)]).size).toBe(1 + others.length);
});

test('a report whose file was digested has its key by that, and its text is not read', () => {
  const unread = (digest: string, thumbnail = 'a.webp') => ({
    id: '2021/a',
    digest,
    thumbnail,
    get body(): string {
      throw new Error('The text was read.');
    },
  });
  const one = pageKey([unread('a')]);
  expect(pageKey([unread('a')])).toBe(one);
  const others = [
    unread('b'),
    unread('a', 'b.webp'),
    { ...report('a'), id: '2021/b', digest: 'a' },
  ];
  expect(others.map((other) => pageKey([other]))).not.toContain(one);
});

test.each([[() => 'a'], [new Map([['a', 1]])], [new Set(['a'])]])(
  'what no key would see is refused: %o',
  (hidden) => {
    expect(() => pageKey({ shown: [hidden] })).toThrow(/plain data/);
  },
);
