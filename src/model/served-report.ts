import { z } from 'astro/zod';
import { cslItemSchema } from './csl-schema.ts';
import { formats, parts, sessions } from './report.ts';

const day = z.iso.date();
const address = z.url();
const edtf = z.string().describe('A date in EDTF; `?` marks a part that no report prints.');
const licence = z.strictObject({ name: z.string(), url: address.optional() });

const named = z.strictObject({
  name: z.string().describe('The name as printed.'),
  entry: z.string().optional().describe('The name that the archive lists, where it is another.'),
  address: z.string().describe('The page of that entry, relative to the address of the archive.'),
});

const part = z.enum([...parts, 'tổ chức', 'dự']);

/**
 * The facts of a report as files state them. What is absent is not known or not so; a list that
 * would be empty is absent, too.
 */
export const servedFactsSchema = z.strictObject({
  id: z
    .string()
    .describe('Its page is `archive.reports`, this and `/`: `2021/x` is at `…/bai-viet/2021/x/`.'),
  title: z.string(),
  event: z.strictObject({
    name: z.string(),
    theme: z.string().optional(),
    series: named.optional(),
    edition: z.int().optional(),
    format: z.enum(formats).optional(),
    reach: z.string().optional(),
    id: z.string().optional().describe('Shared by the reports of one event.'),
    date: edtf,
    session: z.enum(sessions).optional(),
  }),
  published: edtf.optional().describe('The day of publication, never that of the event.'),
  added: day.describe('The day on which the report came into the archive.'),
  changed: day.describe('The day of the last change.'),
  corrections: z
    .array(z.strictObject({ date: day, what: z.string(), why: z.string().optional() }))
    .default([]),
  organizers: z.array(named).default([]),
  organizations: z
    .array(
      z.strictObject({
        ...named.shape,
        address: named.shape.address
          .optional()
          .describe('Absent where the report only describes the bodies.'),
        part,
      }),
    )
    .default([]),
  venues: z
    .array(
      z.strictObject({
        name: z.string().describe('The venue as printed.'),
        place: named,
        inferred: z.literal(true).optional().describe('Set where the place is inferred.'),
      }),
    )
    .default([]),
  people: z
    .array(
      named.extend({
        office: z.string().optional().describe('The office as printed, on the day of the event.'),
        parts: z.array(part),
        venue: z.int().nonnegative().optional().describe('Its place in `venues`, from 0.'),
        speaks: z
          .array(z.int().positive())
          .default([])
          .describe('The paragraphs with the words of the person.'),
      }),
    )
    .default([]),
  topics: z.array(named).default([]),
  source: z.strictObject({
    publisher: z.string().optional(),
    byline: z.string().optional(),
    url: address.optional().describe('Where the report was published.'),
    original: z.string().describe('The file as received, relative to the page of the report.'),
    sha256: z.string().describe('The hash of that file.'),
  }),
  rights: z.string().optional().describe('Where they are other than `archive.rights`.'),
});

const archive = z.strictObject({
  title: z.string(),
  owner: z.string(),
  language: z.string(),
  address: address.describe('Its home page. The addresses of entries are relative to this.'),
  reports: address.describe('What the addresses of reports begin with.'),
  rights: licence.optional().describe('The licence of the texts that have no other.'),
});

/**
 * The schema of the `du-lieu.json` beside each published report, in its version 1. A later version
 * may add fields; one that takes a field away or changes its meaning has another number.
 */
export const servedReportSchema = z.strictObject({
  version: z.literal(1),
  archive,
  facts: servedFactsSchema,
  preamble: z.string().optional().describe('What the original prints before the title.'),
  text: z
    .array(z.string())
    .describe(
      'The whole text after the title, as received. The first is the paragraph `#doan-1`, and so on; lines and items are lines.',
    ),
  citation: cslItemSchema.describe('The report as an item of CSL-JSON.'),
});

/** The schema of `du-lieu/2021.json`: the facts of the reports of a year, newest first. */
export const servedYearSchema = z.strictObject({
  version: z.literal(1),
  archive,
  year: z.int(),
  reports: z.array(servedFactsSchema),
});

/** The file beside a published report, as it is read. */
export type ServedReport = z.infer<typeof servedReportSchema>;

/** The facts of a report, before they are printed. */
export type FactsToServe = BeforeJson<z.input<typeof servedFactsSchema>>;
/** The file beside a published report, before it is printed. */
export type ReportToServe = BeforeJson<z.input<typeof servedReportSchema>>;
/** The file of a year, before it is printed. */
export type YearToServe = BeforeJson<z.input<typeof servedYearSchema>>;

/** A type before `JSON.stringify`, which leaves out what is undefined. */
type BeforeJson<T> = T extends readonly (infer Item)[]
  ? readonly BeforeJson<Item>[]
  : T extends object
    ? { [Key in keyof T]: BeforeJson<T[Key]> | (undefined extends T[Key] ? undefined : never) }
    : T;
