/** The folders, below the base path, whose files are named by what is in them: under one name there is never anything else. */
export const lastingFolders = ['_astro/', 'pagefind/fragment/', 'pagefind/index/', 'pagefind/filter/'] as const;
