import { z } from 'astro/zod';

/** The annotations of the Markdown plugins. Paragraphs are counted from 1. */
export const annotationsSchema = z.strictObject({
  /** The number of paragraphs (top-level blocks) of the text. */
  paragraphs: z.int().nonnegative(),
  /** The paragraphs in which each name stands. The key is the name as printed. */
  mentions: z.record(z.string(), z.array(z.int().positive())),
  /**
   * The first paragraph that holds each phrase on which a fact rests. Phrases outside the text are
   * absent.
   */
  evidence: z.record(z.string(), z.int().positive()),
  /** Some paragraphs of a long text, and how each begins; absent for others. */
  outline: z
    .array(z.strictObject({ paragraph: z.int().positive(), opening: z.string() }))
    .optional(),
  /** The abbreviations that occur, each once, in the order of their first occurrence. */
  abbreviations: z.array(z.strictObject({ short: z.string(), long: z.string() })),
});

/** The annotations of one report. */
export type Annotations = z.infer<typeof annotationsSchema>;
