import type { PublishedArchive } from '../../model/published-archive.ts';
import type { Person } from '../browse.ts';
import type { Office } from '../offices.ts';
import type { StatedFacts } from '../stated-facts.ts';

/** A cell of a table of data; nothing where nothing is known. */
export type DataCell = string | number | readonly string[] | undefined;

/**
 * A field of a table, as Table Schema describes it: `name` stands in the first row, `title` and
 * `description` tell readers what it holds.
 */
export interface DataField {
  name: string;
  title: string;
  description?: string;
  type: 'string' | 'integer' | 'date';
  format?: 'uri';
  /** Set where a cell holds several values. The standard's own type of lists few tools know. */
  delimiter?: typeof listDelimiter;
  constraints?: { required?: true; unique?: true };
}

/** A column of a table: its field, and how its cell is read off the subject of a row. */
export interface DataColumn<Subject> {
  field: DataField;
  value: (subject: Subject) => DataCell;
}

/** A person of the archive, with the addresses that a row states. */
export interface PersonRow {
  person: Person;
  archive: Pick<PublishedArchive, 'to' | 'full'>;
}

/** An office of a person, with the address that a row states. */
export interface OfficeRow extends PersonRow {
  office: Office;
}

/** Stands between the values of one cell. A `|` within a value is doubled. */
export const listDelimiter = ' | ';

/** Makes columns of each type for one kind of subject. */
function columnsOf<Subject>() {
  const typed =
    (type: Omit<DataField, 'name' | 'title'>) =>
    (
      name: string,
      title: string,
      value: (subject: Subject) => DataCell,
      description?: string,
    ): DataColumn<Subject> => ({
      field: { name, title, ...(description === undefined ? {} : { description }), ...type },
      value,
    });
  const required = { constraints: { required: true } } as const;
  const key = { constraints: { required: true, unique: true } } as const;
  const link = { type: 'string', format: 'uri' } as const;
  return {
    key: typed({ type: 'string', ...key }),
    text: typed({ type: 'string', ...required }),
    maybe: typed({ type: 'string' }),
    keyLink: typed({ ...link, ...key }),
    link: typed({ ...link, ...required }),
    maybeLink: typed(link),
    list: typed({ type: 'string', delimiter: listDelimiter }),
    day: typed({ type: 'date', ...required }),
    count: typed({ type: 'integer', ...required }),
    maybeNumber: typed({ type: 'integer' }),
  };
}

/** Describes a date that may be a month, a year or an interval, and partly inferred. */
const edtf = 'Theo EDTF, như ở mục date của bài; dấu ? là phần kho suy luận.';
const asPrinted = 'Như in trong bài.';
const names = (facts: readonly { name: string }[]): string[] => facts.map(({ name }) => name);
const entries = (facts: readonly { entry: string }[]): string[] => [
  ...new Set(facts.map(({ entry }) => entry)),
];

const of = columnsOf<StatedFacts>();

/**
 * The columns of `reports.csv`. Their names never change: programs read them. They are those of the
 * fields in the front matter, which archivists know.
 */
export const reportColumns: readonly DataColumn<StatedFacts>[] = [
  of.key('id', 'Mã bài', ({ id }) => id, 'Năm và tên tệp của bài.'),
  of.keyLink('address', 'Địa chỉ bài', ({ address }) => address),
  of.text('title', 'Tiêu đề', ({ title }) => title),
  of.text('event', 'Tên sự kiện', ({ event }) => event.name),
  of.maybe('theme', 'Chủ đề của sự kiện', ({ event }) => event.theme),
  of.maybe('event_id', 'Mã sự kiện', ({ event }) => event.id, 'Chung cho các bài về một sự kiện.'),
  of.maybe('series', 'Chuỗi sự kiện', ({ event }) => event.series?.entry),
  of.maybeNumber('edition', 'Lần thứ', ({ event }) => event.edition),
  of.maybe('format', 'Hình thức', ({ event }) => event.format),
  of.maybe('reach', 'Phạm vi', ({ event }) => event.reach),
  of.text('date', 'Ngày diễn ra', ({ event }) => event.date.edtf, edtf),
  of.text(
    'date_start',
    'Ngày đầu',
    ({ event }) => event.date.start,
    'Dạng 2021-10-13; chỉ biết tháng hay năm thì 2021-10, 2021.',
  ),
  of.maybe(
    'date_end',
    'Ngày cuối',
    ({ event }) => event.date.end,
    'Chỉ có khi sự kiện dài hơn một ngày.',
  ),
  of.list(
    'date_inferred',
    'Phần suy luận của ngày',
    ({ event }) => event.date.inferred,
    'Phần mà bài không in: year (năm), month (tháng), day (ngày).',
  ),
  of.maybe('session', 'Buổi', ({ event }) => event.session),
  of.maybe(
    'published',
    'Ngày đăng',
    ({ published }) => published?.edtf,
    `Khác ngày diễn ra. ${edtf}`,
  ),
  of.list('organizers', 'Đơn vị tổ chức', ({ organizers }) => names(organizers), asPrinted),
  of.list(
    'organizations',
    'Đơn vị tham gia',
    ({ organizations }) => names(organizations.filter(({ body }) => body !== undefined)),
    asPrinted,
  ),
  of.list('venues', 'Điểm cầu, địa điểm', ({ venues }) => names(venues), asPrinted),
  of.list('places', 'Tỉnh, thành phố', ({ venues }) => entries(venues.map(({ place }) => place))),
  of.list(
    'places_inferred',
    'Tỉnh, thành phố do suy luận',
    ({ venues }) => entries(venues.filter(({ inferred }) => inferred).map(({ place }) => place)),
    'Những tỉnh, thành phố ở cột places mà bài không in.',
  ),
  of.list(
    'speakers',
    'Người chủ trì, phát biểu',
    ({ people }) => names(people.filter(({ parts }) => !parts.includes('dự'))),
    asPrinted,
  ),
  of.list(
    'attendees',
    'Người dự',
    ({ people }) => names(people.filter(({ parts }) => parts.includes('dự'))),
    asPrinted,
  ),
  of.list('topics', 'Chủ đề', ({ topics }) => entries(topics)),
  of.maybe('publisher', 'Nơi đăng', ({ source }) => source.publisher),
  of.maybe('byline', 'Người viết', ({ source }) => source.byline),
  of.maybeLink('source_url', 'Địa chỉ nơi đăng', ({ source }) => source.url),
  of.text(
    'original',
    'Tệp bản gốc như nhận được',
    ({ source }) => source.original.name,
    'Nằm ngay dưới địa chỉ bài.',
  ),
  of.text('sha256', 'Mã kiểm tra SHA-256 của bản gốc', ({ source }) => source.original.sha256),
  of.maybe('rights', 'Quyền sử dụng bài', ({ rights }) => rights?.name),
  of.maybeLink('rights_url', 'Địa chỉ giấy phép', ({ rights }) => rights?.url),
  of.day('added', 'Ngày vào kho', ({ added }) => added),
  of.day('changed', 'Ngày thay đổi sau cùng', ({ changed }) => changed),
  of.count('corrections', 'Số lần sửa', ({ corrections }) => corrections.length),
];

const ofPerson = columnsOf<PersonRow>();
const latestOffice = ({ person }: PersonRow) =>
  person.appearances.find(({ office }) => office !== undefined);
const addressOf = ({ person, archive: { to, full } }: PersonRow): string =>
  full(to.entry('people', person.slug));
const personPage = 'Địa chỉ trang của người này';

/** The columns of `people.csv`. */
export const personColumns: readonly DataColumn<PersonRow>[] = [
  ofPerson.keyLink('address', personPage, addressOf, 'Phân biệt những người trùng tên.'),
  ofPerson.text('name', 'Họ tên', ({ person }) => person.name),
  ofPerson.list(
    'also_printed',
    'Cách in khác',
    ({ person }) => person.alsoPrinted,
    'Những cách khác mà bài in tên này.',
  ),
  ofPerson.count('reports', 'Số bài', ({ person }) => person.reports.length),
  ofPerson.maybe('first_date', 'Sự kiện đầu', ({ person }) => person.reports.at(-1)?.date, edtf),
  ofPerson.maybe('last_date', 'Sự kiện sau cùng', ({ person }) => person.reports[0]?.date, edtf),
  ofPerson.maybe('latest_office', 'Chức vụ in sau cùng', (row) => latestOffice(row)?.office),
  ofPerson.maybe(
    'latest_office_date',
    'Ngày in chức vụ ấy',
    (row) => latestOffice(row)?.report.date,
    edtf,
  ),
];

const ofOffice = columnsOf<OfficeRow>();

/** The columns of `offices.csv`. */
export const officeColumns: readonly DataColumn<OfficeRow>[] = [
  ofOffice.link('person', personPage, addressOf),
  ofOffice.text('name', 'Họ tên', ({ person }) => person.name),
  ofOffice.text('office', 'Chức vụ', ({ office }) => office.office, asPrinted),
  ofOffice.text('first_date', 'Ngày in lần đầu', ({ office }) => office.first.date, edtf),
  ofOffice.text('first_report', 'Mã bài in lần đầu', ({ office }) => office.first.id),
  ofOffice.text('last_date', 'Ngày in sau cùng', ({ office }) => office.last.date, edtf),
  ofOffice.text('last_report', 'Mã bài in sau cùng', ({ office }) => office.last.id),
];
