import type { VFile } from 'vfile';
import { z } from 'astro/zod';
import type { Annotations } from '../model/annotations.ts';
import { remember } from '../model/remember.ts';

const named = z.array(z.object({ name: z.string() })).default([]);
const phrases = z.array(z.string());

const astroData = z.object({
  frontmatter: z.looseObject({
    speakers: named,
    attendees: named,
    captions: z.array(z.string()).default([]),
    pictures: z
      .array(z.object({ caption: z.string().optional(), after: z.int().nonnegative().optional() }))
      .default([]),
    dateBasis: z.object({ words: phrases, inferredFrom: phrases.default([]) }).optional(),
    venues: z
      .array(
        z.object({
          inferred: z
            .object({ from: z.union([phrases, z.string().transform((phrase) => [phrase])]) })
            .optional(),
        }),
      )
      .default([]),
    annotations: z.record(z.string(), z.unknown()).default({}),
  }),
});

/**
 * Returns the front matter fields that the plugins use, for which each of them asks. Throws if one
 * has the wrong shape.
 */
export const frontmatter = remember(
  (file: VFile) => astroData.parse(file.data.astro).frontmatter,
  new WeakMap(),
);

/**
 * Merges `found` into a report's annotations, which Astro passes to its page with the rendered
 * text.
 */
export function annotate(file: VFile, found: Partial<Annotations>): void {
  const { annotations } = frontmatter(file);
  Object.assign(annotations, found);
  Object.assign(file.data.astro?.frontmatter ?? {}, { annotations });
}
