import { describe, expect, inject, test } from 'vitest';
import { isOfArchive, isOwnPage } from '../../src/offline/genuine.ts';
import { pagesOf } from './pages.ts';

const sites = inject('sites');

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const { folder, base } = sites[name];
  const pages = pagesOf(folder);

  test('every page is known by the service worker as that of its address, and of no other', () => {
    const kept = pages.filter(
      ({ path, html }) => path !== '404.html' && !html.includes('http-equiv="refresh"'),
    );
    expect(kept.length).toBeGreaterThan(20);
    expect(kept.filter(({ html, path }) => !isOwnPage(html, base, path))).toEqual([]);
    expect(kept.filter(({ html, path }) => isOwnPage(html, base, `${path}x/`))).toEqual([]);
  });

  test('the page for what is missing is of the archive, and of no address', () => {
    const html = pages.find(({ path }) => path === '404.html')?.html ?? '';
    expect(isOfArchive(html, base)).toBe(true);
    expect(isOwnPage(html, base, 'bai-viet/2021/x/')).toBe(false);
  });
});
