import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { z } from 'astro/zod';
import { remember } from './model/remember.ts';
import type { ReportData } from './model/report.ts';

/** A window of 2 kB: to prepare the usual one takes longer than to compress a text of this size. */
const small = { windowBits: 11, memLevel: 4 };

/**
 * Packs the front matter of a report for its collection. Astro writes the collection down, bundles
 * it and evaluates it, in every build and after every edit. Objects take more than twice as long,
 * and a plain text four times, because each quotation mark in it is escaped over and over.
 */
export function packFrontMatter(fields: ReportData): string {
  return deflateRawSync(JSON.stringify(fields), small).toString('base64');
}

/**
 * Returns the front matter that was packed. A development server unpacks that of all reports after
 * each edit, which changes one of them.
 */
export const unpackFrontMatter = import.meta.env.DEV ? remember(unpack) : unpack;

function unpack(packed: string): ReportData {
  const text = inflateRawSync(Buffer.from(packed, 'base64'), small).toString();
  return z.custom<ReportData>().parse(JSON.parse(text));
}
