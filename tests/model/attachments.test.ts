import { expect, test } from 'vitest';
import { attachmentFolder, documentName } from '../../src/model/attachments.ts';

test.each([
  ['Bài nói 1.PPTX', 'bai-noi-1.pptx'],
  ['bien-ban.pdf', 'bien-ban.pdf'],
  ['Biên bản (bản cuối).v2.docx', 'bien-ban-ban-cuoi-v2.docx'],
  ['….mp3', 'tai-lieu.mp3'],
  ['a\nb.pdf', 'a-b.pdf'],
])('a document in %j is served as %s', (file, name) => {
  expect(documentName(file)).toBe(name);
});

test('the files of a report lie in a folder of its name', () => {
  expect(attachmentFolder('2021/giu-nghe-gom')).toBe('pictures/2021/giu-nghe-gom/');
});
