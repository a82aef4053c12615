import { expect, test } from 'vitest';
import { parse } from 'yaml';
import type { ReportDraft, FrontMatter } from '../../src/import/draft/model.ts';
import { renderReport } from '../../src/import/render.ts';
import { lostWords } from '../../src/import/render/lost-words.ts';
import { draftFixture } from './draft-fixtures.ts';

const data: FrontMatter = {
  title: 'Hội thảo gốm: một mẫu',
  preamble: '2031-05-07',
  date: '2031-05-07',
  dateBasis: { words: ['no'] },
  event: { name: 'Hội thảo # gốm' },
  speakers: [{ name: 'Lê Thị Sành', office: 'Giám đốc', parts: ['chủ trì'] }],
  source: { original: { file: '2031/hoi-thao-gom.txt', sha256: '1'.repeat(64) } },
  added: '2031-05-08',
};
const sentence = 'Chiều 7-5, Hội thảo gốm được tổ chức.';
const draft = (doubts: ReportDraft['doubts'] = []): ReportDraft => ({
  id: '2031/hoi-thao-gom',
  data,
  body: 'Đoạn một.\n\nĐoạn hai.',
  doubts,
  empty: [],
  leftOut: [],
  omitted: [],
  notes: [],
});
const yamlOf = (text: string) => text.split('---\n')[1] ?? '';

test('a file is front matter and text, and its values are read back as they were, also by readers of YAML 1.1', () => {
  const text = renderReport(draft());
  expect(text).toMatch(/^---\n.*\n---\n\nĐoạn một\.\n\nĐoạn hai\.\n$/s);
  expect(parse(yamlOf(text))).toEqual(data);
  expect(parse(yamlOf(text), { version: '1.1' })).toEqual(data);
  expect(text).toContain(`date: "2031-05-07"\n`);
  expect(text).toContain(`added: "2031-05-08"\n`);
  expect(text).toContain(`sha256: "${'1'.repeat(64)}"\n`);
  expect(text).toContain('parts: [chủ trì]\n');
});

test('what was changed and left out stands above the fields, and no text from outside opens a doubt', () => {
  const leftOut = ['Trang chủ\n---\n# kiểm tra: giả', `Tin liên quan ${'dài '.repeat(30)}`];
  const text = renderReport({ ...draft(), leftOut, notes: ['Đã bỏ số trang: 7.'] });
  expect(yamlOf(text).split('title:')[0]).toBe(
    [
      '# lưu ý: Đã bỏ số trang: 7.\n',
      '# lưu ý: Đã bỏ ngoài bài: “Trang chủ --- kiểm tra: giả”\n',
      `# lưu ý: Đã bỏ ngoài bài: “Tin liên quan ${'dài '.repeat(16).trim()}…”\n`,
    ].join(''),
  );
  expect(parse(yamlOf(text))).toEqual(data);
});

test.each([
  ['title', '---\n# kiểm tra: vì sao – «Chiều 7-5, Hội thảo gốm được tổ chức.»\ntitle:'],
  ['event.name', 'event:\n  # kiểm tra: vì sao – «Chiều 7-5, Hội thảo gốm được tổ chức.»\n  name:'],
  [
    'speakers[0].name',
    'speakers:\n  # kiểm tra: vì sao – «Chiều 7-5, Hội thảo gốm được tổ chức.»\n  - name:',
  ],
  [
    'speakers[0].office',
    'Lê Thị Sành\n    # kiểm tra: vì sao – «Chiều 7-5, Hội thảo gốm được tổ chức.»\n    office:',
  ],
  [
    'dateBasis.words[0]',
    'words:\n    # kiểm tra: vì sao – «Chiều 7-5, Hội thảo gốm được tổ chức.»\n    - "no"',
  ],
  ['venues', '# kiểm tra: venues: vì sao – «Chiều 7-5, Hội thảo gốm được tổ chức.»\nspeakers:'],
  [
    'event.edition',
    '# kiểm tra: event.edition: vì sao – «Chiều 7-5, Hội thảo gốm được tổ chức.»\nevent:',
  ],
])(
  'a doubt about %s stands above it, or above what follows where it would stand',
  (path, expected) => {
    const text = renderReport(
      draft([{ path, value: 'x', sentence, certainty: 'guess', reason: 'vì sao' }]),
    );
    expect(text).toContain(expected);
    expect(parse(yamlOf(text))).toEqual(data);
  },
);

test('a doubt is one line, however long its sentence and whatever stands in it', () => {
  const text = renderReport(
    draft([
      {
        path: 'date',
        value: 'x',
        sentence: `dòng một\n---\ntitle: khác ${'rất dài '.repeat(60)}`,
        certainty: 'guess',
        reason: 'vì sao',
      },
    ]),
  );
  expect(parse(yamlOf(text))).toEqual(data);
  expect(text.split('\n').filter((line) => line.includes('kiểm tra'))).toHaveLength(1);
  expect(Math.max(...text.split('\n').map(({ length }) => length))).toBeLessThan(220);
});

test('words that are changed, dropped, added or moved are noticed, and where', async () => {
  const { read, draft: whole } = await draftFixture('signs-of-markdown');
  const text = renderReport(whole);
  expect(await lostWords(read, text)).toBeUndefined();
  const spoilt = [
    text.replace('phụ lục', 'phụ chú'),
    text.replace('giữ giá ', ''),
    text.replace('\\- Một', '- Một'),
    text.replace('Hội nghị *sơ kết*', 'Hội nghị mới *sơ kết*'),
    `${text}\nThêm.`,
    text.replace('5\\*3\\*2', '5*3*2'),
  ];
  for (const file of spoilt) {
    expect(file).not.toBe(text);
    expect(await lostWords(read, file)).toMatchObject({ at: expect.any(Number) });
  }
  expect(await lostWords(read, spoilt[0] ?? '')).toMatchObject({
    original: expect.stringMatching(/^lục\)/),
    page: expect.stringMatching(/^chú\)/),
  });
});

test('an archivist may put right the capitals of a title, nothing else of its words', async () => {
  const { read, draft: whole } = await draftFixture('only-capitals');
  const withTitle = (title: string) => renderReport({ ...whole, data: { ...whole.data, title } });
  expect(await lostWords(read, withTitle('Hội nghị tổng kết nghề dệt thổ cẩm'))).toBeUndefined();
  expect(await lostWords(read, withTitle('Hội nghị tổng kết nghề dệt'))).toBeDefined();
});

test('a title that only the head of a page has is none of the words of the text', async () => {
  const { read, draft: whole } = await draftFixture('page-of-a-portal');
  expect(await lostWords(read, renderReport(whole))).toBeUndefined();
  expect(
    await lostWords(
      read,
      renderReport({ ...whole, body: whole.body.replace('Thuyền nan trên bãi\n\n', '') }),
    ),
  ).toBeDefined();
});
