import { z } from 'astro/zod';

/** What the Markdown plugins find in a report's text. Paragraphs are counted from 1. */
export const annotationsSchema = z.strictObject({
  /** How many paragraphs (top-level blocks) the text has. */
  paragraphs: z.int().nonnegative(),
  /** The paragraphs in which each name stands, by the name as printed. */
  mentions: z.record(z.string(), z.array(z.int().positive())),
  /** The first paragraph that holds each phrase on which a fact rests; phrases outside the text are absent. */
  evidence: z.record(z.string(), z.int().positive()),
  /** The abbreviations that occur, each once, in the order of their first occurrence. */
  abbreviations: z.array(z.strictObject({ short: z.string(), long: z.string() })),
});

/** What the Markdown plugins found in one report. */
export type Annotations = z.infer<typeof annotationsSchema>;
