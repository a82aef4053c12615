import { describe, expect, inject, test } from 'vitest';
import { madeUpSite } from '../build/write-content.ts';
import { ownSite } from '../content/read.ts';
import { attribute, elements, only, originOf, pageAt, pagesOf, text } from './pages.ts';

const sites = inject('sites');
const meta = (name: string) => (element: { properties: Record<string, unknown> }) =>
  element.properties.property === name || element.properties.name === name;

describe.each([
  ['root', ownSite],
  ['probes', madeUpSite],
] as const)('the %s site is that of its content folder', (name, site) => {
  const { folder } = sites[name];
  const home = pageAt(folder, '').tree;
  const about = pageAt(folder, 'gioi-thieu').tree;

  test('by its name, its tagline and what it holds', () => {
    expect(text(only(home, 'title'))).toBe(`${site.title} – ${site.tagline}`);
    expect(text(only(home, 'h1'))).toBe(site.title);
    expect(attribute(only(home, meta('description')), 'content')).toBe(site.description);
    expect(text(only(about, 'main'))).toContain(site.description);
    expect(originOf(folder)).toBe(site.url);
  });

  test('by its name on every page, and no other', () => {
    for (const { path, tree } of pagesOf(folder).filter(({ html }) => !html.includes('refresh'))) {
      expect(attribute(only(tree, meta('og:site_name')), 'content'), path).toBe(site.title);
      expect(text(only(tree, 'footer')), path).toContain(site.owner);
    }
  });

  test('by its owner, whom readers can reach', () => {
    const links = elements(only(about, 'main'), 'a').map((link) => attribute(link, 'href'));
    expect(text(only(about, 'main'))).toContain(`${site.owner} giữ kho này.`);
    // One for whoever has a question, one for whoever has found an error.
    expect(links.filter((href) => href === `mailto:${site.contact.email}`)).toHaveLength(2);
  });
});

test('the licence of the texts stands where the archive tells of itself', () => {
  const about = pageAt(sites.root.folder, 'gioi-thieu').tree;
  expect(text(only(about, 'main'))).toContain(ownSite.rights?.name ?? 'no licence');
});
