import type { Element, Root } from 'hast';
import { findAndReplace, type RegExpMatchObject } from 'hast-util-find-and-replace';
import type { VFile } from 'vfile';
import { slug } from '../model/vietnamese.ts';
import { annotate, frontmatter } from './annotate.ts';
import { blocks } from './blocks.ts';
import { spaced, wholeWords } from './whole-words.ts';

/**
 * A capitalised word right after a name makes it doubtful: `Nguyễn Văn An` may be part of `Nguyễn
 * Văn An Bình`.
 */
const goesOn = /^[^\S\r\n]+\p{Lu}/u;

/**
 * Links the names of a report's people to their pages (`href` of a person's slug) and records the
 * paragraphs in which each stands. A name that two people of the report share is recorded but not
 * linked, because the text does not say which of them it means.
 */
export function rehypePeople({ href }: { href: (person: string) => string }) {
  return (tree: Root, file: VFile): void => {
    const { speakers, attendees } = frontmatter(file);
    const people = Map.groupBy([...speakers, ...attendees], ({ name }) => spaced(name));
    const paragraphs = new Map<string, Set<number>>();
    if (people.size > 0) {
      const pattern = wholeWords([...people.keys()]);
      blocks(tree).forEach((block, index) => {
        const link = (
          printed: string,
          { index: start, input }: RegExpMatchObject,
        ): Element | false => {
          if (goesOn.test(input.slice(start + printed.length))) return false;
          const name = spaced(printed);
          const slugs = new Set(people.get(name)?.map(({ person }) => person ?? slug(name)));
          paragraphs.set(name, (paragraphs.get(name) ?? new Set()).add(index + 1));
          const [only, another] = slugs;
          if (only === undefined || another !== undefined) return false;
          return {
            type: 'element',
            tagName: 'a',
            properties: { href: href(only) },
            children: [{ type: 'text', value: printed }],
          };
        };
        findAndReplace(block, [pattern, link], { ignore: ['a'] });
      });
    }
    const mentions = [...speakers, ...attendees].map(({ name }): [string, number[]] => [
      name,
      [...(paragraphs.get(spaced(name)) ?? [])],
    ]);
    annotate(file, { mentions: Object.fromEntries(mentions) });
  };
}
