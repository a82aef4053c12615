/** The attributes of a field in which no browser may complete or correct names without marks. */
export const asTyped = {
  autocomplete: 'off',
  autocorrect: 'off',
  autocapitalize: 'none',
  spellcheck: 'false',
} as const;
