import type { Element, Root } from 'hast';
import { findAndReplace } from 'hast-util-find-and-replace';
import type { VFile } from 'vfile';
import { slug } from '../lib/vietnamese.ts';
import { annotate, frontmatter } from './annotate.ts';
import { blocks } from './blocks.ts';
import { wholeWords } from './whole-words.ts';

/** Links the names of a report's people to their pages (`href` of a person's slug) and records the paragraphs in which each stands. */
export function rehypePeople({ href }: { href: (person: string) => string }) {
  return (tree: Root, file: VFile): void => {
    const { speakers, attendees } = frontmatter(file);
    const people = new Map([...speakers, ...attendees].map(({ name, person }) => [name, person ?? slug(name)]));
    const mentions: Record<string, number[]> = Object.fromEntries([...people.keys()].map((name) => [name, []]));
    if (people.size > 0) {
      const pattern = wholeWords([...people.keys()]);
      blocks(tree).forEach((block, index) => {
        const link = (name: string): Element => {
          const paragraphs = mentions[name];
          if (paragraphs && paragraphs.at(-1) !== index + 1) paragraphs.push(index + 1);
          return { type: 'element', tagName: 'a', properties: { href: href(people.get(name) ?? slug(name)) }, children: [{ type: 'text', value: name }] };
        };
        findAndReplace(block, [pattern, link], { ignore: ['a'] });
      });
    }
    annotate(file, { mentions });
  };
}
