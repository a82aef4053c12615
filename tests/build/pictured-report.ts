import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { z } from 'astro/zod';
import sharp from 'sharp';
import { attachmentFolder } from '../../src/model/attachments.ts';
import type { reportSchema } from '../../src/model/report.ts';

/** The report of the made-up archive that has pictures and documents. */
export const picturedReport = '2021/viec-mau-41';

/** A paragraph of it that is the caption of a picture. */
export const printedCaption = 'Quang cảnh buổi bàn việc mẫu thứ 41';

/** The words of its text that are an image in Markdown. */
export const imageInText = `![Sơ đồ phòng họp](../../${attachmentFolder(picturedReport)}so-do.png)`;

/** The pictures and documents in its front matter. */
export const attachments: Pick<z.input<typeof reportSchema>, 'pictures' | 'documents'> = {
  pictures: [
    { file: 'toàn cảnh 2.webp', alt: 'Hội trường nhìn từ cửa' },
    {
      file: 'Ảnh hội trường.JPG',
      caption: printedCaption,
      alt: 'Hội trường kê ghế thành ba dãy',
      credit: 'Lê Chụp',
    },
    {
      file: 'net-ve.png',
      caption: 'Nét phác <hội trường> & sân khấu',
      alt: 'Một nét chéo',
      after: 1,
    },
    { file: 'in-bon-mau.jpg', alt: 'Bìa kỷ yếu', after: 0 },
  ],
  documents: [
    { file: 'Bài nói số 1.PDF', title: 'Bài nói về lưỡi cày nghiêng', kind: 'trình chiếu' },
    { url: 'https://bang-hinh.test/xem?v=1', title: 'Băng hình cả buổi', kind: 'ghi hình' },
  ],
};

/** The pictures and documents of reports that the archive does not show. */
export const unseenAttachments: typeof attachments = {
  pictures: [{ file: 'khuat.png', alt: 'Ảnh khuấtkín' }],
  documents: [{ file: 'khuat.pdf', title: 'Văn bản khuấtkín', kind: 'văn bản' }],
};

/** The bytes of the document. No browser may take them for a page. */
export const documentBytes = Buffer.from('%PDF-1.4\n<script>alert(1)</script>\n');

const drawing = (width: number, height: number, inside: string) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${inside}</svg>`,
    ),
  );
const scene = (width: number, height: number) =>
  drawing(
    width,
    height,
    `<defs><linearGradient id="g"><stop stop-color="#b55"/><stop offset="1" stop-color="#37a"/></linearGradient></defs><rect width="100%" height="100%" fill="url(#g)"/><circle cx="30%" cy="40%" r="20%" fill="#fd8"/>`,
  );

/** Where the photograph says that it was taken. */
const place = {
  GPSLatitudeRef: 'N',
  GPSLatitude: '21/1 1/1 42/1',
  GPSLongitudeRef: 'E',
  GPSLongitude: '105/1 51/1 0/1',
};

/** Writes its pictures and documents into a content folder. */
export async function writeAttachments(content: string): Promise<void> {
  const [photograph, drawn, printed, wide, plan] = await Promise.all([
    // 1400 × 1000 as the sensor saw it, to be turned to 1000 × 1400.
    scene(1400, 1000)
      .jpeg()
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Artist: 'Lê Chụp' }, IFD3: place })
      .toBuffer(),
    drawing(500, 300, '<path d="M20 20L480 280" stroke="black" stroke-width="6"/>')
      .png({ compressionLevel: 0 })
      .toBuffer(),
    scene(600, 400).toColourspace('cmyk').jpeg().toBuffer(),
    scene(1600, 400).webp().toBuffer(),
    scene(300, 200).toColourspace('rgb16').png().toBuffer(),
  ]);
  const files = {
    'Ảnh hội trường.JPG': photograph,
    'net-ve.png': drawn,
    'in-bon-mau.jpg': printed,
    'toàn cảnh 2.webp': wide,
    'so-do.png': plan,
    'Bài nói số 1.PDF': documentBytes,
  };
  await write(join(content, attachmentFolder(picturedReport)), files);
}

/** Writes the pictures and documents of a report that the archive does not show. */
export async function writeUnseenAttachments(content: string, id: string): Promise<void> {
  const picture = await scene(90, 60).png().toBuffer();
  await write(join(content, attachmentFolder(id)), {
    'khuat.png': picture,
    'khuat.pdf': Buffer.from('%PDF-1.4 khuatkin'),
  });
}

async function write(folder: string, files: Record<string, Uint8Array>): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, name), bytes);
}
