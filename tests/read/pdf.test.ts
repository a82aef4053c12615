import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { pdf, type PdfFrame, type PdfLine } from '../../scripts/bench/import/file-forms.ts';

const read = (...pages: PdfLine[][]) => readReport('bai.pdf', pdf(pages));

/** A paragraph as a page has it: lines of so many letters from an edge, the first one indented. */
function printed(text: string, left: number, { width = 70, indent = 25 } = {}): PdfLine[] {
  const lines = text.match(new RegExp(`.{1,${width}}(?: |$)`, 'g')) ?? [];
  return lines.map((line, index) => ({
    left: index > 0 ? left : left + indent,
    text: line.trim(),
  }));
}

/** Lines at their distances from the upper edge. */
function from(top: number, lines: PdfLine[], step = 16): PdfLine[] {
  return lines.map((line, index) => ({ ...line, top: top + step * index }));
}

const sentence = (place: string) =>
  `Ở ${place}, thợ lò kể chuyện đất và chuyện men, rồi xem những chiếc bình cổ của làng, đo vẽ từng chiếc một, ghi chép cẩn thận và hẹn nhau về ${place} năm sau.`;
const places = ['làng Lò', 'làng Men', 'làng Tro', 'làng Đất', 'làng Lửa', 'làng Nung'];
const texts = places.map(sentence);

test('pages with margins of their own, even turned ones, have the same paragraphs', async () => {
  const page = (left: number, ...some: string[]) => some.flatMap((text) => printed(text, left));
  const turned = page(0, ...texts.slice(4)).map(({ left, text }, index) => ({
    text,
    left: 60 + 16 * index,
    top: 780 - left,
    isUpward: true,
  }));
  expect(
    (await read(page(60, ...texts.slice(0, 2)), page(100, ...texts.slice(2, 4)), turned))
      .paragraphs,
  ).toEqual(texts);
});

test('columns are read one after another, below a title and above a line across them', async () => {
  const column = (some: string[], left: number) =>
    some.flatMap((text) => printed(text, left, { width: 36, indent: 12 }));
  const across = sentence('nơi xa');
  const page = [
    { left: 120, top: 60, size: 18, text: 'Hội thảo về nghề gốm cổ' },
    ...from(100, column(texts.slice(0, 3), 50), 15),
    // The file may draw them in any order, at heights of their own.
    ...from(104, column(texts.slice(3), 300), 15).toReversed(),
    ...from(380, printed(across, 50)),
  ];
  expect((await read(page)).paragraphs).toEqual(['Hội thảo về nghề gốm cổ', ...texts, across]);
});

test('a row of a table with rules is one paragraph, wherever its cells begin; a frame is none', async () => {
  const edges = [60, 100, 240, 520];
  const row = (top: number, height: number): PdfFrame[] =>
    edges.slice(1).map((right, index) => [edges[index] ?? 0, top, right, top + height]);
  const lines = [
    ...from(40, printed(texts[0] ?? '', 60)),
    { left: 62, top: 115, text: 'STT' },
    { left: 104, top: 115, text: 'Họ và tên' },
    { left: 244, top: 115, text: 'Chức vụ' },
    // The number stands in the middle of its cell.
    { left: 70, top: 142, text: '1' },
    { left: 104, top: 135, text: 'Trần Văn' },
    { left: 104, top: 149, text: 'Nung' },
    { left: 244, top: 135, text: 'Phó Chủ tịch Hội Gốm' },
    { left: 244, top: 149, text: 'làng Lò' },
    ...from(180, printed(texts[1] ?? '', 60)),
    { left: 60, top: 260, text: 'Trong khung là lời của thợ lò.' },
  ];
  const frames: PdfFrame[] = [...row(100, 20), ...row(120, 36), [55, 245, 530, 265]];
  const { paragraphs } = await readReport('bai.pdf', pdf([lines], frames));
  expect(paragraphs).toEqual([
    texts[0],
    'STT | Họ và tên | Chức vụ',
    '1 | Trần Văn Nung | Phó Chủ tịch Hội Gốm làng Lò',
    texts[1],
    'Trong khung là lời của thợ lò.',
  ]);
});

test('the paragraph with the largest letters on the first page is the title, if it is one', async () => {
  const body = from(
    160,
    texts.slice(0, 2).flatMap((text) => printed(text, 90)),
  );
  const above = { left: 60, top: 40, text: 'BẢN TIN LÀNG LÒ' };
  const large = (text: string, top: number) => ({ left: 60, top, size: 18, text });
  const titleOf = async (...lines: PdfLine[]) => (await read([above, ...lines, ...body])).title;
  expect(await titleOf(large('Bàn về nghề gốm', 60))).toBe('Bàn về nghề gốm');
  expect(await titleOf(large('BÁO CÁO', 60), large('Hội thảo nghề gốm', 100))).toBeUndefined();
  expect(await titleOf()).toBeUndefined();
});

test('lines are read from top to bottom, whatever the order of the file', async () => {
  const lines = from(
    60,
    texts.flatMap((text) => printed(text, 60)),
  );
  expect((await read(lines.toReversed())).paragraphs).toEqual(texts);
});

test('headers and footers that repeat are left out, each once, and page numbers beside them', async () => {
  const page = (text: string, number: number) => [
    { left: 60, top: 40, size: 9, text: `Bản tin Gốm, số ${number}` },
    ...from(80, printed(text, 60)),
    { left: 60, top: 790, size: 9, text: 'Viện Gốm' },
    { left: 280, top: 805, text: `Trang ${number}/3` },
  ];
  const found = await read(...texts.slice(0, 3).map((text, index) => page(text, index + 1)));
  expect(found.paragraphs).toEqual(texts.slice(0, 3));
  expect(found.leftOut).toEqual(['Bản tin Gốm, số 3', 'Viện Gốm']);
  expect(found.notes.join(' ')).toContain('Trang 1/3, Trang 2/3, Trang 3/3');
});

test('a footnote follows the text, and its mark stands in both; other raised numbers stay', async () => {
  const page = [
    { left: 85, top: 60, text: 'Hội thảo' },
    { left: 133, top: 56, size: 7, text: '1' },
    { left: 142, top: 60, text: 'nghề gốm họp ở nhà rộng 12 m' },
    { left: 310, top: 56, size: 7, text: '2' },
    { left: 314, top: 60, text: ', có thợ lò' },
    { left: 60, top: 76, text: 'các làng dự.' },
    { left: 60, top: 756, size: 7, text: '1' },
    { left: 64, top: 760, size: 9, text: 'Hội thảo do Quỹ Lò tài trợ, theo một bản ghi' },
    { left: 60, top: 771, size: 9, text: 'nhớ ký năm ngoái.' },
  ];
  expect((await read(page, printed(texts[0] ?? '', 60))).paragraphs).toEqual([
    'Hội thảo[1] nghề gốm họp ở nhà rộng 12 m2, có thợ lò các làng dự.',
    texts[0],
    '[1] Hội thảo do Quỹ Lò tài trợ, theo một bản ghi nhớ ký năm ngoái.',
  ]);
});

test('cells stay apart: a row is a paragraph, with the second lines of its cells where they belong', async () => {
  const row = (top: number, ...cells: string[]) =>
    cells.flatMap((text, index) => (text === '' ? [] : [{ left: 60 + 140 * index, top, text }]));
  expect(
    (
      await read([
        ...row(60, 'SỞ GỐM', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA'),
        ...from(100, printed(texts[0] ?? '', 60)),
        ...row(180, 'Họ tên', 'Việc làm', 'Nơi làm'),
        ...row(196, 'Lò Văn Thử', 'Thợ cả của lò', 'Làng Lò'),
        ...row(212, '', 'bầu ở cuối làng', ''),
        ...row(228, 'Đỗ Thị Men', 'Thợ vẽ', 'Làng Men'),
        ...from(260, printed(texts[1] ?? '', 60)),
      ])
    ).paragraphs,
  ).toEqual([
    'SỞ GỐM',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA',
    texts[0],
    'Họ tên Việc làm Nơi làm',
    'Lò Văn Thử Thợ cả của lò bầu ở cuối làng Làng Lò',
    'Đỗ Thị Men Thợ vẽ Làng Men',
    texts[1],
  ]);
});

test.each<[what: string, lines: string[], joined: string]>([
  [
    'a word that is no syllable',
    ['Hai tiếng confer-', 'ence và hội thảo.'],
    'Hai tiếng conference và hội thảo.',
  ],
  ['two syllables', ['Nước cộng-', 'hòa ấy.'], 'Nước cộng-hòa ấy.'],
  ['a word and a number', ['Dịch COVID-', '19 qua đi.'], 'Dịch COVID-19 qua đi.'],
  ['a dash', ['Làng Lò –', 'nơi có lò.'], 'Làng Lò – nơi có lò.'],
])('at the end of a line, %s is joined as it was written', async (_, lines, joined) => {
  const page = [
    ...lines.map((text) => ({ left: 60, text })),
    { left: 60, top: 300, text: texts[0] ?? '' },
  ];
  expect((await read(page)).paragraphs[0]).toBe(joined);
});

test('lines in the middle are one title where the next word had no room, and two where it had', async () => {
  const centred = (text: string, top: number) => ({
    left: 300 - 4 * text.length,
    size: 16,
    top,
    text,
  });
  const body = from(
    160,
    texts.slice(0, 2).flatMap((text) => printed(text, 90)),
  );
  const long = ['Kết quả của hội thảo khoa học về nghề gốm cổ ở làng', 'Men và làng Lò'];
  const short = ['BÁO CÁO', 'Hội thảo nghề gốm'];
  const titles = async (lines: string[]) =>
    (await read([...lines.map((text, index) => centred(text, 60 + 20 * index)), ...body]))
      .paragraphs;
  expect((await titles(long))[0]).toBe(long.join(' '));
  expect((await titles(short)).slice(0, 2)).toEqual(short);
});

test('letters that are drawn twice to look bold are read once; stamps and notes are left out', async () => {
  const bold = [0, 0.4].map((shift) => ({ left: 60 + shift, top: 60, text: 'Nghề gốm' }));
  const stamp = { left: 400, top: 500, size: 30, isUpward: true, text: 'BẢN SAO' };
  const file = pdf([[...bold, ...from(90, printed(texts[0] ?? '', 60)), stamp]]).toString('latin1');
  const note = '/Annots [<< /Type /Annot /Subtype /Text /Rect [0 0 9 9] /Contents (Xem lai) >>]';
  const noted = Buffer.from(file.replace('/Type /Page ', `$&${note} `), 'latin1');
  const found = await readReport('bai.pdf', noted);
  expect(found.paragraphs).toEqual(['Nghề gốm', texts[0]]);
  expect(found.leftOut).toEqual(['BẢN SAO', 'Xem lai']);
});

test('pages that are alike keep their text', async () => {
  const page = (number: number) => [
    { left: 60, top: 60, text: 'GIẤY KHEN' },
    { left: 60, top: 90, text: `Viện Gốm khen thợ lò số ${number}.` },
  ];
  const { paragraphs } = await read(page(1), page(2), page(3));
  expect(paragraphs.join(' ').match(/GIẤY KHEN|số \d/g)).toHaveLength(6);
});
