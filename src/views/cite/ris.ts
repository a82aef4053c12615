import type { CslItem } from '../../model/csl-schema.ts';
import { iso } from './iso-day.ts';
import { oneLine } from './one-line.ts';

/**
 * Writes a citation as a record of RIS (Research Information Systems, 2011). RIS has no fields for
 * an event, so notes state it in words.
 */
export function ris(item: CslItem): string {
  const { issued, custom, author = [], organizer = [] } = item;
  // A date that cannot say what of it is inferred is left to the notes.
  const [published] = issued?.circa ? [] : (issued?.['date-parts'] ?? []);
  const names = author.map(({ literal }) => literal);
  const lines: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ['ID', item.id],
    ...names.map((name): [string, string] => ['AU', unsplit(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['PY', published?.[0]?.toString()],
    ['DA', published && iso(published, '/')],
    ['SP', item.page],
    ['LA', item.language],
    ['UR', item.URL],
    ['DB', item.archive],
    ['DP', custom.owner],
    ['N1', `Sự kiện: ${item['event-title']}`],
    ['N1', `Ngày diễn ra: ${custom['event-date']}`],
    ['N1', item['event-place'] && `Địa điểm: ${item['event-place']}`],
    ...organizer.map(({ literal }): [string, string] => ['N1', `Đơn vị tổ chức: ${literal}`]),
    ...names
      .filter((name) => unsplit(name) !== name)
      .map((name): [string, string] => ['N1', `Tác giả: ${name}`]),
    ['N1', item.note],
  ];
  return `${lines
    .flatMap(([tag, value]) => (value ? `${tag}  - ${oneLine(value)}\r\n` : []))
    .join('')}ER  - \r\n`;
}

/** A name without commas: what follows one would be taken for given names. RIS cannot escape it. */
function unsplit(name: string): string {
  return name.replaceAll(',', ';');
}
