import type { PageLine, PageLines } from './html-lines.ts';
import type { Paragraphs } from '../paragraphs.ts';
import type { ReadPicture } from '../read-picture.ts';

/** The paragraphs of a page, and the words in place of its pictures that no line prints. */
interface PageParagraphs extends Paragraphs {
  pictures: ReadPicture[];
  alts: string[];
}

/**
 * Takes the paragraphs from the lines of a page, all or those marked, and the pictures behind them.
 * The first `h1` is the title.
 */
export function htmlParagraphs(
  { lines, pictures }: PageLines,
  marks?: readonly boolean[],
): PageParagraphs {
  const isKept = (at: number) => marks === undefined || marks[at] === true;
  const kept = lines.filter((_, at) => isKept(at));
  const texts = (test: (line: PageLine) => boolean) => kept.filter(test).map(({ text }) => text);
  const [title] = texts(({ block }) => block === 'h1');
  let count = 0;
  const before = lines.map((_, at) => (isKept(at) ? count++ : count));
  const inside = pictures.filter((picture) => isKept(picture.before - 1));
  return {
    paragraphs: texts(() => true),
    ...(title !== undefined && { title }),
    captions: texts(({ block }) => block === 'figcaption' || block === 'caption'),
    pictures: inside.map(({ before: at, alt, addresses }) => ({
      before: before[at] ?? count,
      alt,
      addresses,
    })),
    alts: inside.flatMap(({ alt, before: at }) => {
      const isPrinted = [at - 1, at, at + 1].some((near) => lines[near]?.text.includes(alt));
      return alt === '' || isPrinted ? [] : [alt];
    }),
  };
}
