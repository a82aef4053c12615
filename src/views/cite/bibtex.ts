import type { CslItem } from '../../model/csl-schema.ts';
import { iso } from './iso-day.ts';
import { oneLine } from './one-line.ts';

/**
 * Writes a citation as an entry of BibTeX in UTF-8. It has the fields of both BibTeX (`journal`,
 * `year`, `month`) and BibLaTeX (`date`, `eventdate`, `entrysubtype`), each of which ignores those
 * of the other. `eventdate` is marked `?` as a whole where a part is inferred (EDTF level 1, the
 * only one that BibLaTeX reads).
 */
export function bibtex(item: CslItem): string {
  const { issued, custom } = item;
  // These two cannot say that a part of them is inferred.
  const [year, month] = issued?.circa ? [] : (issued?.['date-parts'][0] ?? []);
  const names = (list: CslItem['author']) =>
    list?.map(({ literal }) => `{${escaped(literal)}}`).join(' and ');
  const text = (value: string | undefined) => value && escaped(value);
  const fields: Record<string, string | undefined> = {
    author: names(item.author),
    // In a second pair of braces no style changes capitals.
    title: `{${escaped(item.title)}}`,
    journal: text(item['container-title']),
    entrysubtype: 'newspaper',
    date: issued && edtf(issued),
    year: year?.toString(),
    month: month?.toString(),
    eventtitle: text(item['event-title']),
    eventdate: edtf(item['event-date']),
    venue: text(item['event-place']),
    organization: names(item.organizer),
    pages: text(item.page),
    language: item.language,
    langid: 'vietnamese',
    url: address(item.URL),
    library: escaped(`${item.archive}, ${custom.owner}`),
    copyright: text([custom.rights, custom['rights-url']].filter(Boolean).join(', ')),
    note: text(item.note),
  };
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value ? `  ${name} = {${value}},\n` : [],
  );
  return `@article{${item.id},\n${lines.join('')}}\n`;
}

const commands: Readonly<Record<string, string>> = {
  '\\': String.raw`{\textbackslash}`,
  '{': String.raw`{\textbraceleft}`,
  '}': String.raw`{\textbraceright}`,
  '~': String.raw`{\textasciitilde}`,
  '^': String.raw`{\textasciicircum}`,
  '<': String.raw`{\textless}`,
  '>': String.raw`{\textgreater}`,
};

/**
 * Escapes a text for a field in braces. Braces are commands, because BibTeX counts those with a
 * backslash, too. Two characters that TeX would join into another (`--`, ` `` `, `''`) are kept
 * apart.
 */
function escaped(text: string): string {
  return oneLine(text)
    .replace(/[\\{}~^<>%&#$_]/g, (character) => commands[character] ?? `\\${character}`)
    .replace(/([-'`])(?=\1)|([?!])(?=`)/g, '$&{}');
}

/** An address in a field that BibLaTeX reads character by character, and whose braces it counts. */
function address(url: string): string {
  return url.replace(/[{}\\]/g, encodeURIComponent);
}

function edtf({ 'date-parts': days, circa }: CslItem['event-date']): string {
  return days.map((parts) => `${iso(parts, '-')}${circa ? '?' : ''}`).join('/');
}
