import { z } from 'astro/zod';
import { readSealed, writeSealed } from '../../known/sealed-file.ts';

/** The place of a page among the tokens of all: of its first, and of the one after its last. */
const pageSchema = z.object({
  from: z.number(),
  to: z.number(),
  /** The number of its tokens before the end of its first text, and before its title. */
  text: z.number(),
  title: z.number(),
});

const collectedSchema = z.object({
  /** The words by their numbers. */
  names: z.array(z.string()),
  /** The tokens of all pages in their order, as PostingsCollector numbers them. */
  tokens: z.instanceof(Uint32Array),
  pages: z.map(z.string(), pageSchema),
});

/** The pages that a build collected, by keys that say what each was made of. */
export type CollectedPages = z.infer<typeof collectedSchema>;

const context = 'collected pages';

/** Makes an empty list of pages. */
export function noneCollected(): CollectedPages {
  return { names: [], tokens: new Uint32Array(), pages: new Map() };
}

/** Reads the file that `writeCollected` wrote. No pages where there is none, or a damaged one. */
export function readCollected(file: string): CollectedPages {
  const found = readSealed(file, context);
  return found === undefined ? noneCollected() : collectedSchema.parse(found);
}

/** Writes pages to a file that is of use to this machine, and as long as the code is the same. */
export function writeCollected(file: string, pages: CollectedPages): void {
  writeSealed(file, context, pages);
}
