import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { processorTime } from './processor-time.ts';
import { field, paragraph, run, wordFile, type Part } from './word-file.ts';

const read = (body: string, parts?: Readonly<Record<string, Part>>) =>
  readReport('bai.docx', wordFile(body, parts));
const linesOf = async (body: string, parts?: Readonly<Record<string, Part>>) =>
  (await read(body, parts)).paragraphs;
const break_ = '<w:r><w:br/></w:r>';
const tab = '<w:r><w:tab/></w:r>';
const opening = paragraph('Sáng 14/5/2022, Viện Gốm họp.');
const closing = paragraph('Cuộc họp kết thúc lúc 11 giờ.');
const printed = ['Sáng 14/5/2022, Viện Gốm họp.', 'Cuộc họp kết thúc lúc 11 giờ.'] as const;

const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const list = (id: number, ...levels: string[]) =>
  `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const number = (id: number, pattern: number, more = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${pattern}"/>${more}</w:num>`;
const again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>';
const numbering: Part = {
  kind: 'numbering',
  content: `<w:numbering>${[
    list(
      0,
      level(0, 'upperRoman', '%1.', '<w:pStyle w:val="Muc"/>'),
      level(1, 'decimal', '%1.%2', '<w:isLgl/>'),
      level(2, 'lowerLetter', '%3)'),
    ),
    list(1, level(0, 'bullet', '\uF0B7'), level(1, 'bullet', '-'), level(2, 'bullet', 'o')),
    list(2, level(0, 'decimal', 'Điều %1:', '<w:suff w:val="nothing"/>')),
    list(3, '<w:numStyleLink w:val="Danh"/>'),
    number(1, 0),
    number(2, 1),
    number(3, 2),
    number(4, 2, again),
    number(5, 3),
  ].join('')}</w:numbering>`,
};
const styles: Part = {
  kind: 'styles',
  content: `<w:styles>${[
    ['Muc', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'],
    ['MucCon', '<w:basedOn w:val="Muc"/>'],
    ['Danh', '<w:pPr><w:numPr><w:numId w:val="2"/></w:numPr></w:pPr>'],
    ['Kin', '<w:rPr><w:vanish/></w:rPr>'],
  ]
    .map(
      ([id, content]) => `<w:style w:styleId="${id}"><w:name w:val="${id}"/>${content}</w:style>`,
    )
    .join('')}</w:styles>`,
};
const item = (text: string, id: number, at: number) =>
  paragraph(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${id}"/></w:numPr>`);

test.each<[what: string, items: string[], lines: string[]]>([
  [
    'levels, which start again below another',
    [
      item('Lò', 1, 0),
      item('đất', 1, 1),
      item('ướt', 1, 2),
      item('Men', 1, 0),
      item('tro', 1, 1),
      item('khô', 1, 2),
    ],
    ['I. Lò', '1.1 đất', 'a) ướt', 'II. Men', '2.1 tro', 'a) khô'],
  ],
  [
    'the style of a paragraph, or one that it is based on',
    [
      paragraph('Lò', '', 'Muc'),
      paragraph('Men', '', 'MucCon'),
      paragraph('Lửa', '<w:numPr><w:numId w:val="0"/></w:numPr>', 'Muc'),
    ],
    ['I. Lò', 'II. Men', 'Lửa'],
  ],
  [
    'bullets, drawn with a font of signs or a letter',
    [item('lò', 2, 0), item('men', 2, 1), item('lửa', 2, 2)],
    ['• lò', '- men', '• lửa'],
  ],
  ['a list that takes its levels from a style', [item('lò', 5, 1)], ['- lò']],
  [
    'two lists of one pattern, of which the second starts again',
    [item('lò', 3, 0), item('men', 3, 0), item('lửa', 4, 0), item('tro', 4, 0), item('đất', 3, 0)],
    ['Điều 1:lò', 'Điều 2:men', 'Điều 1:lửa', 'Điều 2:tro', 'Điều 3:đất'],
  ],
])('the numbers of a list are written out: %s', async (_, items, lines) => {
  expect(
    await linesOf(items.join(''), { 'numbering.xml': numbering, 'styles.xml': styles }),
  ).toEqual(lines);
});

test('a line break ends a line, unless the next one goes on the sentence', async () => {
  const body = (lines: string[]) => paragraph(lines.map((line) => run(line)).join(break_));
  const letterhead = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
  const minutes = [
    'Thời gian: 14h',
    'Người chủ trì: Trần Văn Nung',
    'Gồm: Lò Văn Thử,',
    'Đỗ Thị Men',
    'a) nội dung',
  ];
  const pasted = [
    'Sáng nay, hội thảo',
    'về nghề gốm có ông Trần',
    'Văn Nung và nhiều',
    'thợ gốm dự.',
    'Ai cũng vui.',
  ];
  expect(await linesOf(body(letterhead) + body(minutes) + body(pasted))).toEqual([
    ...letterhead,
    'Thời gian: 14h',
    'Người chủ trì: Trần Văn Nung',
    'Gồm: Lò Văn Thử, Đỗ Thị Men',
    'a) nội dung',
    'Sáng nay, hội thảo về nghề gốm có ông Trần Văn Nung và nhiều thợ gốm dự.',
    'Ai cũng vui.',
  ]);
});

test('the centred lines above the text are its heading, behind a letterhead or none', async () => {
  const centred = '<w:jc w:val="center"/>';
  const cell = `<w:tc>${paragraph('SỞ GỐM', centred)}${paragraph('PHÒNG LÒ', centred)}</w:tc>`;
  const letterhead = `<w:tbl><w:tr>${cell}</w:tr></w:tbl>`;
  const heading = paragraph('HỌP PHÒNG LÒ', centred) + paragraph('Phiên thứ 5', centred);
  const headingOf = async (body: string) => (await read(body)).heading;
  expect(await headingOf(letterhead + heading + opening)).toEqual({ from: 2, to: 4 });
  expect(await headingOf(heading + opening + closing)).toEqual({ from: 0, to: 2 });
  expect(await headingOf(opening + heading)).toBeUndefined();
});

test('columns of a letterhead are lines, by tabs or as a table; rows of a list of people are not cut', async () => {
  const cell = (...texts: string[]) =>
    `<w:tc>${texts.map((text) => paragraph(text)).join('')}</w:tc>`;
  const table = (...rows: string[][]) =>
    `<w:tbl>${rows.map((row) => `<w:tr>${row.map((text) => cell(...text.split('|'))).join('')}</w:tr>`).join('')}</w:tbl>`;
  const people = [
    ['TT', 'Họ tên'],
    ['1', 'Lò Văn Thử'],
    ['2', 'Đỗ Thị Men'],
    ['3', 'Cầm Văn Ví'],
  ];
  expect(
    await linesOf(
      table(
        ['SỞ GỐM|PHÒNG LÒ', 'CỘNG HÒA XÃ HỘI|Độc lập'],
        ['Số: 12/BC', 'Lò Gốm, ngày 8/5/2031'],
      ) +
        paragraph(run('HỘI GỐM') + tab + run('CHI HỘI LÒ')) +
        opening +
        table(...people) +
        closing +
        table(['THƯ KÝ', 'CHỦ TỌA'], ['Lò Văn Thử', 'Trần Văn Nung']),
    ),
  ).toEqual([
    'SỞ GỐM',
    'PHÒNG LÒ',
    'CỘNG HÒA XÃ HỘI',
    'Độc lập',
    'Số: 12/BC',
    'Lò Gốm, ngày 8/5/2031',
    'HỘI GỐM',
    'CHI HỘI LÒ',
    printed[0],
    ...people.map((row) => row.join(' | ')),
    printed[1],
    'THƯ KÝ',
    'CHỦ TỌA',
    'Lò Văn Thử',
    'Trần Văn Nung',
  ]);
});

test('a text box is read once, where it stands, with and without a form for older programs', async () => {
  const box = (text: string) => `<w:txbxContent>${paragraph(text)}</w:txbxContent>`;
  const choice = (text: string, fallback: string) =>
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box(text)}</w:drawing></mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`;
  const old = (text: string) => `<w:pict><v:textbox>${box(text)}</v:textbox></w:pict>`;
  expect(
    await linesOf(
      paragraph(choice('Khung một', old('Khung một')) + run('Viện Gốm họp.')) +
        paragraph(run('Mọi người vui.') + choice('Khung hai', '')) +
        paragraph(`<w:r>${old('Khung ba')}</w:r>`) +
        paragraph('<w:r><w:pict><v:textpath string="Chữ vẽ"/></w:pict></w:r>'),
    ),
  ).toEqual(['Khung một', 'Viện Gốm họp.', 'Mọi người vui.', 'Khung hai', 'Khung ba', 'Chữ vẽ']);
});

test('of tracked changes, what was added is read; what was deleted is left out, and that is said', async () => {
  const deleted = (text: string) => `<w:del><w:r><w:delText>${text}</w:delText></w:r></w:del>`;
  const found = await read(
    paragraph(
      `${run('Sáng ')}${deleted('14/5')}<w:ins>${run('15/5')}</w:ins>${run(', Viện họp.')}`,
    ) +
      paragraph(
        `<w:moveFrom>${run('Ông Nung chủ trì.')}</w:moveFrom>`,
        '<w:rPr><w:moveFrom/></w:rPr>',
      ) +
      paragraph(deleted('Bỏ cả đoạn.'), '<w:rPr><w:del/></w:rPr>') +
      paragraph('Đoạn nối', '<w:rPr><w:del/></w:rPr>') +
      paragraph(' liền.') +
      `<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('Hàng bỏ')}</w:tc></w:tr></w:tbl>` +
      paragraph(`<w:moveTo>${run('Ông Nung chủ trì.')}</w:moveTo>`),
  );
  expect(found).toMatchObject({
    paragraphs: ['Sáng 15/5, Viện họp.', 'Đoạn nối liền.', 'Ông Nung chủ trì.'],
    leftOut: ['14/5', 'Bỏ cả đoạn.', 'Hàng bỏ'],
    notes: [
      'Tệp còn sửa đổi chưa duyệt (Track Changes): giữ chữ thêm vào (“15/5”), bỏ chữ đã xóa (“14/5”, “Bỏ cả đoạn.”, “Hàng bỏ”); hãy so với bản gốc.',
    ],
  });
});

test('footnotes and endnotes follow the text, each behind the mark that stands in it', async () => {
  const notes = (kind: string, ...texts: string[]): Part => ({
    kind: `${kind}s`,
    content: `<w:${kind}s><w:${kind} w:type="separator" w:id="0">${paragraph('–')}</w:${kind}>${texts.map((text, index) => `<w:${kind} w:id="${index + 1}">${text}</w:${kind}>`).join('')}</w:${kind}s>`,
  });
  const mark = (kind: string, id: number, more = '') =>
    `<w:r><w:${kind}Reference w:id="${id}" ${more}/></w:r>`;
  const found = await read(
    paragraph(
      run('Hội thảo') + mark('endnote', 1) + run(' về gốm') + mark('footnote', 2) + run('.'),
    ) + paragraph(run('Men') + mark('footnote', 3, 'w:customMarkFollows="1"') + run('* tro.')),
    {
      'footnotes.xml': notes(
        'footnote',
        paragraph('Không ai nhắc.'),
        paragraph(' Gốm là đất.') + paragraph('Và lửa.'),
        paragraph('* Men tro.'),
      ),
      'endnotes.xml': notes('endnote', paragraph('Do Quỹ Mẫu tài trợ.')),
    },
  );
  expect(found.paragraphs).toEqual([
    'Hội thảo[1] về gốm[2].',
    'Men* tro.',
    '[1] Do Quỹ Mẫu tài trợ.',
    '[2] Gốm là đất.',
    'Và lửa.',
    '* Men tro.',
  ]);
  expect(found.leftOut).toEqual(['Không ai nhắc.']);
});

test('what is around the text is left out, each text once', async () => {
  const header = (id: string, content: string): Part => ({
    id,
    kind: 'header',
    content: `<w:hdr>${content}</w:hdr>`,
  });
  const reference = (id: string) => `<w:headerReference r:id="${id}"/>`;
  const hidden = run(' Ẩn.', '<w:vanish/>');
  const contents = `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${paragraph('MỤC LỤC')}${paragraph(run('Lò nung') + tab + run('2'))}</w:sdtContent></w:sdt>`;
  const asField = paragraph(field('TOC \\o', run('I. Lò') + field('PAGEREF a', run('2'))));
  const empty = `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('Bấm vào đây')}</w:sdtContent></w:sdt>`;
  const found = await read(
    contents +
      asField +
      paragraph(run('Sáng 14/5/2022, ') + hidden + run('Viện Gốm họp.') + empty) +
      paragraph('Cả đoạn ẩn.', '', 'Kin') +
      paragraph('<w:r><c:chart xmlns:c="c" r:id="do"/></w:r>') +
      closing +
      `<w:sectPr>${['a', 'b', 'a', 'c'].map(reference).join('')}</w:sectPr>`,
    {
      'styles.xml': styles,
      'header1.xml': header('a', paragraph('Bản tin Gốm')),
      'header2.xml': header('b', paragraph('Bản tin Gốm')),
      'header3.xml': header('c', paragraph(field('PAGE', run('3')))),
      'comments.xml': {
        kind: 'comments',
        content: `<w:comments><w:comment>${paragraph('Xem lại ngày')}</w:comment></w:comments>`,
      },
      'chart.xml': {
        id: 'do',
        kind: 'chart',
        content: '<chart><a:t>Số lò</a:t><strCache><v>Nam</v></strCache></chart>',
      },
    },
  );
  expect(found.paragraphs).toEqual(printed);
  expect(found.leftOut).toEqual([
    'Ẩn.',
    'Bấm vào đây',
    'Cả đoạn ẩn.',
    'Số lò Nam',
    'MỤC LỤC Lò nung 2 I. Lò2',
    'Bản tin Gốm',
    'Xem lại ngày',
  ]);
});

test.each<[what: string, content: string, text: string]>([
  [
    'a link, as a field and an element',
    `${field('HYPERLINK "x"', run('Viện'))}<w:hyperlink>${run(' Gốm')}</w:hyperlink>`,
    'Viện Gốm',
  ],
  [
    'a tag and a control',
    `<w:smartTag>${run('Đất ')}</w:smartTag><w:sdt><w:sdtContent>${run('sét')}</w:sdtContent></w:sdt>`,
    'Đất sét',
  ],
  [
    'hyphens that are hard and soft',
    `<w:r><w:t>lò</w:t><w:noBreakHyphen/><w:t>nu</w:t><w:softHyphen/><w:t>ng</w:t></w:r>`,
    'lò-nung',
  ],
  [
    'signs of fonts',
    `<w:r><w:sym w:font="Symbol" w:char="F061"/><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>${run(' 900\uF0B0', '<w:rFonts w:ascii="Symbol"/>')}`,
    'α☑ 900°',
  ],
  [
    'a fraction',
    '<m:oMath><m:f><m:num><m:r><m:t>1</m:t></m:r></m:num><m:den><m:r><m:t>2</m:t></m:r></m:den></m:f></m:oMath>',
    '1/2',
  ],
  [
    'the reading of a sign',
    `<w:ruby><w:rt>${run('đào')}</w:rt><w:rubyBase>${run('陶')}</w:rubyBase></w:ruby>`,
    '陶 (đào)',
  ],
  [
    'the choice and the box of a form',
    '<w:r><w:fldChar w:fldCharType="begin"><w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="vắng"/><w:listEntry w:val="có mặt"/></w:ddList></w:ffData></w:fldChar><w:fldChar w:fldCharType="end"/><w:fldChar w:fldCharType="begin"><w:ffData><w:checkBox><w:checked/></w:checkBox></w:ffData></w:fldChar></w:r>',
    'có mặt☒',
  ],
])('within a line, %s is read as Word shows it', async (_, content, text) => {
  expect(await linesOf(opening + paragraph(content))).toEqual([printed[0], text]);
});

test('prefixes of names do not matter, nor does the encoding of a part', async () => {
  const bytes = wordFile('').toString('latin1');
  expect(bytes).toContain('word/document.xml');
  const body = `<x:document xmlns:x="x"><x:body><x:p><x:r><x:t>Viện Gốm họp.</x:t></x:r></x:p></x:body></x:document>`;
  const part: Part = { kind: 'officeDocument', content: Buffer.from(`\uFEFF${body}`, 'utf16le') };
  expect(await linesOf('', { 'document.xml': part })).toEqual(['Viện Gốm họp.']);
});

test('one first heading is the title; several head the parts of a text', async () => {
  const headings = {
    'styles.xml': {
      kind: 'styles',
      content: '<w:styles><w:style w:styleId="u1"><w:name w:val="heading 1"/></w:style></w:styles>',
    },
  };
  const heading = (text: string) => paragraph(text, '', 'u1');
  const titleOf = async (body: string) => (await read(body, headings)).title;
  expect(await titleOf(heading('Hội thảo gốm') + opening)).toBe('Hội thảo gốm');
  expect(await titleOf(heading('Đất') + opening + heading('Lửa') + closing)).toBeUndefined();
  expect(await titleOf(heading('Đất') + heading('Lửa') + paragraph('Gốm', '', 'Title'))).toBe(
    'Gốm',
  );
});

test('a file within a document is not read, and that is said', async () => {
  const table: Part = { kind: 'package', content: Buffer.from('PK') };
  const { notes } = await read(opening, { 'embeddings/bang.xlsx': table });
  expect(notes).toEqual([expect.stringContaining('nhúng tệp khác')]);
});

test.each<[what: string, body: string]>([
  ['line breaks', paragraph(`<w:r>${'<w:t>gốm</w:t><w:br/>'.repeat(20_000)}</w:r>`)],
  ['paragraphs', '<w:p/>'.repeat(150_000)],
  ['marks of notes', paragraph('<w:r><w:footnoteReference w:id="1"/></w:r>'.repeat(20_000))],
  [
    'fields in fields',
    paragraph(
      '<w:r><w:fldChar w:fldCharType="begin"/><w:fldChar w:fldCharType="separate"/><w:t>a </w:t></w:r>'.repeat(
        10_000,
      ),
    ),
  ],
])('very many %s are read in a moment', async (_, body) => {
  const time = await processorTime(async () => {
    expect((await linesOf(opening + body))[0]).toBe(printed[0]);
  });
  expect(time).toBeLessThan(2000);
});
