import type { Element, Root } from 'hast';
import { findAndReplace } from 'hast-util-find-and-replace';
import type { VFile } from 'vfile';
import type { Abbreviation } from '../model/registers.ts';
import { annotate } from './annotate.ts';
import { likelyWholeWords, spaced } from './whole-words.ts';

/** Wraps the listed abbreviations in `<abbr>` and records which of them the text uses. */
export function rehypeAbbreviations({
  abbreviations,
}: {
  abbreviations: readonly Omit<Abbreviation, 'gloss'>[];
}) {
  const byForm = new Map(
    abbreviations.flatMap((entry) =>
      [entry.short, ...entry.forms].map((form) => [spaced(form), entry]),
    ),
  );
  const pattern = byForm.size > 0 && likelyWholeWords([...byForm.keys()]);
  return (tree: Root, file: VFile): void => {
    const used = new Set<Omit<Abbreviation, 'gloss'>>();
    const abbr = (form: string): Element | false => {
      const entry = byForm.get(spaced(form));
      if (!entry) return false;
      used.add(entry);
      return {
        type: 'element',
        tagName: 'abbr',
        properties: { title: entry.long },
        children: [{ type: 'text', value: form }],
      };
    };
    if (pattern)
      findAndReplace(tree, [pattern, abbr], {
        ignore: ['abbr', 'code', 'pre'],
      });
    annotate(file, { abbreviations: [...used].map(({ short, long }) => ({ short, long })) });
  };
}
