import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { z } from 'astro/zod';
import { elements } from '../site/pages.ts';

const node = z.looseObject({ '@type': z.string() });
const graph = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(node).min(1),
});

/** A thing that a page describes, with whatever it says of it. */
export type LinkedNode = z.infer<typeof node>;

/**
 * The things that a page describes, or nothing where it has no JSON-LD. Throws on any other form.
 */
export function readJsonLd(tree: Root): LinkedNode[] {
  const [script, ...others] = elements(
    tree,
    ({ properties }) => properties.type === 'application/ld+json',
  );
  if (others.length > 0) throw new Error(`${others.length + 1} scripts of JSON-LD`);
  return script ? graph.parse(JSON.parse(toString(script)))['@graph'] : [];
}
