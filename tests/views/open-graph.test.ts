import { expect, test } from 'vitest';
import { openGraph } from '../../src/views/open-graph.ts';
import { factsOf, publication } from './facts-of.ts';

const page = { title: 'Năm', description: 'Các năm.', address: 'https://ong.example/kho/nam/' };

test('a page of the site names itself, the archive and its language', () => {
  expect(openGraph(page, publication)).toEqual([
    ['og:type', 'website'],
    ['og:title', 'Năm'],
    ['og:description', 'Các năm.'],
    ['og:url', 'https://ong.example/kho/nam/'],
    ['og:site_name', 'Kho Ong'],
    ['og:locale', 'vi_VN'],
  ]);
});

test('a page that is sent in the place of others has no address', () => {
  const names = openGraph({ ...page, address: undefined }, publication).map(([name]) => name);
  expect(names).not.toContain('og:url');
});

test('a person has a profile', () => {
  expect(openGraph({ ...page, subject: 'person' }, publication)[0]).toEqual(['og:type', 'profile']);
});

test('a report is an article with its topics and the day on which it changed', () => {
  const subject = factsOf({ topics: ['Nghề ong', 'Giá mật'] });
  expect(openGraph({ ...page, subject }, publication).slice(0, 4)).toEqual([
    ['og:type', 'article'],
    ['article:modified_time', '2024-05-30'],
    ['article:tag', 'Nghề ong'],
    ['article:tag', 'Giá mật'],
  ]);
});

test('a report has a day of publication only where it is known', () => {
  const times = (published: string) =>
    openGraph({ ...page, subject: factsOf({ published }) }, publication).filter(
      ([name]) => name === 'article:published_time',
    );
  expect(times('2020-05-13')).toEqual([['article:published_time', '2020-05-13']]);
  expect(times('2020?-05-13')).toEqual([]);
});

test('the language of the archive may name its country', () => {
  expect(openGraph(page, { ...publication, language: 'vi-VN' }).at(-1)).toEqual([
    'og:locale',
    'vi_VN',
  ]);
});
