import type { Element, Root } from 'hast';
import { findAndReplace, type RegExpMatchObject } from 'hast-util-find-and-replace';
import type { VFile } from 'vfile';
import { peopleProperty } from '../model/people-links.ts';
import { annotate, frontmatter } from './annotate.ts';
import { blocks } from './blocks.ts';
import { likelyWholeWords, spaced } from './whole-words.ts';

/**
 * A capitalised word right after a name makes it doubtful: `Nguyễn Văn An` may be part of `Nguyễn
 * Văn An Bình`.
 */
const goesOn = /^[^\S\r\n]+\p{Lu}/u;

/** The place of the first mention of a person in a text; undefined where there is none. */
export function placeOfName(name: string, text: string): number | undefined {
  const pattern = likelyWholeWords([name]);
  for (let match = pattern.exec(text); match; match = pattern.exec(text))
    if (!goesOn.test(text.slice(pattern.lastIndex))) return match.index;
  return undefined;
}

/**
 * Marks the names of a report's people as links, which `linkPeople` gives their addresses, and
 * records the paragraphs in which each stands.
 */
export function rehypePeople() {
  return (tree: Root, file: VFile): void => {
    const { speakers, attendees } = frontmatter(file);
    const people = [...speakers, ...attendees].map(({ name }) => name);
    const numbers = Map.groupBy(people.keys(), (number) => spaced(people[number] ?? ''));
    const paragraphs = new Map<string, Set<number>>();
    if (people.length > 0) {
      const pattern = likelyWholeWords([...numbers.keys()]);
      blocks(tree).forEach((block, index) => {
        const link = (
          printed: string,
          { index: start, input }: RegExpMatchObject,
        ): Element | false => {
          if (goesOn.test(input.slice(start + printed.length))) return false;
          const name = spaced(printed);
          paragraphs.set(name, (paragraphs.get(name) ?? new Set()).add(index + 1));
          return {
            type: 'element',
            tagName: 'a',
            properties: { [peopleProperty]: numbers.get(name)?.join(' ') },
            children: [{ type: 'text', value: printed }],
          };
        };
        findAndReplace(block, [pattern, link], { ignore: ['a'] });
      });
    }
    const mentions = people.map((name): [string, number[]] => [
      name,
      [...(paragraphs.get(spaced(name)) ?? [])],
    ]);
    annotate(file, { mentions: Object.fromEntries(mentions) });
  };
}
