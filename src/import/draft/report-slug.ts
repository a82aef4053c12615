import { slug } from '../../model/vietnamese.ts';

const longest = 60;
const shortest = 24;
/** Where a title may be cut: before its theme in quotation marks, behind a clause. */
const border = /[,;:.!?…](?=\s|$)|\s[-–]\s|[“”"]/gu;

/** The name of a report's file: its title in letters of an address, cut behind a clause where it is long, else behind a word. The same for the same title. */
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
