import { spellingKey } from '../../lib/vietnamese.ts';
import type { ReadReport } from '../read.ts';
import type { Doubt } from './model.ts';

/** A report's paragraphs parted at its title. */
export interface Opening {
  /** What stands before the title. */
  before: string[];
  title: string;
  /** The paragraphs of the text. */
  rest: string[];
  doubts: Doubt[];
}

/** How many paragraphs may stand before a title: the name of a section, a line of date. */
const most = 3;
/** A headline has fewer letters than this, or no full stop at its end. */
const longTitle = 250;

/** Finds the title among the paragraphs; a title that only the head of a page has stands before them all. */
export function openingOf({ paragraphs, title }: ReadReport): Opening {
  const at = title === undefined ? 0 : paragraphs.slice(0, most + 1).findIndex((paragraph) => isTitle(paragraph, title));
  if (title !== undefined && at < 0 && !paragraphs.includes(title)) {
    const value = withoutSite(title);
    return { before: [], title: value, rest: paragraphs, doubts: [{ path: 'title', value, certainty: 'likely', reason: 'tiêu đề lấy ở phần đầu trang web, trong bài không có' }] };
  }
  const index = Math.max(0, at);
  const [value = '', ...rest] = paragraphs.slice(index);
  const doubts: Doubt[] = value.length > longTitle && /[.…]$/u.test(value) ? [{ path: 'title', value, certainty: 'guess', reason: 'dòng đầu dài như một đoạn văn; có thể bài không có tiêu đề' }] : [];
  return { before: paragraphs.slice(0, index), title: value, rest, doubts };
}

/** Heads of pages add the name of their site to the title. */
function isTitle(paragraph: string, title: string): boolean {
  const [short, long] = [spellingKey(paragraph), spellingKey(title)];
  return short === long || (short.split(' ').length > 3 && /^\s*[-–|:]\s/u.test(long.slice(short.length)) && long.startsWith(short));
}

function withoutSite(title: string): string {
  return title.replace(/\s+[-–|]\s+[^-–|]{2,40}$/u, '') || title;
}
