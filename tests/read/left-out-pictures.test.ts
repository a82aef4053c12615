import { unzipSync, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { docxOf } from '../../scripts/bench/import/file-forms.ts';
import { readReport } from '../../src/read/read-report.ts';

const drawing = (id: string) =>
  `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:embed="${id}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
const line = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;

/** A document of Word with a picture that it names `anh`. */
function withPicture(body: string): Buffer {
  const parts = unzipSync(docxOf(body));
  const relations = 'word/_rels/document.xml.rels';
  const text = new TextDecoder().decode(parts[relations]);
  const picture =
    '<Relationship Id="anh" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/></Relationships>';
  return Buffer.from(
    zipSync({
      ...parts,
      [relations]: Buffer.from(text.replace('</Relationships>', picture)),
      'word/media/image1.png': Buffer.from('PNG'),
    }),
  );
}

const notes = async (file: string, bytes: Buffer) => (await readReport(file, bytes)).notes;

test('the pictures of a document of Word are told, with the words before them', async () => {
  const body = `${drawing('anh')}${line('Hội thảo nghề gốm')}${line('Sáng 15-3-2019, tại thị xã Giả Định, Hội họp.')}${drawing('anh')}`;
  expect(await notes('bai.docx', withPicture(body))).toEqual([
    'Đã bỏ 2 ảnh: ở đầu tệp; sau “Sáng 15-3-2019, tại thị xã Giả Định, Hội…”. Muốn có ảnh trong bài, hãy lưu từng ảnh thành tệp rồi thêm vào mục pictures.',
  ]);
});

test('those of a page likewise, within a line, too; of many the first five', async () => {
  const one = '<article><h1>Hội thảo</h1><p>Sáng nay <img src="a.jpg" alt="Lò"> họp.</p></article>';
  expect(await notes('bai.html', Buffer.from(one))).toEqual([
    expect.stringContaining('Đã bỏ 1 ảnh: sau “Sáng nay họp.”.'),
  ]);
  const many = one.replace('họp', '<img src="b.jpg">'.repeat(6));
  expect(await notes('bai.html', Buffer.from(many))).toEqual([
    expect.stringMatching(/^Đã bỏ 7 ảnh: (?:sau “[^”]+”; ){5}…\. /),
  ]);
});

test('a file without pictures tells of none', async () => {
  expect(await notes('bai.docx', docxOf(line('Hội thảo') + line('Sáng nay họp.')))).toEqual([]);
});
