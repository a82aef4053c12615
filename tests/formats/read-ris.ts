import { plugins } from '@citation-js/core';
import '@citation-js/plugin-ris';
import { z } from 'astro/zod';

const values = z.union([z.array(z.string()), z.string().transform((one) => [one])]);
const records = z.array(z.record(z.string().regex(/^[A-Z][A-Z0-9]$/), values));

/** A record of a RIS file: the values of each tag, in order. */
export type RisRecord = Readonly<Record<string, string[]>>;

/** Reads a RIS file by Citation.js. Throws where it does not parse. */
export function readRis(text: string): RisRecord[] {
  return records.parse(plugins.input.data(text, '@ris/file'));
}

/** The value of a note that begins with a label: `Sự kiện: …`. */
export function labelled(record: RisRecord, label: string): string[] {
  return (record.N1 ?? []).flatMap((note) =>
    note.startsWith(`${label}: `) ? [note.slice(label.length + 2)] : [],
  );
}
