import { z } from 'astro/zod';
import { documentsSchema, picturesSchema } from './attachments.ts';
import { crossFieldFaults } from './cross-fields.ts';
import { parseEventDate } from './event-date.ts';
import { upTo, webAddress } from './field-schemas.ts';
import { mostLetters } from './limits.ts';
import type { Thumbnail } from './picture-sizes.ts';
import { entryAddress, ownSlug } from './registers.ts';
import { states } from './state.ts';

const text = upTo(mostLetters.text);
const name = upTo(mostLetters.name);

/**
 * The parts that people take in an event, as reports name them, in the order in which a page lists
 * them.
 */
export const parts = [
  'chủ trì',
  'khai mạc',
  'phát biểu chỉ đạo',
  'phát biểu',
  'trình bày',
  'tham luận',
  'phát biểu kết luận',
] as const;

/** The parts of the day that a report may print. */
export const sessions = ['sáng', 'trưa', 'chiều', 'tối'] as const;

/** The ways to hold an event. */
export const formats = ['trực tiếp', 'trực tuyến', 'trực tiếp kết hợp trực tuyến'] as const;

const phrases = z.array(text).min(1);
/** A calendar day, `2024-05-30`. */
const day = z.iso.date();

const inference = z
  .strictObject({
    from: z
      .preprocess((value) => (typeof value === 'string' ? [value] : value), phrases)
      .describe(
        'Nguyên văn những chữ trong bài mà suy luận dựa vào: một câu chữ hay một danh sách.',
      ),
    note: text.describe('Vì sao suy ra như vậy, và điều gì bài không in.'),
  })
  .describe('Ghi khi giá trị không in trong bài mà do suy luận.');

const person = z.strictObject({
  name: name.describe('Họ tên như in trong bài.'),
  office: text.optional().describe('Chức vụ như in trong bài, giữ nguyên thứ tự và cách viết.'),
  venue: text.optional().describe('Tên một điểm cầu hay địa điểm ở mục venues.'),
  person: entryAddress
    .optional()
    .describe(
      'Địa chỉ riêng của người này, chỉ khi trùng tên với người khác: nguyen-van-an-bo-y-te.',
    ),
});

// Text only. Without quotes YAML would make a date of it first, and silently turn 2021-02-30 into 2
// March.
const eventDate = z
  .string({
    error: ({ input }) =>
      input === undefined ? 'thiếu ngày' : 'đặt ngày trong dấu nháy kép, thí dụ "2021-10-13"',
  })
  .superRefine((value, context) => {
    try {
      parseEventDate(value);
    } catch (error) {
      context.addIssue({
        code: 'invalid_format',
        format: 'edtf',
        message: error instanceof Error ? error.message : String(error),
      });
    }
  });

/**
 * The schema of a report's front matter. It is also the archivist's manual: every field has a
 * description, and unknown fields are refused.
 */
export const reportSchema = z
  .strictObject({
    title: upTo(mostLetters.title).describe('Tiêu đề như in.'),
    preamble: text
      .optional()
      .describe('Những chữ đứng trước tiêu đề trong bản gốc mà không thuộc tiêu đề.'),
    date: eventDate.describe(
      'Ngày diễn ra, theo EDTF: 2021-10-13, 2021-10, 2021-10-13/2021-10-14; 2021?-12-06 khi năm do suy luận.',
    ),
    session: z.enum(sessions).optional().describe('Buổi trong ngày, nếu bài có in.'),
    dateBasis: z
      .strictObject({
        words: phrases.describe('Nguyên văn những chữ cho biết ngày; phải có trong bài.'),
        inferredFrom: phrases
          .optional()
          .describe(
            'Nguyên văn những chữ mà phần suy luận của ngày dựa vào; phải có trong bài. Chỉ ghi khi ngày có dấu “?”.',
          ),
        note: text
          .optional()
          .describe('Phần nào của ngày do suy luận hay lấy từ nơi khác, và vì sao.'),
      })
      .describe('Ngày dựa vào đâu: words là những chữ trong bài cho biết ngày.'),
    published: eventDate.optional().describe('Ngày đăng bài, nếu biết; không phải ngày diễn ra.'),
    event: z
      .strictObject({
        name: text.describe('Tên sự kiện như in.'),
        theme: text.optional().describe('Chủ đề của sự kiện như in, không có dấu ngoặc kép.'),
        series: name.optional().describe('Chuỗi sự kiện mà lần này thuộc về.'),
        edition: z
          .int()
          .positive()
          .max(9999, 'số lớn hơn 9999')
          .optional()
          .describe('Lần thứ mấy trong chuỗi: “lần thứ Ba” ghi 3.'),
        format: z.enum(formats).optional().describe('Hình thức tổ chức.'),
        reach: text.optional().describe('Phạm vi hay quy mô như in: toàn quốc, gần 100 điểm cầu.'),
        id: ownSlug
          .optional()
          .describe(
            'Mã mà các bài về cùng một sự kiện có chung: hoi-thao-nghe-gom-2021-03-15. Chỉ ghi khi kho có từ hai bài.',
          ),
      })
      .describe('Sự kiện mà bài đưa tin, ít nhất có tên (name).'),
    organizers: z.array(name).default([]).describe('Cơ quan, đơn vị tổ chức.'),
    venues: z
      .array(
        z.strictObject({
          name: text.describe('Điểm cầu hay địa điểm như in.'),
          place: name.describe('Tỉnh, thành phố của địa điểm.'),
          inferred: inference.optional(),
        }),
      )
      .default([])
      .describe('Các điểm cầu hay địa điểm, nơi chính đứng đầu.'),
    speakers: z
      .array(
        person.extend({
          parts: z.array(z.enum(parts)).min(1).describe('Vai trò tại sự kiện.'),
          speaks: z
            .array(z.int().positive())
            .min(1)
            .optional()
            .describe(
              'Số của những đoạn thuật lại lời người này, đếm từ đoạn đầu của bài: [7, 8]. Chỉ ghi đoạn chắc chắn là lời người ấy.',
            ),
        }),
      )
      .default([])
      .describe('Người chủ trì hoặc phát biểu.'),
    attendees: z.array(person).default([]).describe('Người dự được nêu tên.'),
    organizations: z
      .array(
        z.strictObject({
          name: name.describe('Tên cơ quan, đơn vị.'),
          part: z.enum(parts).describe('Phần tham gia.'),
          unnamed: z
            .boolean()
            .default(false)
            .describe('true khi bài chỉ nêu chung, không có tên riêng.'),
        }),
      )
      .default([])
      .describe('Cơ quan, đơn vị trình bày hoặc tham luận.'),
    topics: z.array(name).default([]).describe('Chủ đề, chọn trong topics.yaml.'),
    captions: z
      .array(text)
      .default([])
      .describe('Đoạn trong bài là chú thích của một ảnh không nhận được.'),
    pictures: picturesSchema,
    documents: documentsSchema,
    source: z
      .strictObject({
        publisher: text.optional().describe('Nơi đăng.'),
        printed: text.optional().describe('Dòng ghi nguồn như in trong bài.'),
        url: webAddress.optional().describe('Địa chỉ bài đã đăng.'),
        byline: text.optional().describe('Tên người viết như in, hay như phần đầu tệp ghi.'),
        original: z
          .strictObject({
            file: text
              .regex(
                /^\d{4}\/[a-z0-9-]{1,200}\.[a-z0-9]{1,20}$/,
                'phải có dạng <năm>/<tên không dấu>.<đuôi>',
              )
              .describe('Tệp gốc trong content/originals.'),
            sha256: z
              .string()
              .regex(/^[0-9a-f]{64}$/, 'phải là 64 chữ số thập lục phân')
              .describe('Mã kiểm tra SHA-256 của tệp gốc; lệnh nhập tính và ghi.'),
          })
          .describe(
            'Bản gốc như nhận được; lệnh nhập ghi. Bài gõ tay thì gõ vào một tệp .txt rồi nhập.',
          ),
      })
      .describe('Bài lấy từ đâu: publisher, printed, url, byline và bản gốc (original).'),
    rights: text
      .optional()
      .describe('Quyền sử dụng riêng bài này, khi khác quyền chung của kho: CC BY-SA 4.0.'),
    added: day.describe('Ngày bài vào kho, dạng "2024-05-30"; lệnh nhập ghi một lần, đừng sửa.'),
    status: z
      .enum(states)
      .optional()
      .describe(
        'draft: bản nháp, chưa đăng; withdrawn: bài đã rút khỏi kho. Không ghi là bài đã đăng.',
      ),
    withdrawn: z
      .strictObject({
        date: day.describe('Ngày rút bài, dạng "2025-03-12".'),
        why: text.describe('Vì sao rút; trang của bài in nguyên câu này.'),
      })
      .optional()
      .describe('Chỉ ghi cùng status: withdrawn: bài rút ngày nào (date) và vì sao (why).'),
    corrections: z
      .array(
        z.strictObject({
          date: day.describe('Ngày sửa, dạng "2024-06-15".'),
          what: text.describe('Đã sửa gì: Chức vụ của ông A, trước ghi là Phó Giám đốc.'),
          why: text.optional().describe('Vì sao sửa.'),
        }),
      )
      .default([])
      .describe('Những chỗ đã sửa từ khi bài vào kho; trang của bài kể ra.'),
    aliases: z
      .array(
        z
          .string()
          .max(mostLetters.title, `dài hơn ${mostLetters.title} chữ cái`)
          .regex(/^[^/]{0,200}(?:\/[^/]{0,200})*$/, 'có phần dài hơn 200 chữ cái')
          .regex(
            /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
            'ghi địa chỉ cũ không có dấu gạch chéo ở hai đầu, thí dụ bai-viet/2021/ten-cu',
          ),
      )
      .default([])
      .describe('Những địa chỉ cũ của bài, vẫn phải mở được: bai-viet/2021/ten-cu.'),
    summary: text.optional().describe('Tóm tắt; nếu không có thì câu đầu của bài thay cho.'),
  })
  .superRefine((report, context) => {
    for (const { path, message } of crossFieldFaults(report))
      context.addIssue({ code: 'custom', path, message });
  });

/** The validated front matter of a report. */
export type ReportData = z.infer<typeof reportSchema>;
/** A speaker as one report prints it: name, office, parts taken and venue. */
export type Speaker = ReportData['speakers'][number];
/** One video link (điểm cầu) or place of an event. */
export type Venue = ReportData['venues'][number];

/**
 * A report of the archive: its front matter, its id (`<year>/<slug>`, the path of its file) and its
 * Markdown text.
 */
export interface Report extends ReportData {
  id: string;
  body: string;
  /** The digest of its file, if that is known: two reports of one id and digest state the same. */
  digest?: string | undefined;
  /** The first of its pictures, as lists show it. */
  thumbnail?: Thumbnail | undefined;
}
