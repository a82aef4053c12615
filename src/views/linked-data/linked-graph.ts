import type { Graph, Thing } from 'schema-dts';

/** A thing that a page describes in the vocabulary of schema.org. */
export type LinkedThing = Exclude<Thing, string>;

/** The JSON-LD of a page. */
export function linkedGraph(things: readonly LinkedThing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}
