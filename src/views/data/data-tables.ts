import type { Archive } from '../browse.ts';
import {
  officeColumns,
  personColumns,
  reportColumns,
  type DataCell,
  type DataColumn,
  type DataField,
} from './data-columns.ts';
import { officesOverTime } from '../offices.ts';
import type { PublishedArchive } from '../../model/published-archive.ts';
import type { StatedFacts } from '../stated-facts.ts';

/** A table of data: its place among the others, its fields, and its rows in their order. */
export interface DataTable {
  /** The name of its file, without the ending. */
  name: string;
  title: string;
  description: string;
  fields: readonly DataField[];
  rows: DataCell[][];
  primaryKey: string[];
  foreignKeys: { fields: string[]; reference: { resource: string; fields: string[] } }[];
}

/**
 * The tables of an archive, given the facts of its reports: the reports (newest first), the people
 * (by given name) and the offices that they held (in the order of the people, then of time).
 */
export function dataTables(
  { people }: Pick<Archive, 'people'>,
  facts: readonly StatedFacts[],
  archive: Pick<PublishedArchive, 'to' | 'full'>,
): DataTable[] {
  const offices = people.flatMap((person) =>
    officesOverTime(person.appearances).map((office) => ({ person, office, archive })),
  );
  return [
    {
      name: 'reports',
      title: 'Các bài',
      description: 'Mỗi dòng một bài: sự kiện, ngày, nơi, người, đơn vị, chủ đề, nguồn, bản gốc.',
      primaryKey: ['id'],
      foreignKeys: [],
      ...filled(reportColumns, facts),
    },
    {
      name: 'people',
      title: 'Nhân vật',
      description: 'Mỗi dòng một người: các cách in tên, số bài, lần đầu, lần cuối, chức vụ.',
      primaryKey: ['address'],
      foreignKeys: [],
      ...filled(
        personColumns,
        people.map((person) => ({ person, archive })),
      ),
    },
    {
      name: 'offices',
      title: 'Chức vụ',
      description: 'Ai giữ chức vụ gì, khi nào, theo bài nào; mỗi dòng một chức vụ của một người.',
      primaryKey: ['person', 'office'],
      foreignKeys: [
        { fields: ['person'], reference: { resource: 'people', fields: ['address'] } },
        { fields: ['first_report'], reference: { resource: 'reports', fields: ['id'] } },
        { fields: ['last_report'], reference: { resource: 'reports', fields: ['id'] } },
      ],
      ...filled(officeColumns, offices),
    },
  ];
}

function filled<Subject>(
  columns: readonly DataColumn<Subject>[],
  subjects: readonly Subject[],
): Pick<DataTable, 'fields' | 'rows'> {
  return {
    fields: columns.map(({ field }) => field),
    rows: subjects.map((subject) => columns.map(({ value }) => value(subject))),
  };
}
