import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, inject, test } from 'vitest';
import { otherSite } from '../build/other-site.ts';
import { madeUpSite } from '../build/write-content.ts';
import { ownSite } from '../content/read.ts';
import { say } from '../../src/strings.ts';
import { attribute, elements, filesIn, only, originOf, pageAt, pagesOf, text } from './pages.ts';

const sites = inject('sites');
const meta = (name: string) => (element: { properties: Record<string, unknown> }) =>
  element.properties.property === name || element.properties.name === name;

describe.each([
  ['root', ownSite],
  ['probes', madeUpSite],
  ['many', otherSite],
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
    expect(text(only(about, 'main'))).toContain(`${site.owner} phụ trách kho này.`);
    expect(links).toContain(`mailto:${site.contact.email}`);
    if ('page' in site.contact) expect(links).toContain(site.contact.page);
  });

  test('by where errors are reported, which is the owner unless it says so', () => {
    const [errors] = elements(only(about, 'main'), 'p')
      .filter((paragraph) => text(paragraph).startsWith(say('about.errors.text')))
      .flatMap((paragraph) => elements(paragraph, 'a'))
      .map((link) => attribute(link, 'href'));
    const to = 'errors' in site && site.errors ? site.errors : `mailto:${site.contact.email}`;
    const [fixed = ''] = to.split('{');
    expect(errors?.startsWith(fixed)).toBe(true);
    expect(errors).not.toContain('{');
  });
});

test('the licence of the texts stands where the archive tells of itself, with its address if it has one', () => {
  const about = (name: 'root' | 'many' | 'probes') =>
    only(pageAt(sites[name].folder, 'gioi-thieu').tree, 'main');
  expect(text(about('root'))).toContain(ownSite.rights?.name ?? 'no licence');
  const [licence] = elements(about('many'), ({ properties }) =>
    String(properties.rel).includes('license'),
  );
  expect(licence && attribute(licence, 'href')).toBe(otherSite.rights.url);
  expect(text(about('many'))).toContain(otherSite.rights.name);
  expect(text(about('probes'))).not.toContain(say('about.rights'));
});

/** A token with a light and a dark colour, as browsers without `light-dark()` read it. */
const writtenOut =
  /--(accent|link-line):var\(--lightningcss-light,(.*?)\)\s?var\(--lightningcss-dark,(.*?)\)/g;

describe('the colour of a site', () => {
  const tokens = (name: 'root' | 'many' | 'probes') =>
    [...pageAt(sites[name].folder, '').html.matchAll(writtenOut)]
      .map(([, token, light, dark]) => `${token} ${light},${dark}`)
      .toSorted();

  test('is in the style of its pages, in light and dark', () => {
    expect(tokens('root')[0]).toBe(`accent ${ownSite.accent},${ownSite.accentDark}`);
    const [accent = '', line = '', ...others] = tokens('many');
    expect(others).toEqual([]);
    expect(accent).toMatch(/^accent #0b5c4a,#(?!f2a596)\w{6}$/);
    expect(line).not.toBe(tokens('probes')[1]);
  });

  test('is that of the style sheets, where it names none', () => {
    const css = readFileSync(join(import.meta.dirname, '../../src/styles/tokens.css'), 'utf8');
    for (const token of tokens('probes')) {
      const [name, light, dark] = token.split(/[ ,]/);
      expect(css).toContain(`--${name}: light-dark(${light}, ${dark});`);
    }
    expect(tokens('probes')).toHaveLength(2);
  });
});

describe('the pictures of a site', () => {
  const { folder, base } = sites.many;
  const { tree } = pageAt(folder, '');
  const pixels = (href: string | undefined) =>
    sharp(join(folder, (href ?? '').slice(base.length))).metadata();

  test('stand before its title, in a box of their own size, and at its tab', async () => {
    const image = only(only(tree, 'header'), 'img');
    const { width, height, format } = await pixels(attribute(image, 'src'));
    expect(format).toBe('webp');
    expect({ width, height }).toEqual({ width: 360, height: 120 });
    expect([attribute(image, 'width'), attribute(image, 'height')]).toEqual(['360', '120']);
    expect(attribute(image, 'alt')).toBe('');
    const icons = elements(tree, ({ properties }) => String(properties.rel).includes('icon'));
    expect(icons.map((link) => attribute(link, 'href'))).toEqual([
      '/favicon.ico',
      '/bieu-tuong.png',
      '/apple-touch-icon.png',
    ]);
    expect(filesIn(folder)).not.toContain('favicon.svg');
    const { data } = await sharp(join(folder, 'apple-touch-icon.png'))
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(`#${data.subarray(0, 3).toString('hex')}`).toBe('#0b5c4a');
  });

  test('are drawn anew: nothing of the file that could run is published', () => {
    for (const path of filesIn(folder).filter((file) => /\.(?:svg|webp|png)$/.test(file)))
      expect(readFileSync(join(folder, path)).includes('hit=1'), path).toBe(false);
  });

  test('are kept for reading without a network', () => {
    const worker = readFileSync(join(folder, 'ngoai-tuyen.js'), 'utf8');
    const shell = /"shell":(\{.*?\})/.exec(worker)?.[1] ?? '';
    expect(shell).toContain('"bieu-trung.webp"');
    expect(shell).toContain('"bieu-tuong.png"');
    expect(shell).not.toMatch(/chia-se|apple-touch|bieu-tuong-/);
  });

  test('are none where a site names none: it has the mark of the archive', () => {
    const plain = pageAt(sites.probes.folder, '').tree;
    expect(elements(plain, 'img')).toEqual([]);
    const icons = elements(plain, ({ properties }) => String(properties.rel).includes('icon'));
    expect(icons.map((link) => attribute(link, 'href'))).toEqual([
      '/favicon.ico',
      '/favicon.svg',
      '/apple-touch-icon.png',
    ]);
    expect(filesIn(sites.probes.folder)).not.toContain('bieu-trung.webp');
  });
});
