import type { Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { annotate, frontmatter } from './annotate.ts';
import { blocks } from './blocks.ts';
import { spaced } from './whole-words.ts';

/**
 * Records as `evidence`, for each phrase on which a date or an inference rests, the number (from 1)
 * of the first paragraph with it. Also records how many paragraphs there are. Runs before anything
 * is added to the text.
 */
export function rehypeEvidence() {
  return (tree: Root, file: VFile): void => {
    const { dateBasis, venues } = frontmatter(file);
    const phrases = [
      ...(dateBasis?.words ?? []),
      ...(dateBasis?.inferredFrom ?? []),
      ...venues.flatMap(({ inferred }) => inferred?.from ?? []),
    ];
    const texts = blocks(tree).map((block) => spaced(toString(block)));
    const evidence = phrases
      .map(
        (phrase) => [phrase, texts.findIndex((text) => text.includes(spaced(phrase))) + 1] as const,
      )
      .filter(([, paragraph]) => paragraph > 0);
    annotate(file, { evidence: Object.fromEntries(evidence), paragraphs: texts.length });
  };
}
