import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { z } from 'astro/zod';
import { describe, expect, inject, test } from 'vitest';
import { deal } from '../hostile/reports.ts';
import { readIcons } from '../pictures/read-icons.ts';
import { attribute, elements, filesIn, hasMoved, originOf, pagesOf } from './pages.ts';

const sites = inject('sites');

describe.each(['root', 'base', 'many', 'hostile'] as const)('in the %s site', (name) => {
  const { folder, base } = sites[name];
  const origin = originOf(folder);
  const pages = pagesOf(folder).filter((page) => !hasMoved(page));
  const files = filesIn(folder);
  const shared = files.filter((file) => /(?:^|\/)chia-se\.png$/.test(file));

  test('every page names a share picture that is there, with its type, its size and words for it', async () => {
    const named = new Map<string, string[]>();
    for (const { path, tree } of pages) {
      const tags = Object.fromEntries(
        elements(tree, 'meta').flatMap(({ properties }) => {
          const key = properties.property ?? properties.name;
          return key === undefined ? [] : [[String(key), String(properties.content)]];
        }),
      );
      const address = tags['og:image'] ?? '';
      expect(address.startsWith(`${origin}${base}`), path).toBe(true);
      const file = address.slice(origin.length + base.length);
      named.set(file, [...(named.get(file) ?? []), path]);
      expect(tags, path).toMatchObject({
        'og:image:type': 'image/png',
        'og:image:width': '1200',
        'og:image:height': '630',
        'twitter:card': 'summary_large_image',
        'twitter:image:alt': tags['og:image:alt'],
      });
      expect(tags['og:image:alt'], path).toBeTruthy();
    }
    expect([...named.keys()].toSorted()).toEqual(shared);
    for (const file of shared)
      expect(await sharp(join(folder, file)).metadata(), file).toMatchObject({
        format: 'png',
        width: 1200,
        height: 630,
      });
    for (const [file, on] of named)
      if (file !== 'chia-se.png') expect(on).toEqual([file.replace('chia-se.png', '')]);
  });

  test('every page names the icons and the manifest, whose icons are there in their sizes', async () => {
    for (const { path, tree } of pages) {
      const links = elements(tree, ({ properties }) => /icon|manifest/.test(`${properties.rel}`));
      expect(links, path).toHaveLength(4);
      for (const link of links)
        expect(files, path).toContain(attribute(link, 'href')?.slice(base.length));
    }
    const { icons, start_url, scope } = z
      .object({
        start_url: z.string(),
        scope: z.string(),
        icons: z.array(z.object({ src: z.string(), sizes: z.string(), purpose: z.string() })),
      })
      .parse(JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')));
    expect([start_url, scope]).toEqual([base, base]);
    expect(icons.map(({ sizes, purpose }) => `${sizes} ${purpose}`)).toEqual([
      '192x192 any',
      '512x512 any',
      '512x512 maskable',
    ]);
    for (const { src, sizes } of icons) {
      const { width, height } = await sharp(join(folder, src.slice(base.length))).metadata();
      expect(`${width}x${height}`).toBe(sizes);
    }
    const tab = readIcons(readFileSync(join(folder, 'favicon.ico')));
    expect(tab.map(({ width }) => width)).toEqual([16, 32, 48]);
  });

  test('its policy lets pages fetch a manifest of the site, and no reader keeps share pictures', () => {
    for (const { path, html } of pages) expect(html, path).toContain("manifest-src 'self'");
    expect(readFileSync(join(folder, 'ngoai-tuyen.js'), 'utf8')).not.toContain('chia-se');
  });
});

test('each published report has a share picture where the site asks for them, and none elsewhere', () => {
  const shared = (name: 'hostile' | 'many' | 'root') =>
    filesIn(sites[name].folder).filter((file) => file.endsWith('/chia-se.png'));
  const published = deal().filter(({ report }) => report.data.status !== 'withdrawn');
  expect(shared('hostile')).toEqual(
    published.map(({ report }) => `bai-viet/${report.id}/chia-se.png`).toSorted(),
  );
  expect([...shared('many'), ...shared('root')]).toEqual([]);
});
