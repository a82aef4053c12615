/**
 * Writes a list as the value of a field of metadata. It is JSON, because names have commas, with
 * white space between the items, because Pagefind indexes them as words.
 */
export function writeMetaList(items: readonly string[]): string {
  return `[${items.map((item) => JSON.stringify(item)).join(', ')}]`;
}

/** Reads such a list; a field that is missing (an empty text) has none. */
export function readMetaList(text: string): string[] {
  const list: unknown = text === '' ? [] : JSON.parse(text);
  return Array.isArray(list) ? list.filter((item) => typeof item === 'string') : [];
}
