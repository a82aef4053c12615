import { z } from 'astro/zod';
import { reportSchema } from '../model/report.ts';
import type { FrontMatter } from './draft/model.ts';

/** What the archivist calls each field; a field within a list is named after the thing that it belongs to. */
const names: Record<string, string> = {
  title: 'Tiêu đề',
  preamble: 'Chữ trước tiêu đề',
  date: 'Ngày',
  session: 'Buổi',
  dateBasis: 'Căn cứ của ngày',
  published: 'Ngày đăng',
  event: 'Sự kiện',
  'event.name': 'Tên sự kiện',
  'event.theme': 'Chủ đề của sự kiện',
  'event.series': 'Chuỗi sự kiện',
  'event.edition': 'Lần thứ',
  'event.format': 'Hình thức',
  'event.reach': 'Phạm vi',
  organizers: 'Đơn vị tổ chức',
  venues: 'Địa điểm',
  'venues.name': 'Tên địa điểm',
  'venues.place': 'Tỉnh, thành phố',
  speakers: 'Người phát biểu',
  attendees: 'Người dự',
  name: 'Họ tên',
  office: 'Chức vụ',
  venue: 'Điểm cầu',
  parts: 'Vai trò',
  part: 'Vai trò',
  person: 'Địa chỉ riêng',
  organizations: 'Đơn vị tham gia',
  topics: 'Chủ đề',
  captions: 'Chú thích ảnh',
  source: 'Nguồn',
  'source.publisher': 'Nơi đăng',
  'source.printed': 'Dòng ghi nguồn',
  'source.byline': 'Người viết',
  'source.url': 'Địa chỉ bài đã đăng',
  'source.original': 'Bản gốc',
  summary: 'Tóm tắt',
};

/** A field by its name in Vietnamese: `speakers[1].office` → `Chức vụ của Lê Văn Mẫu`; the path itself where it has none. */
export function fieldName(path: string, data: FrontMatter): string {
  const general = path.replace(/\[\d+\]/g, '');
  const [, list = '', index = '', field] = /^(\w+)\[(\d+)\](?:\.(\w+))?/.exec(path) ?? [];
  const name = names[general] ?? names[general.split('.').at(-1) ?? ''] ?? path;
  if (list === '' || field === undefined || field === 'name')
    return list === '' ? name : (names[list] ?? path);
  const owner = ownerOf(data, list, Number(index));
  return owner === undefined ? name : `${name} của ${owner}`;
}

function ownerOf(data: FrontMatter, list: string, index: number): string | undefined {
  const lists: Record<string, { name: string }[] | undefined> = {
    speakers: data.speakers,
    attendees: data.attendees,
    venues: data.venues,
    organizations: data.organizations,
  };
  return lists[list]?.[index]?.name;
}

/** As much of a JSON schema as leads to a field. */
interface Node {
  description?: string | undefined;
  enum?: unknown[] | undefined;
  properties?: Record<string, Node> | undefined;
  items?: Node | undefined;
}
const node: z.ZodType<Node> = z.lazy(() =>
  z.object({
    description: z.string().optional(),
    enum: z.array(z.unknown()).optional(),
    properties: z.record(z.string(), node).optional(),
    items: node.optional(),
  }),
);
let manual: Node | undefined;

/** What the schema says of a field, with the values that it may have; undefined where it says nothing. */
export function fieldHelp(path: string): string | undefined {
  manual ??= node.parse(z.toJSONSchema(reportSchema, { io: 'input', unrepresentable: 'any' }));
  let [here, description]: [Node | undefined, string | undefined] = [manual, undefined];
  for (const step of path.split(/[.[]/)) {
    here = step.endsWith(']') ? here?.items : here?.properties?.[step];
    description = here?.description ?? description;
  }
  const values = here?.enum ?? here?.items?.enum;
  return description === undefined
    ? undefined
    : [description, ...(values ? [`Một trong: ${values.join(', ')}.`] : [])].join(' ');
}
