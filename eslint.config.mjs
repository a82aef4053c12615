import tsParser from '@typescript-eslint/parser';
import astro from 'eslint-plugin-astro';
import { defineConfig } from 'eslint/config';

// Only components: .oxlintrc.json has the rules of TypeScript.
export default defineConfig([
  { linterOptions: { noInlineConfig: true } },
  astro.configs.recommended,
  astro.configs['jsx-a11y-strict'],
  { files: ['**/*.astro'], languageOptions: { parserOptions: { parser: tsParser } } },
  {
    rules: {
      complexity: ['error', 15],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      // The link in the template of a result gets its address from the script that fills it in.
      'astro/jsx-a11y/anchor-is-valid': ['error', { aspects: ['invalidHref', 'preferButton'] }],
    },
  },
]);
