import type { VFile } from 'vfile';
import { z } from 'astro/zod';
import type { Annotations } from '../model/annotations.ts';

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

type Frontmatter = z.infer<typeof astroData>['frontmatter'];

/** The front matter of files in work: every plugin asks for it. */
const known = new WeakMap<VFile, Frontmatter>();

/** Returns the front matter fields that the plugins use. Throws if one has the wrong shape. */
export function frontmatter(file: VFile): Frontmatter {
  const fields = known.get(file) ?? astroData.parse(file.data.astro).frontmatter;
  known.set(file, fields);
  return fields;
}

/**
 * Merges `found` into a report's annotations, which Astro passes to its page with the rendered
 * text.
 */
export function annotate(file: VFile, found: Partial<Annotations>): void {
  const { annotations } = frontmatter(file);
  Object.assign(annotations, found);
  Object.assign(file.data.astro?.frontmatter ?? {}, { annotations });
}
