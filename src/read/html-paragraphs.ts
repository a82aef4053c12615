import type { PageLine, PageLines } from './html-lines.ts';

/** The paragraphs of a text in order, with headings and captions among them. */
export interface Paragraphs {
  paragraphs: string[];
  title?: string;
  captions: string[];
  /** For each picture, which is not read, how many paragraphs stand before it. */
  pictures?: number[];
}

/** Takes the paragraphs from the lines of a tree, all or some. The first `h1` is the title. */
export function htmlParagraphs(
  { lines, pictures }: PageLines,
  isKept: (at: number) => boolean = () => true,
): Paragraphs & { pictures: number[] } {
  const kept = lines.filter((_, at) => isKept(at));
  const texts = (test: (line: PageLine) => boolean) => kept.filter(test).map(({ text }) => text);
  const [title] = texts(({ block }) => block === 'h1');
  let count = 0;
  const before = lines.map((_, at) => (isKept(at) ? count++ : count));
  return {
    paragraphs: texts(() => true),
    ...(title !== undefined && { title }),
    captions: texts(({ block }) => block === 'figcaption' || block === 'caption'),
    pictures: pictures.map((picture) => before[picture.before] ?? count),
  };
}
