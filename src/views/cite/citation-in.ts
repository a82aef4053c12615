import type { CslItem } from '../../model/csl-schema.ts';

/**
 * Returns the citation in the file beside a report. Throws if it is another file: hosts and
 * networks may send something else in its place.
 */
export function citationIn(served: unknown): CslItem {
  const citation = propertyOf(served, 'citation');
  if (propertyOf(served, 'version') === 1 && isItem(citation)) return citation;
  throw new Error('This is not the file beside a report.');
}

function isItem(value: unknown): value is CslItem {
  return typeof propertyOf(value, 'URL') === 'string';
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
