import { describe, expect, inject, test } from 'vitest';
import { pageKinds } from '../../scripts/bench/pages/page-kinds.ts';
import { pagesOf } from './pages.ts';

const sites = inject('sites');

describe.each(['root', 'base', 'many'] as const)('in the %s site', (name) => {
  // Former addresses are of no kind: they only lead on.
  const paths = pagesOf(sites[name].folder)
    .map(({ path }) => path)
    .filter((path) => !path.startsWith('cu/'));

  test('every page is of a listed kind', () => {
    expect(paths.filter((path) => !pageKinds.some(({ pattern }) => pattern.test(path)))).toEqual(
      [],
    );
  });

  test('every kind has a page', () => {
    expect(pageKinds.filter(({ pattern }) => !paths.some((path) => pattern.test(path)))).toEqual(
      [],
    );
  });
});

test('the example of every kind answers at its address, what is missing with 404', async () => {
  for (const { name, path, pattern } of pageKinds) {
    const { status } = await fetch(sites.base.url + path);
    expect(status, name).toBe(name === '404' ? 404 : 200);
    if (name !== '404') expect(path.replace(/\?.*/, ''), name).toMatch(pattern);
  }
});
