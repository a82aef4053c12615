import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { attribute, elements, filesIn, hasMoved, originOf, pagesOf } from './pages.ts';
import { cssAddresses, references } from './references.ts';

const sites = inject('sites');

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const { folder, base } = sites[name];
  const origin = originOf(folder);
  const pages = pagesOf(folder);
  const anchors = new Map(
    pages.map(({ path, tree }) => [
      path,
      new Set(
        elements(tree, ({ properties }) => 'id' in properties).map(({ properties }) =>
          String(properties.id),
        ),
      ),
    ]),
  );

  /**
   * What is wrong with an address that stands on a page; nothing for what leads out of the site.
   */
  function fault(page: string, address: string): string | undefined {
    const url = new URL(address, origin + base + page);
    if (url.origin !== origin) return undefined;
    const pathname = decodeURIComponent(url.pathname);
    if (!pathname.startsWith(base)) return `${address} lies outside ${base}`;
    const path = pathname.slice(base.length);
    const known = anchors.get(path);
    if (!known) {
      const file = join(folder, path);
      return path !== '' && existsSync(file) && statSync(file).isFile()
        ? undefined
        : `${address} leads nowhere`;
    }
    const fragment = decodeURIComponent(url.hash.slice(1));
    return fragment === '' || known.has(fragment)
      ? undefined
      : `${address} has no such place on its page`;
  }

  test('every link, form, image, font and fragment leads somewhere below the base path', () => {
    const faults = pages.flatMap((page) =>
      references(page).flatMap(({ from, address }) =>
        fault(page.path, address) ? [`${from}: ${fault(page.path, address)}`] : [],
      ),
    );
    expect(faults).toEqual([]);
  });

  test('there are links to check', () => {
    expect(pages.flatMap(references).length).toBeGreaterThan(pages.length * 10);
  });

  test('no page fetches anything from another origin', () => {
    const foreign = pages.flatMap((page) =>
      references(page).flatMap(({ from, address, fetched }) =>
        fetched && new URL(address, origin + base + page.path).origin !== origin
          ? [`${from}: ${address}`]
          : [],
      ),
    );
    expect(foreign).toEqual([]);
  });

  test('no style sheet fetches anything from another origin', () => {
    const sheets = filesIn(folder).filter((file) => file.endsWith('.css'));
    const foreign = sheets.flatMap((file) =>
      cssAddresses(readFileSync(join(folder, file), 'utf8')).filter(
        (address) => new URL(address, origin).origin !== origin,
      ),
    );
    expect(foreign).toEqual([]);
  });

  test('every page but 404 and the page for what was not kept, which stand in for others, names its own address, unless it has moved', () => {
    const wrong = pages
      .filter((page) => !hasMoved(page))
      .flatMap(({ path, tree }) => {
        const named = elements(tree, (element) => attribute(element, 'rel') === 'canonical').map(
          (element) => attribute(element, 'href'),
        );
        const expected =
          path === '404.html' || path === 'ngoai-tuyen/' ? [] : [origin + base + path];
        return JSON.stringify(named) === JSON.stringify(expected)
          ? []
          : [`${path}: ${JSON.stringify(named)}`];
      });
    expect(wrong).toEqual([]);
  });
});

test('the addresses of a style sheet are found in every spelling', () => {
  expect(
    cssAddresses(
      `@import "a.css"; b{background:url( 'b.png' ) url(c.png)} d{src:url("//e.example/f.woff2"),url(data:font/woff2;base64,AA==)}`,
    ),
  ).toEqual(['a.css', 'b.png', 'c.png', '//e.example/f.woff2']);
});
