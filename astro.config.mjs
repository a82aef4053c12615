import { readFileSync } from 'node:fs';
import { unified } from '@astrojs/markdown-remark';
import { defineConfig, fontProviders } from 'astro/config';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { abbreviationSchema } from './src/model/registers.ts';
import { markdownOptions } from './src/markdown/plugins.ts';
import { site, to } from './src/site.ts';
import { say } from './src/strings.ts';

const abbreviations = z
  .array(abbreviationSchema)
  .parse(parse(readFileSync(`${site.content}/abbreviations.yaml`, 'utf8')));

export default defineConfig({
  site: site.url,
  base: site.base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  // So that the worker of the search may leave parts of itself to be fetched when they are needed.
  vite: { worker: { format: 'es' } },
  markdown: {
    syntaxHighlight: false,
    processor: unified(
      markdownOptions({
        base: site.base,
        abbreviations,
        person: (slug) => to.entry('people', slug),
        captionNote: say('report.captionNote'),
        paragraph: (number) => say('report.paragraph', { paragraph: number }),
      }),
    ),
  },
  fonts: [
    {
      provider: fontProviders.local(),
      name: 'Source Serif 4',
      cssVariable: '--font-serif',
      fallbacks: ['serif'],
      options: {
        variants: [
          {
            src: [
              '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2',
            ],
            weight: '200 900',
            style: 'normal',
            unicodeRange: ['U+0000-00FF', 'U+2000-206F', 'U+20AC', 'U+2122'],
          },
          {
            src: [
              '@fontsource-variable/source-serif-4/files/source-serif-4-vietnamese-wght-normal.woff2',
            ],
            weight: '200 900',
            style: 'normal',
            unicodeRange: [
              'U+0102-0103',
              'U+0110-0111',
              'U+0128-0129',
              'U+0168-0169',
              'U+01A0-01A1',
              'U+01AF-01B0',
              'U+0300-0301',
              'U+0303-0304',
              'U+0308-0309',
              'U+0323',
              'U+0329',
              'U+1EA0-1EF9',
              'U+20AB',
            ],
          },
        ],
      },
    },
  ],
  devToolbar: { enabled: false },
});
