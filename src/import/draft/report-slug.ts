import { slug } from '../../model/vietnamese.ts';

const longest = 60;
const shortest = 24;
/** The places at which a title may be cut: behind a clause, before a theme in quotation marks. */
const border = /[,;:.!?…](?=\s|$)|\s[-–]\s|[“”"]/gu;

/**
 * Makes the name of a report's file from its title; a long title is cut behind a clause, else
 * behind a word.
 */
export function reportSlug(title: string): string {
  const whole = slug(title);
  if (whole.length <= longest) return whole || 'bai';
  const clauses = [...title.matchAll(border)]
    .map(({ index }) => slug(title.slice(0, index)))
    .filter(({ length }) => length >= shortest && length <= longest);
  return (
    clauses.at(-1) ??
    (whole.slice(0, longest + 1).replace(/-[^-]*$/, '') || whole.slice(0, longest))
  );
}
