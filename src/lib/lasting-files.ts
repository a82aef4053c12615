const lasting = /^(?:_astro|pagefind\/[0-9a-f]{16})\//;

/** Whether a file, by its path below the base path, is named by what is in it, or lies in a folder that is: under one name there is never anything else. */
export function isLasting(path: string): boolean {
  return lasting.test(path);
}
