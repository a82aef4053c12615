import { z } from 'astro/zod';
import { colourPattern, contrastIn, leastOfText, towards, type Mode } from './contrast.ts';
import { errorPlaces, unknownPlaces } from './error-address.ts';
import { webAddress } from './field-schemas.ts';
import { mostLetters } from './limits.ts';

/** The hosts whose limits a build knows; `other` for all else. */
const hosts = [
  'netlify',
  'cloudflare-pages',
  'vercel',
  'github-pages',
  'nginx',
  'caddy',
  'other',
] as const;
/** A host by the name that `site.yaml` gives it. */
export type Host = (typeof hosts)[number];

/** One or more path segments of unreserved characters (RFC 3986), or none. */
const unreserved = /^\/(?:[\w.~-]+\/)*$/;

/** Whether a text is an origin: a scheme and a host, and nothing else. */
export function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`;
}

/** Whether a text is a path for a site, with slashes at both ends. Links are printed as it is. */
export function isBasePath(text: string): boolean {
  return unreserved.test(text) && !/\/\.{1,2}\//.test(text);
}

/** Whether the host of a web or e-mail address is one that is reserved for examples (RFC 2606). */
export function isExampleAddress(address: string): boolean {
  const host = URL.parse(address)?.hostname ?? address.replace(/^.*@/, '');
  return /(?:^|\.)(?:example|invalid|example\.(?:com|net|org))\.?$/i.test(host);
}

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'không được để trống')
    .max(most, `dài hơn ${most} chữ cái`)
    .regex(/^[^\n\r\t]*$/, 'phải nằm trên một dòng');

const email = z.email('không phải địa chỉ thư điện tử').max(254, 'dài hơn 254 chữ cái');

const picture = z
  .string()
  .regex(
    /^site\/[a-z0-9-]{1,60}\.(?:svg|png|jpe?g|webp)$/,
    'phải có dạng site/<tên không dấu>.svg, .png, .jpg hoặc .webp',
  );

/** A colour with enough contrast in a mode, for text. */
const colour = (mode: Mode, place: string, goal: string) =>
  z
    .string()
    .regex(colourPattern, 'phải có dạng "#rrggbb", thí dụ "#8c1c13"')
    .superRefine((value, context) => {
      if (!colourPattern.test(value)) return;
      const ratio = contrastIn(mode, value);
      if (ratio >= leastOfText) return;
      // Rounded down, so that 4.49 does not read as enough.
      const shown = (Math.floor(ratio * 10) / 10).toFixed(1).replace('.', ',');
      context.addIssue({
        code: 'custom',
        message: `màu “${value}” khó đọc trên ${place}: tương phản ${shown} : 1, cần 4,5 : 1; thử "${towards(value, goal, mode, leastOfText)}"`,
      });
    });

/**
 * The schema of `site.yaml`, in which a content folder says whose archive it is and where it is
 * published. It is also the owner's manual: every field has a description, and unknown fields are
 * refused. Fields that come later must be optional: an archive with the file of today must build.
 */
export const siteSchema = z.strictObject({
  title: line(60).describe('Tên kho, đứng đầu mọi trang.'),
  tagline: line(160).describe('Một dòng dưới tên kho ở trang nhất.'),
  description: line(500).describe('Một hai câu: kho lưu những gì, cho ai.'),
  owner: line(mostLetters.name).describe('Tên người hay cơ quan phụ trách kho.'),
  contact: z
    .strictObject({
      email: email.optional().describe('Thư điện tử: ban-bien-tap@co-quan.vn.'),
      page: webAddress.optional().describe('Địa chỉ trang liên hệ: https://co-quan.vn/lien-he.'),
    })
    .refine(({ email, page }) => email !== undefined || page !== undefined, {
      message: 'phải có email hoặc page',
    })
    .describe('Người đọc liên hệ ở đâu: email, page hoặc cả hai.'),
  errors: z
    .union([email, webAddress])
    .refine((address) => !/^[^?#]*\{/.test(address), 'chỗ điền phải đứng sau dấu ?')
    .superRefine((address, context) => {
      for (const place of unknownPlaces(address))
        context.addIssue({
          code: 'custom',
          message: `không có chỗ điền “${place}”; chỉ có ${errorPlaces.join(', ')}`,
        });
    })
    .optional()
    .describe(
      'Nơi nhận báo lỗi, nếu khác contact: một thư điện tử, hay một địa chỉ https:// có thể có những chỗ mà kho điền thay người đọc: {tieu-de}, {noi-dung}, {dia-chi}.',
    ),
  url: z
    .string()
    .refine(
      isOrigin,
      'chỉ ghi https:// và tên máy chủ, thí dụ https://luu-tru.vn; đường dẫn ghi ở mục base',
    )
    .describe('Địa chỉ của kho trên mạng, không có đường dẫn: https://luu-tru.vn.'),
  base: z
    .string()
    .refine(
      isBasePath,
      'mở đầu và kết thúc bằng dấu /, chỉ gồm chữ không dấu, chữ số và các dấu - . _ ~',
    )
    .default('/')
    .describe('Đường dẫn của kho trên máy chủ: / hoặc /luu-tru/.'),
  language: z
    .string()
    .regex(/^vi(?:-[A-Z]{2})?$/, 'giao diện của kho chỉ có tiếng Việt: ghi vi hoặc vi-VN')
    .default('vi')
    .describe('Ngôn ngữ của trang: vi hoặc vi-VN.'),
  rights: z
    .strictObject({
      name: line(mostLetters.title).describe('Tên giấy phép, hay một câu: CC BY 4.0.'),
      url: webAddress.optional().describe('Địa chỉ của bản giấy phép.'),
    })
    .optional()
    .describe('Quyền sử dụng nội dung các bài: name và, nếu có, url.'),
  accent: colour('light', 'nền sáng', '#000000')
    .optional()
    .describe('Màu nhấn, trong dấu nháy kép: "#8c1c13".'),
  accentDark: colour('dark', 'nền tối', '#ffffff')
    .optional()
    .describe('Màu nhấn trên nền tối, trong dấu nháy kép; không ghi thì kho tự tính từ accent.'),
  logo: picture.optional().describe('Hình đứng trước tên kho: một tệp trong thư mục site.'),
  icon: picture
    .optional()
    .describe('Biểu tượng vuông của kho ở thẻ trình duyệt: một tệp trong thư mục site.'),
  sharePictures: z
    .boolean()
    .default(false)
    .describe(
      'true: mỗi bài có một hình riêng (tên bài, ngày, nơi) khi chia sẻ lên Zalo, Facebook, Telegram.',
    ),
  host: z.enum(hosts).optional().describe('Máy chủ phục vụ kho; khi dựng, kho canh các hạn mức.'),
  offline: z
    .boolean()
    .default(true)
    .describe('true: máy người đọc giữ những bài đã đọc, để đọc khi không có mạng.'),
  precompressed: z.boolean().default(false).describe('true: nén sẵn các tệp, cho nginx và Caddy.'),
});

/** The validated `site.yaml` of an archive. */
export type SiteData = z.infer<typeof siteSchema>;
