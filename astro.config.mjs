import './src/publish/no-telemetry.ts';
import './src/publish/one-thread.ts';
import { defineConfig, fontProviders } from 'astro/config';
import { commandWords } from './src/command-line/command-words.ts';
import { orSentence } from './src/command-line/read-command.ts';
import { accentTokens } from './src/publish/accent-tokens.ts';
import { buildOptions, checkOptions } from './src/publish/check-options.ts';
import { loneScript } from './src/publish/lone-script.ts';
import { publish } from './src/publish/integration.ts';
import { settings } from './src/settings.ts';

// Astro reads its own options. Those that npm kept from it, and wrong ones, end the build here.
const sharing = await orSentence(() => checkOptions(commandWords(buildOptions), process.env));

/**
 * Names a script by its component alone. Every page names several of them, and Astro's own names
 * are long.
 *
 * @param {{ name: string }} script
 */
const entryFileNames = ({ name }) => `_astro/${name.replace(/\.astro.*/, '')}.[hash].js`;

export default defineConfig({
  // The integration refuses what is no address, with a message that says how to mend it.
  ...(URL.canParse(settings.url) && { site: settings.url }),
  base: settings.base,
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'always' },
  prerenderConflictBehavior: 'error',
  // The worker of the search is a module, so that it can load parts of itself only when they are
  // needed.
  vite: {
    plugins: [loneScript()],
    worker: { format: 'es', rolldownOptions: { output: { comments: false } } },
    css: { postcss: { plugins: [accentTokens(settings)] } },
    // The components of this name hold what comes after the page. Pages are for what readers see.
    build: {
      assetsInlineLimit: (file) => (file.includes('Script.') ? false : undefined),
      // Writes `light-dark()` out for browsers that do not know it, which Safari 17.4 and Firefox
      // 119 do not either. With their names, it would add prefixes that they can do without.
      cssTarget: 'chrome110',
    },
    environments: { client: { build: { rolldownOptions: { output: { entryFileNames } } } } },
  },
  // A tenth of the time that Astro's own choice takes, for files of the same size.
  image: {
    service: { entrypoint: 'astro/assets/services/sharp', config: { avif: { effort: 2 } } },
  },
  integrations: [publish({ ...settings, ...sharing })],
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
