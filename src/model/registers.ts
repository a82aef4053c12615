import { z } from 'astro/zod';
import type { EntryFacet } from './facets.ts';
import { mostLetters } from './limits.ts';

const upTo = (most: number) => z.string().min(1).max(most, `dài hơn ${most} chữ cái`);
const name = upTo(mostLetters.name);

/** A slug that an archivist chooses. */
export const ownSlug = z
  .string()
  .max(mostLetters.name, `dài hơn ${mostLetters.name} chữ cái`)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối');

/** The last segment of the address of an entry, in a list or as `person` in a report. */
export const entryAddress = ownSlug.regex(/^(?!trang-\d+$)/, 'là địa chỉ của một trang danh sách');

const address = entryAddress
  .optional()
  .describe(
    'Phần cuối địa chỉ trang của tên này: hoang-xuan-hung. Lệnh ghi vào khi hai tên trùng địa chỉ; đã ghi thì đừng sửa.',
  );

/**
 * A person, a body or a series in its authority list: `content/people.yaml`, `bodies.yaml`,
 * `series.yaml`. Only names that need it have an entry.
 */
export const authoritySchema = z.strictObject({
  name: name.describe('Tên dùng trên trang của người, đơn vị hay chuỗi sự kiện ấy.'),
  variants: z
    .array(name)
    .default([])
    .describe(
      'Những cách in khác của cùng tên ấy: lỗi in, tên viết tắt. Mỗi bài vẫn giữ tên như in.',
    ),
  sort: name
    .optional()
    .describe('Chữ để xếp thứ tự thay cho tên, khi tên không xếp được theo lẽ thường.'),
  address,
});

/**
 * The comment at the head of a new list of names, `content/<facet>.yaml`.
 */
export const aboutLists: Readonly<Record<EntryFacet, string>> = {
  people:
    'Nhân vật: chỉ ghi người có tên in nhiều cách, trùng tên hay trùng địa chỉ với người khác.',
  bodies: 'Đơn vị: chỉ ghi đơn vị có tên in nhiều cách, hay trùng địa chỉ với đơn vị khác.',
  series: 'Chuỗi sự kiện: chỉ ghi chuỗi có tên in nhiều cách, hay trùng địa chỉ với chuỗi khác.',
  places: 'Địa điểm: chỉ ghi nơi đã đổi tên, sáp nhập, hay trùng địa chỉ với nơi khác.',
  topics: 'Chủ đề: danh sách ngắn, có kiểm soát. Bài chỉ dùng tên có ở đây.',
};

/** A topic of the controlled list, `content/topics.yaml`. */
export const topicSchema = z.strictObject({
  name: name.describe('Tên chủ đề, đúng như bài ghi ở mục topics.'),
  description: upTo(mostLetters.text).describe('Một câu nói chủ đề gồm những gì.'),
  address,
});

/** A place that was merged or renamed, or that has a recorded address, `content/places.yaml`. */
export const placeSchema = z
  .strictObject({
    name: name.describe('Tên địa điểm (tên cũ, nếu đã đổi), đúng như bài ghi ở mục venues.'),
    now: name.optional().describe('Tên của nơi mà nó nay thuộc về.'),
    since: z.iso.date().optional().describe('Ngày có hiệu lực, dạng 2025-07-01.'),
    address,
  })
  .superRefine(({ now, since, address: own }, context) => {
    const missing = (path: string, message: string) =>
      context.addIssue({ code: 'custom', path: [path], message });
    if (now === undefined && (since !== undefined || own === undefined))
      missing('now', 'thiếu tên của nơi mà nó nay thuộc về');
    if (since === undefined && now !== undefined) missing('since', 'thiếu ngày có hiệu lực');
  });

/** An abbreviation, `content/abbreviations.yaml`. */
export const abbreviationSchema = z.strictObject({
  short: name.describe('Dạng viết tắt.'),
  long: name.describe('Nghĩa đầy đủ.'),
  forms: z.array(name).default([]).describe('Các cách viết khác của cùng chữ tắt.'),
  gloss: z
    .boolean()
    .default(false)
    .describe('true khi long là lời giải thích, không phải dạng viết đầy đủ: tìm kiếm không dùng.'),
});

export type Abbreviation = z.infer<typeof abbreviationSchema>;

/** The merger or the renaming of a place. */
export interface PlaceChange {
  name: string;
  now: string;
  since: string;
}
