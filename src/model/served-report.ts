import { z } from 'astro/zod';
import { cslItemSchema } from './csl-schema.ts';
import { formats, parts, sessions } from './report.ts';

const day = z.iso.date();
const address = z.url();

const statedDate = z.strictObject({
  edtf: z.string().describe('The date in EDTF; `?` marks a part that no report prints.'),
  start: z.string().describe('The first day, or the month or year if nothing finer is known.'),
  end: z.string().optional().describe('The last day, of a date of several days.'),
  inferred: z.array(z.enum(['year', 'month', 'day'])).describe('The parts that are inferred.'),
});

const named = z.strictObject({
  name: z.string().describe('The name as printed.'),
  entry: z.string().describe('The name under which the archive lists it.'),
  address: address.describe('The page of that entry.'),
});

const part = z.enum([...parts, 'tổ chức', 'dự']);

const facts = z.strictObject({
  id: z.string().describe('The year and the slug of the report, the end of its address.'),
  address: address.describe('The page of the report, which never changes.'),
  title: z.string(),
  event: z.strictObject({
    name: z.string(),
    theme: z.string().optional(),
    series: named.optional(),
    edition: z.int().optional(),
    format: z.enum(formats).optional(),
    reach: z.string().optional(),
    id: z.string().optional().describe('Shared by the reports of one event.'),
    date: statedDate,
    session: z.enum(sessions).optional(),
  }),
  published: statedDate.optional().describe('The day of publication, never that of the event.'),
  added: day.describe('The day on which the report came into the archive.'),
  changed: day.describe('The day of the last change.'),
  corrections: z.array(z.strictObject({ date: day, what: z.string(), why: z.string().optional() })),
  organizers: z.array(named),
  organizations: z.array(
    z.strictObject({
      name: z.string(),
      part,
      body: named.optional().describe('Absent where the report only describes the bodies.'),
    }),
  ),
  venues: z.array(
    z.strictObject({
      name: z.string().describe('The venue as printed.'),
      place: named,
      inferred: z.boolean().describe('Whether the place is inferred.'),
    }),
  ),
  people: z.array(
    named.extend({
      office: z.string().optional().describe('The office as printed, on the day of the event.'),
      parts: z.array(part),
      venue: z.string().optional(),
      speaks: z.array(z.int().positive()).describe('The paragraphs with the words of the person.'),
    }),
  ),
  topics: z.array(named),
  source: z.strictObject({
    publisher: z.string().optional(),
    byline: z.string().optional(),
    url: address.optional().describe('Where the report was published.'),
    original: z.strictObject({ address, name: z.string(), sha256: z.string() }),
  }),
  rights: z.strictObject({ name: z.string(), url: address.optional() }).optional(),
});

/**
 * The schema of the `du-lieu.json` beside each published report, in its version 1. A later version
 * may add fields; one that takes a field away or changes its meaning has another number.
 */
export const servedReportSchema = z.strictObject({
  version: z.literal(1),
  archive: z.strictObject({
    title: z.string(),
    owner: z.string(),
    address,
    language: z.string(),
  }),
  facts,
  preamble: z.string().optional().describe('What the original prints before the title.'),
  text: z
    .array(
      z.strictObject({
        paragraph: z.int().positive().describe('The number in the address: `#doan-3`.'),
        text: z.string().describe('The words as received; lines and items are lines.'),
      }),
    )
    .describe('The whole text after the title.'),
  citation: cslItemSchema.describe('The report as an item of CSL-JSON.'),
});

/** The file beside a published report: its facts, its text and its citation. */
export type ServedReport = z.infer<typeof servedReportSchema>;
