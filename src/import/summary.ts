import { parseEventDate, shortDate } from '../model/event-date.ts';
import type { Doubt, Draft, FrontMatter } from './draft/model.ts';
import { fieldName } from './field-names.ts';
import type { Acquaintance } from './known.ts';
import { cut, layLines, printable } from './lay-lines.ts';
import type { NearDuplicate } from './near-duplicate.ts';

/** What the archive already holds of the things in a draft. */
export interface Met {
  people: Acquaintance[];
  twins: NearDuplicate[];
}

/** A label and what stands beside it. */
type Row = [label: string, text: string];

const labelled = 14;
/** How many likely twins of a report are named: the most alike come first, and of the others nothing follows. */
export const mostTwins = 3;

/** What an archivist should see of a draft, in lines of at most `width` letters: doubts first, then what was read, what the archive knows of it, and what is missing. */
export function summarise(draft: Draft, met: Met, width: number): string[] {
  const { doubts, data, mentioned = [], empty, notes } = draft;
  return [
    ...section(
      `CẦN XEM LẠI (${doubts.length})`,
      doubts.flatMap((doubt, index) => doubtLines(doubt, data, width, doubts[index - 1]?.sentence)),
    ),
    ...section(
      'ĐỌC ĐƯỢC',
      rowsOf(data).flatMap((row) => laid(row, width)),
    ),
    ...section('TRONG KHO', metLines(met, width)),
    ...section(
      'NÊU TÊN, KHÔNG RÕ VAI TRÒ',
      mentioned.length === 0 ? [] : layLines('  ', mentioned.join(', '), width),
    ),
    ...section(
      'BỎ TRỐNG',
      empty.length === 0
        ? []
        : layLines(
            '  ',
            empty.map((path) => fieldName(path, data).toLocaleLowerCase('vi')).join(', '),
            width,
          ),
    ),
    ...section(
      'LƯU Ý',
      notes.flatMap((note) => layLines('  - ', note, width)),
    ),
  ];
}

/** A doubtful value, why it is doubtful, and the sentence it rests on unless that was just shown. */
export function doubtLines(
  { path, value, reason, sentence }: Doubt,
  data: FrontMatter,
  width: number,
  shown?: string,
): string[] {
  const name = fieldName(path, data);
  return [
    ...layLines('  ? ', `${name}: ${value === '' ? '(trống)' : value}`, width),
    ...layLines('    ', reason, width),
    ...(sentence === undefined || sentence === shown
      ? []
      : layLines('    ', `“${cut(printable(sentence), 2 * width)}”`, width)),
  ];
}

/** What the archive holds already of a draft, a line each. */
export function metLines({ twins, people }: Met, width: number): string[] {
  return [
    ...twins
      .slice(0, mostTwins)
      .flatMap(({ id, same }) =>
        layLines(
          '  ! ',
          same === 'text' ? `gần như cùng một văn bản với ${id}` : `giống ${id}: cùng một sự kiện?`,
          width,
        ),
      ),
    ...(twins.length > mostTwins
      ? [`  ! và ${twins.length - mostTwins} bài nữa, ít giống hơn`]
      : []),
    ...people.flatMap((person) => layLines('  - ', acquainted(person), width)),
  ];
}

function acquainted({ name, reports, office, before }: Acquaintance): string {
  const said = { same: ', cùng chức vụ', other: `, chức vụ khác: ${before ?? ''}`, unprinted: '' }[
    office
  ];
  return `${name}: ${reports} bài${said}`;
}

function section(heading: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [heading, ...lines];
}

function laid([label, text]: Row, width: number): string[] {
  return layLines(`  ${label.padEnd(labelled)}`, text, width);
}

function rowsOf(data: FrontMatter): Row[] {
  const {
    title,
    date,
    session,
    event,
    organizers,
    venues,
    speakers,
    attendees,
    organizations,
    topics,
    source,
  } = data;
  const rows: [string, (string | undefined)[]][] = [
    ['Tiêu đề', [title]],
    [
      'Ngày',
      [
        [
          session,
          date.includes('?')
            ? `${shortDate(parseEventDate(date))} (suy luận)`
            : shortDate(parseEventDate(date)),
        ]
          .filter(Boolean)
          .join(' '),
      ],
    ],
    [
      'Sự kiện',
      [
        event.name,
        event.theme && `“${event.theme}”`,
        event.edition === undefined ? undefined : `lần thứ ${event.edition}`,
        event.format,
        event.reach,
      ],
    ],
    ['Tổ chức', organizers ?? []],
    [
      'Địa điểm',
      (venues ?? []).map(({ name, place }) => (name.includes(place) ? name : `${name} (${place})`)),
    ],
    [
      'Phát biểu',
      (speakers ?? []).map(
        ({ name, office, parts }) =>
          `${name}${office === undefined ? '' : ` (${office})`}: ${parts.join(', ')}`,
      ),
    ],
    [
      'Dự',
      (attendees ?? []).map(({ name, office }) =>
        office === undefined ? name : `${name} (${office})`,
      ),
    ],
    ['Đơn vị', (organizations ?? []).map(({ name, part }) => `${name}: ${part}`)],
    ['Chủ đề', topics ?? []],
    ['Nguồn', [source.publisher, source.byline]],
  ];
  return rows.flatMap(([label, texts]): Row[] => {
    const given = texts.filter((text) => text !== undefined && text !== '');
    return given.length === 0 ? [] : [[label, given.join('; ')]];
  });
}
