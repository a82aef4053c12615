import { isDeepStrictEqual } from 'node:util';
import { plugins } from '@citation-js/core';
import { cslItemSchema, type CslItem } from '../../src/model/csl-schema.ts';

/**
 * Reads CSL-JSON. Throws where Citation.js, by its table of the fields of CSL 1.0.2, would leave
 * out or change anything.
 */
export function readCsl(text: string): CslItem[] {
  const items: unknown = JSON.parse(text);
  if (!Array.isArray(items)) throw new Error('This is not a list');
  if (!isDeepStrictEqual(plugins.input.util.clean(items, false), items))
    throw new Error('This is not CSL-JSON');
  return items.map((item) => cslItemSchema.parse(item));
}
