import type { PublishedArchive } from '../../model/published-archive.ts';
import { slug } from '../../model/vietnamese.ts';
import type { DataTable } from './data-tables.ts';

/** A file of data about the archive. */
export interface DataFile {
  /** Its name, below the address of the page about the data. */
  name: string;
  /** Its text in UTF-8, in half the memory or less of a string. */
  bytes: Uint8Array<ArrayBuffer>;
}

/** A table whose rows are in its file. */
export interface DescribedTable extends Omit<DataTable, 'rows'> {
  file: DataFile;
  rowCount: number;
}

/** Makes a file of a name and a text. */
export function dataFile(name: string, text: string): DataFile {
  return { name, bytes: new TextEncoder().encode(text) };
}

const profiles = 'https://datapackage.org/profiles/2.0/';

/** How to read the cells of every table; programs and readers need the same rules. */
export const cellRules = [
  "Ô mở đầu bằng dấu nháy đơn (') thì bỏ một dấu ấy là được chữ gốc: kho thêm nó trước chữ mở đầu bằng =, +, -, @, ', ký tự tab hay xuống dòng, để bảng tính không coi chữ là công thức.",
  'Nhiều giá trị trong một ô cách nhau bằng “ | ”; dấu | trong một giá trị thì viết đôi (||).',
  'Ô trống là bài không nêu.',
] as const;

/** How to read the facts of a year, and those beside a report; programs and readers need it. */
export const factRule =
  'Điều bài không nêu thì không có mục. Ngày theo EDTF, dấu ? là phần kho suy luận. Địa chỉ một bài là archive.reports, mã bài (id) và dấu /; bản gốc (original) nằm dưới địa chỉ ấy. Địa chỉ những trang khác (address) tính từ archive.address. Tên mà kho xếp (entry) chỉ ghi khi khác tên in trong bài (name). Điểm cầu của một người (venue) là số thứ tự trong venues, đếm từ 0.';

/**
 * Describes the files of data as a Data Package (Frictionless, version 2.0): the tables with their
 * Table Schemas, and the facts of each year. Its paths are beside its own.
 */
export function dataPackage(
  tables: readonly DescribedTable[],
  years: readonly (DataFile & { year: number })[],
  { title, owner, rights, address, to, full }: PublishedArchive,
): string {
  const described = {
    $schema: `${profiles}datapackage.json`,
    name: slug(title) || 'kho',
    title: `${title}: dữ liệu`,
    description: `Dữ kiện của mọi bài trong kho. Cách đọc các bảng: ${cellRules.join(' ')}`,
    homepage: address,
    ...(rights && { licenses: [{ title: rights.name, path: rights.url ?? full(to.data()) }] }),
    contributors: [{ title: owner, path: address, roles: ['publisher'] }],
    resources: [
      ...tables.map(({ name, title: of, description, fields, primaryKey, foreignKeys, file }) => ({
        $schema: `${profiles}dataresource.json`,
        name,
        path: file.name,
        type: 'table',
        title: of,
        description,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes: file.bytes.length,
        schema: {
          $schema: `${profiles}tableschema.json`,
          fields,
          primaryKey,
          ...(foreignKeys.length > 0 && { foreignKeys }),
        },
      })),
      ...years.map(({ year, name, bytes }) => ({
        $schema: `${profiles}dataresource.json`,
        name: `facts-${year}`,
        path: name,
        title: `Dữ kiện của các bài về năm ${year}`,
        description: factRule,
        format: 'json',
        mediatype: 'application/json',
        encoding: 'utf-8',
        bytes: bytes.length,
      })),
    ],
  };
  return `${JSON.stringify(described, null, 2)}\n`;
}
