import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import { z } from 'astro/zod';

const rawEntries = z.array(
  z.object({ type: z.string(), label: z.string(), properties: z.record(z.string(), z.string()) }),
);
const list = z.union([z.array(z.string()), z.string().transform((one) => [one])]);
const date = z.object({ 'date-parts': z.array(z.array(z.number())) }).optional();
const text = z.string().optional();

const understood = z.array(
  z.object({
    title: text,
    'container-title': text,
    'event-title': text,
    'event-place': text,
    'event-date': date,
    issued: date,
    language: text,
    page: text,
    URL: text,
    note: text,
    /** A name in one pair of braces has no given part. */
    author: z.array(z.strictObject({ family: z.string() })).default([]),
    /** The organizers of the event. */
    publisher: list.default([]),
    /** The archive. */
    'call-number': text,
  }),
);

/** An entry of a BibTeX file. */
export interface BibtexEntry {
  type: string;
  key: string;
  /** Its fields as they stand, some with braces and commands. */
  fields: Readonly<Record<string, string>>;
  /** Its fields as CSL-JSON, as text. */
  csl: z.infer<typeof understood>[number];
}

/** Reads a BibTeX file by Citation.js. Throws where it does not parse, or splits a name. */
export function readBibtex(file: string): BibtexEntry[] {
  const entries = rawEntries.parse(plugins.input.data(file, '@biblatex/text'));
  const items = understood.parse(new Cite(file).data);
  return entries.map(({ type, label, properties }, index) => {
    const csl = items[index];
    if (!csl || items.length !== entries.length)
      throw new Error('Some entries were not understood');
    return { type, key: label, fields: properties, csl };
  });
}
