import type { CslItem } from '../../../src/model/csl-schema.ts';
import { cslItem } from '../../../src/views/cite/csl-item.ts';
import { factsOf, publication } from '../facts-of.ts';

/** The citation of a made-up report. */
export function itemOf(given: Parameters<typeof factsOf>[0] = {}): CslItem {
  return cslItem(factsOf(given), publication);
}
