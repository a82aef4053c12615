import { z } from 'astro/zod';

/** A name as one string. Vietnamese names must not be split into parts by guess. */
const literalName = z.strictObject({ literal: z.string() });

/** One date or a range of two, each a year, a month or a day. `circa` where a part is inferred. */
const cslDate = z.strictObject({
  'date-parts': z.array(z.array(z.int()).min(1).max(3)).min(1).max(2),
  circa: z.literal(true).optional(),
});

/**
 * The citation of a report as an item of CSL-JSON (Citation Style Language 1.0.2, appendix IV and
 * the schema csl-data.json). BibTeX and RIS are made of it alone.
 */
export const cslItemSchema = z.strictObject({
  id: z.string(),
  type: z.literal('article-newspaper'),
  title: z.string(),
  /** The byline, otherwise the body that published the report; absent where neither is known. */
  author: z.array(literalName).optional(),
  'container-title': z.string().optional(),
  /** The day of publication; never that of the event. */
  issued: cslDate.optional(),
  'event-title': z.string(),
  'event-date': cslDate,
  /** The venues as printed. */
  'event-place': z.string().optional(),
  organizer: z.array(literalName).optional(),
  language: z.string(),
  /** The paragraph that is cited. */
  page: z.string().optional(),
  URL: z.string(),
  /** The title of the archive. */
  archive: z.string(),
  /** In words, because no field holds it: what is inferred, rights, where it was published. */
  note: z.string().optional(),
  custom: z.strictObject({
    /** The date of the event in EDTF, which marks each inferred part. */
    'event-date': z.string(),
    owner: z.string(),
    rights: z.string().optional(),
    'rights-url': z.string().optional(),
    /** The address at which the report was published. */
    'source-url': z.string().optional(),
  }),
});

/** The citation of a report as an item of CSL-JSON. */
export type CslItem = z.infer<typeof cslItemSchema>;
