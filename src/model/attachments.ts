import { z } from 'astro/zod';
import { inert } from './addresses.ts';
import { upTo, webAddress } from './field-schemas.ts';
import { mostLetters } from './limits.ts';
import { slug } from './vietnamese.ts';

const text = upTo(mostLetters.text);

/** The kinds of documents that come with a report. */
export const documentKinds = [
  'trình chiếu',
  'tham luận',
  'chương trình',
  'biên bản',
  'văn bản',
  'ghi âm',
  'ghi hình',
  'tài liệu khác',
] as const;

/** The files from which the build makes the pictures of pages. */
export const pictureEnding = /\.(?:avif|gif|jpe?g|png|webp)$/i;

const fileName = upTo(mostLetters.name).regex(
  /^(?!\.)[^\\/]+$/,
  'chỉ ghi tên tệp, không ghi thư mục',
);

/** The pictures of a report: a field of its front matter. */
export const picturesSchema = z
  .array(
    z.strictObject({
      file: fileName
        .regex(pictureEnding, 'ảnh phải là tệp .jpg, .png, .webp, .avif hoặc .gif')
        .describe('Tên tệp ảnh trong thư mục pictures/<năm>/<tên tệp của bài>/.'),
      caption: text
        .optional()
        .describe(
          'Chú thích ảnh như in. Là một đoạn của bài thì chép cả đoạn: ảnh sẽ đứng ngay trên đoạn ấy.',
        ),
      alt: text
        .optional()
        .describe(
          'Một câu nói ảnh chụp gì, cho người không nhìn thấy ảnh; không chép lại chú thích.',
        ),
      credit: text.optional().describe('Người chụp hay nguồn của ảnh, nếu chú thích chưa ghi.'),
      after: z
        .int()
        .nonnegative()
        .optional()
        .describe(
          'Ảnh đứng sau đoạn số mấy của bài; 0 là trước đoạn 1. Không ghi thì ảnh ở cuối bài.',
        ),
    }),
  )
  .default([])
  .describe('Ảnh của bài, theo thứ tự như in.');

/** The documents of a report: a field of its front matter. */
export const documentsSchema = z
  .array(
    z.strictObject({
      file: fileName
        .regex(inert, 'kho không nhận tệp có đuôi này')
        .optional()
        .describe(
          'Tên tệp trong thư mục pictures/<năm>/<tên tệp của bài>/, là .pdf, .docx, .pptx, .xlsx, .odt, .txt, .csv, .mp3, .m4a, .mp4, .zip hay ảnh; hoặc ghi url.',
        ),
      url: webAddress.optional().describe('Địa chỉ của tài liệu ở nơi khác; hoặc ghi file.'),
      title: upTo(mostLetters.title).describe('Tên tài liệu.'),
      kind: z.enum(documentKinds).describe('Loại tài liệu.'),
    }),
  )
  .default([])
  .describe('Tài liệu kèm theo bài: bài trình chiếu, biên bản, bản ghi âm, ghi hình.');

/** A picture of a report. */
export type ReportPicture = z.infer<typeof picturesSchema>[number];
/** A document of a report. */
export type ReportDocument = z.infer<typeof documentsSchema>[number];

/** The folder of a report's pictures and documents, below the content folder. */
export function attachmentFolder(id: string): string {
  return `pictures/${id}/`;
}

/** The name under which a document's file is served: `Bài nói 1.PPTX` → `bai-noi-1.pptx`. */
export function documentName(file: string): string {
  const [, stem = '', ending = ''] = /^(.*?)(\.[^.]*)?$/s.exec(file) ?? [];
  return `${slug(stem) || 'tai-lieu'}${ending.toLowerCase()}`;
}

/** Whether the page of a report shows files whose content its Markdown does not state. */
export function showsFiles({
  pictures,
  documents,
  body,
}: {
  pictures: readonly unknown[];
  documents: readonly unknown[];
  body: string;
}): boolean {
  return pictures.length > 0 || documents.length > 0 || /!\[|<img/i.test(body);
}
