import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { reportSchema } from '../../src/model/report.ts';
import { validateContent } from '../../src/validate/content.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { paragraph, wordFile, type Part } from '../read/word-file.ts';
import { place } from './command-place.ts';

const id = '2019/hoi-thao-nghe-gom';
const image = (color: string, side = 40) =>
  sharp({ create: { width: side, height: side, channels: 3, background: color } });
const [red, green, tiny] = await Promise.all([
  image('red').png().toBuffer(),
  image('green').jpeg().toBuffer(),
  image('blue', 20).png().toBuffer(),
]);
const pixel = `data:image/png;base64,${tiny.toString('base64')}`;

const title = 'Hội thảo nghề gốm';
const lead = 'Sáng 15-3-2019, tại Hà Nội, Hội Gốm tổ chức Hội thảo nghề gốm.';
const caption = 'Quang cảnh hội thảo nghề gốm';
const end = 'Ông Nguyễn Văn Thử, Chủ tịch Hội Gốm, chủ trì hội thảo.';

/** Imports a file, and returns the front matter of its report and what the archive then has. */
async function imported(files: Readonly<Record<string, string | Uint8Array>>, name: string) {
  const { content, folder, put, paths, read, run } = await place();
  for (const [path, bytes] of Object.entries(files)) await put(path, bytes);
  if (files['ngoai/anh.png']) await symlink(join(folder, 'ngoai'), join(folder, 'bai_files/ngoai'));
  const { code, errors } = await run([name, '--yes']);
  expect([code, errors]).toEqual([0, '']);
  const markdown = await read(`reports/${id}.md`);
  const [, yaml = ''] = /^---\n(.*?\n)---\n/s.exec(markdown) ?? [];
  const problems = await validateContent(contentFolder(content));
  return {
    ...reportSchema.parse(parse(yaml)),
    notes: markdown.split('\n').filter((line) => line.startsWith('# lưu ý:')),
    files: (await paths()).filter((path) => path.startsWith('pictures/')),
    errors: problems.filter(({ severity }) => severity === 'error'),
  };
}

const drawing = (part: string, alt = '') =>
  `<w:p><w:r><w:drawing><wp:inline><wp:docPr descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${part}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const media = (content: string | Uint8Array): Part => ({ kind: 'image', content });

test('the pictures of a document of Word come along, at their captions or behind their paragraphs', async () => {
  const body = [
    drawing('media/a.png', 'Thợ gốm bên lò'),
    paragraph(title),
    paragraph(lead),
    drawing('media/b.jpg', 'b.jpg'),
    paragraph(caption),
    paragraph(end),
    drawing('media/c.png'),
    drawing('media/d.emf', 'Sơ đồ lò'),
    drawing('media/e.png'),
    drawing('media/a.png'),
  ].join('');
  const { pictures, captions, notes, files, errors } = await imported(
    {
      'bai.docx': wordFile(body, {
        'media/a.png': media(red),
        'media/b.jpg': media(green),
        'media/c.png': media(tiny),
        'media/d.emf': media(Buffer.from('\u0001\0\0\0 EMF')),
        'media/e.png': media(red.subarray(0, -30)),
      }),
    },
    'bai.docx',
  );
  expect(pictures).toEqual([
    { file: 'anh-1.png', alt: 'Thợ gốm bên lò', after: 0 },
    { file: 'anh-2.jpg', caption },
  ]);
  expect(captions).toEqual([]);
  expect(files).toEqual([`pictures/${id}/anh-1.png`, `pictures/${id}/anh-2.jpg`]);
  const behind = 'sau “Ông Nguyễn Văn Thử, Chủ tịch Hội Gốm…”';
  expect(notes).toEqual([
    `# lưu ý: Đã bỏ 4 ảnh: ${behind} (quá nhỏ); ${behind} (đây không phải ảnh, hoặc ảnh đã hỏng); ${behind} (ảnh hỏng hoặc bị cắt cụt); ${behind} (lặp lại ảnh trên). Muốn có ảnh trong bài, hãy lưu từng ảnh thành tệp rồi thêm vào mục pictures.`,
    '# lưu ý: Đã bỏ ngoài bài: “b.jpg”',
    '# lưu ý: Đã bỏ ngoài bài: “Sơ đồ lò”',
  ]);
  expect(errors).toEqual([]);
});

test('those of a page come from it or the folder saved with it, and from nowhere else', async () => {
  const page = (sources: string[]) =>
    `<!doctype html><html><body><article><h1>${title}</h1><p>${lead}</p><figure><img src="${pixel}" data-src="data:image/jpeg;base64,${green.toString('base64')}"><figcaption>${caption}</figcaption></figure><p>${end}</p>${sources.map((source) => `<img src="${source}">`).join('')}<p>Hội thảo kết thúc lúc 11 giờ.</p></article></body></html>`;
  const outside = [
    'https://mau.vn/anh.png',
    '//mau.vn/anh.png',
    '/etc/anh.png',
    'khac/anh.png',
    'bai_files/../khac/anh.png',
    'bai_files/ngoai/anh.png',
    'bai_files/khong-co.png',
    'bai_files/',
    'bai_files/%zz.png',
  ];
  const { pictures, notes, files, errors } = await imported(
    {
      'bai.html': page(['./bai_files/a%20b.png?x=1', ...outside]),
      'bai_files/a b.png': red,
      'khac/anh.png': await image('yellow').png().toBuffer(),
      'ngoai/anh.png': await image('black').png().toBuffer(),
    },
    'bai.html',
  );
  expect(pictures).toEqual([
    { file: 'anh-1.jpg', caption },
    { file: 'anh-2.png', after: 3 },
  ]);
  expect(files).toHaveLength(2);
  expect(notes.join('\n')).toContain(`Đã bỏ ${outside.length} ảnh: sau “Ông Nguyễn Văn Thử`);
  expect(notes.join('\n')).toContain('(không có tệp ảnh)');
  expect(errors).toEqual([]);
});
