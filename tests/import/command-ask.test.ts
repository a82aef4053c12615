import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { settleDoubts } from '../../src/import/command/settle-doubts.ts';
import { archivistAt, BrokenOff, widthOf } from '../../src/import/command/terminal.ts';
import type { Doubt, ReportDraft } from '../../src/import/draft/model.ts';
import { leastFrontMatter } from '../model/reports.ts';
import { place, received } from './command-place.ts';

const id = '2019/hoi-thao-ban-ve-nghe-gom-lang-mau';
const asked = async (answers: string[], text = received) => {
  const here = await place();
  await here.put('bai.txt', text);
  const before = await here.paths();
  return { ...here, before, ...(await here.run(['bai.txt', '--year', '2019'], { answers })) };
};
const several = (count: number, answer: string) => Array.from({ length: count }, () => answer);
/** How many questions the text leads to, found out by leaving them all for later. */
const doubtsOf = async (text = received) =>
  Number(/Mục 1 trên (\d+)/.exec((await asked(['//'], text)).output)?.[1]);

test('each doubtful value is put with its sentence; Enter takes it, and no mark is left', async () => {
  const count = await doubtsOf();
  expect(count).toBeGreaterThan(0);
  const { code, output, paths, read } = await asked(several(count + 1, ''));
  expect(code).toBe(0);
  expect(output).toMatch(
    /Mục 1 trên \d+\n {2}\? Ngày: 2019\?-03-15\n {4}.*\n {4}“Sáng 15-3, tại thị xã Giả Định/,
  );
  expect(output).toContain(`Mục ${count} trên ${count}`);
  expect(output).not.toContain('CẦN XEM LẠI');
  expect(await paths()).toContain(`reports/${id}.md`);
  expect(await read(`reports/${id}.md`)).not.toContain('# kiểm tra: ');
});

test('another value is written in its place, a day in the way that Vietnamese writes it too', async () => {
  const { code, paths, read } = await asked(['16/3/2018', ...several(20, '')]);
  expect(code).toBe(0);
  const path = id.replace('2019', '2018');
  expect(await paths()).toContain(`originals/${path}.txt`);
  expect(await read(`reports/${path}.md`)).toContain('date: "2018-03-16"');
});

test('what the schema refuses is said, and asked again; ? explains', async () => {
  const { output, read } = await asked([
    'hôm nọ',
    '2019-02-30',
    '?',
    '2019-03-14',
    ...several(20, ''),
  ]);
  expect(output).toMatch(/“hôm nọ” không phải là ngày/);
  expect(output).toMatch(/“2019-02-30” không phải là ngày/);
  expect(output).toContain('Ngày diễn ra, theo EDTF');
  expect(await read(`reports/${id}.md`)).toContain('date: "2019-03-14"');
});

test('what must not be empty stays; what may be is left out', async () => {
  const kept = await asked(['-', ...several(20, '')]);
  expect(kept.output).toContain('mục này không bỏ trống được');
  expect(await kept.read(`reports/${id}.md`)).toContain('date: ');
  const doubt: Doubt = {
    path: 'organizers',
    value: 'Hội Ong',
    certainty: 'likely',
    reason: 'đọc từ câu này',
  };
  const settled = await settleDoubts(
    { ...drafted, data: { ...drafted.data, organizers: ['Hội Ong'] }, doubts: [doubt] },
    { ask: async () => '-', leave: () => undefined },
    () => undefined,
    80,
  );
  expect(settled).toMatchObject({
    data: expect.not.objectContaining({ organizers: expect.anything() }),
    doubts: [],
  });
});

test('what is left for later is marked in the file, one value or all', async () => {
  const { read, output } = await asked(['/', ...several(20, '')]);
  expect((await read(`reports/${id}.md`)).match(/# kiểm tra: /g)).toHaveLength(1);
  expect(output).toContain('CẦN XEM LẠI (1)');
  const all = await asked(['//', '']);
  expect((await all.read(`reports/${id}.md`)).match(/# kiểm tra: /g)).toHaveLength(
    await doubtsOf(),
  );
});

const unwritten: Doubt = {
  path: 'venues',
  value: 'Nhà Văn hóa',
  certainty: 'guess',
  reason: 'chưa ghi “Nhà Văn hóa” vì không rõ tỉnh, thành phố',
};
const drafted: ReportDraft = {
  id: '2020/nghe-nuoi-ong',
  data: { ...leastFrontMatter, venues: [{ name: 'điểm cầu Huế', place: 'Huế' }] },
  body: '',
  doubts: [
    unwritten,
    { path: 'venues[0].place', value: 'Huế', certainty: 'likely', reason: 'đọc từ tên địa điểm' },
  ],
  empty: [],
  leftOut: [],
  omitted: [],
  notes: [],
};

test.each<[answers: string[], doubts: Doubt[]]>([
  [['', ''], [unwritten]],
  [['-', ''], []],
  [['/', ''], [unwritten]],
  // The schema wants a name and a place of it.
  [['Nhà Văn hóa', '/', ''], [unwritten]],
])(
  'a value that could not be put into the report is never taken for one that was: %j',
  async (answers, doubts) => {
    const said: string[] = [];
    const given = answers.values();
    const settled = await settleDoubts(
      drafted,
      { ask: async () => given.next().value ?? 'no more answers', leave: () => undefined },
      (lines) => said.push(...lines),
      80,
    );
    expect(said).toContain('    (chưa ghi vào bài; Enter: để sau)');
    expect(settled.doubts).toEqual(doubts);
    expect(settled.data.venues).toEqual(drafted.data.venues);
  },
);

test('a part that is left out takes its person out, and that is said', async () => {
  const draft: ReportDraft = {
    ...drafted,
    data: {
      ...drafted.data,
      speakers: [
        { name: 'Trần Văn Mẫu', parts: ['chủ trì'] },
        { name: 'Lê Thị Thử', parts: ['phát biểu'] },
      ],
    },
    doubts: [
      {
        path: 'speakers[0].parts',
        value: 'chủ trì',
        certainty: 'likely',
        reason: 'đọc từ câu này',
      },
    ],
  };
  const said: string[] = [];
  const settled = await settleDoubts(
    draft,
    { ask: async () => '-', leave: () => undefined },
    (lines) => said.push(...lines),
    80,
  );
  expect(settled.data.speakers).toEqual([{ name: 'Lê Thị Thử', parts: ['phát biểu'] }]);
  expect(settled.doubts).toEqual([]);
  expect(said.at(-1)).toContain('mục này không bỏ trống được; đã bỏ cả “Trần Văn Mẫu” khỏi bài');
});

test('no at the end writes nothing', async () => {
  const { code, output, paths, before } = await asked(['//', 'gì cơ', 'k']);
  expect(code).toBe(0);
  expect(output).toContain('Không nhập');
  expect(await paths()).toEqual(before);
});

test('the end of the answers breaks off, and nothing is left behind', async () => {
  const { code, output, paths, before } = await asked(['']);
  expect(code).toBe(130);
  expect(output).toContain('Đã dừng');
  expect(await paths()).toEqual(before);
});

test('a likely duplicate is named first, and asked about', async () => {
  const { put, run, paths } = await place();
  await put('a.txt', received);
  await put('b.txt', `${received}\n\nNguồn: Báo Mẫu`);
  await run(['a.txt', '--year', '2019']);
  const { output, code } = await run(['b.txt', '--year', '2019'], { answers: ['//', 'k'] });
  expect(code).toBe(0);
  expect(output.indexOf(`! gần như cùng một văn bản với ${id}`)).toBeGreaterThan(0);
  expect(output.indexOf('! gần như')).toBeLessThan(output.indexOf('Mục 1 trên'));
  expect(output).toContain('Có vẻ kho đã có bài này. Vẫn ghi?');
  expect((await paths()).filter((path) => path.startsWith('reports/2019/'))).toHaveLength(1);
});

test('--yes asks nothing', async () => {
  const { put, run, paths } = await place();
  await put('a.txt', received);
  expect(await run(['a.txt', '--year', '2019', '--yes'], { answers: [] })).toMatchObject({
    code: 0,
    output: expect.not.stringContaining('Mục 1'),
  });
  expect(await paths()).toContain(`reports/${id}.md`);
});

function terminal() {
  const input = new PassThrough();
  let shown = '';
  const output = new Writable({
    write(chunk, _encoding, done) {
      shown += String(chunk);
      done();
    },
  });
  return { input, archivist: archivistAt({ input, output }, true), shown: () => shown };
}

test('Ctrl-C breaks off, at this question and every other', async () => {
  const { input, archivist } = terminal();
  const answer = archivist.ask('? ');
  input.write('\u0003');
  await expect(answer).rejects.toThrow(BrokenOff);
  await expect(archivist.ask('? ')).rejects.toThrow(BrokenOff);
});

test('Tab types the value that stands there, to be changed', async () => {
  const { input, archivist } = terminal();
  const answer = archivist.ask('? ', 'Phó Giám đốc');
  input.write('\t');
  input.write(' Sở');
  input.write('\r');
  expect(await answer).toBe('Phó Giám đốc Sở');
  archivist.leave();
});

test('Tab types nothing that steers the terminal', async () => {
  const { input, archivist, shown } = terminal();
  const answer = archivist.ask('? ', 'Phó\u009b31m Giám\u202e đốc');
  input.write('\t');
  input.write('\r');
  expect(await answer).toBe('Phó31m Giám đốc');
  expect(shown()).not.toMatch(/[\u009b\u202e]/);
  archivist.leave();
});

test.each([
  [undefined, 80],
  [0, 80],
  [60, 60],
  [300, 100],
])('a terminal of %s columns has lines of %i letters', (columns, width) =>
  expect(widthOf(columns)).toBe(width),
);

test('answers are taken in NFC and without blanks around them', async () => {
  const { input, archivist } = terminal();
  const answer = archivist.ask('? ');
  input.write('  Hội Gốm \r'.normalize('NFD'));
  expect(await answer).toBe('Hội Gốm'.normalize('NFC'));
  archivist.leave();
});
