import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { words } from '../../src/model/vietnamese.ts';
import { readHeldReport } from '../../src/import/command/held-report.ts';
import { kept, place, received } from './command-place.ts';
import { docx, utf16 } from '../../scripts/bench/import/file-forms.ts';

const id = '2019/hoi-thao-ban-ve-nghe-gom-lang-mau';
const before = [
  'abbreviations.yaml',
  `originals/${kept.id}.txt`,
  'places.yaml',
  `reports/${kept.id}.md`,
  'site.yaml',
  'topics.yaml',
];
const after = [...before, `originals/${id}.txt`, `reports/${id}.md`].toSorted();

test('a file becomes a report, and is kept byte for byte', async () => {
  const { put, run, paths, read } = await place();
  await put('bai.txt', received);
  const { code, output } = await run(['bai.txt', '--year', '2019']);
  expect(code).toBe(0);
  expect(await paths()).toEqual(after);
  expect(await read(`originals/${id}.txt`)).toBe(received);
  const report = readHeldReport(id, await read(`reports/${id}.md`));
  expect(report.source.original).toEqual({
    file: `${id}.txt`,
    sha256: createHash('sha256').update(received).digest('hex'),
  });
  expect(words([report.title, report.body].join(' '))).toEqual(words(received));
  expect(await read(`reports/${id}.md`)).toContain('# kiểm tra: ');
  expect(output.split('\n').slice(0, 4)).toEqual([
    '',
    'bai.txt',
    expect.stringMatching(/^CẦN XEM LẠI \(\d+\)$/),
    expect.stringContaining('2019?-03-15'),
  ]);
  expect(output).toContain('- Trần Thị Bình: 1 bài, cùng chức vụ');
  expect(output).toContain(`reports/${id}.md`);
  expect(
    Math.max(
      ...output
        .split('\n')
        .filter((line) => !line.includes('/reports/'))
        .map((line) => line.length),
    ),
  ).toBeLessThanOrEqual(80);
});

test('the same file again changes nothing and is no failure', async () => {
  const { put, run, paths, read } = await place();
  await put('bai.txt', received);
  await run(['bai.txt', '--year', '2019']);
  const first = await read(`reports/${id}.md`);
  await put('ten-khac.txt', received);
  const { code, output } = await run(['bai.txt', 'ten-khac.txt', '--year', '2018']);
  expect(code).toBe(0);
  expect(output).toContain(`Đã có trong kho: reports/${id}.md`);
  expect(await paths()).toEqual(after);
  expect(await read(`reports/${id}.md`)).toBe(first);
});

test('--dry-run shows all and writes nothing', async () => {
  const { put, run, paths } = await place();
  await put('bai.txt', received);
  const { code, output } = await run(['--dry-run', 'bai.txt', '--year=2019']);
  expect(code).toBe(0);
  expect(output).toContain(`Sẽ ghi reports/${id}.md`);
  expect(await paths()).toEqual(before);
});

test('--explain prints the rules that decided, and writes nothing', async () => {
  const { put, run, paths } = await place();
  await put('bai.txt', received);
  const { code, output } = await run(['--explain', 'bai.txt']);
  expect(code).toBe(0);
  const rows = output.split('\n').map((line) => line.trim().split(/\s{2,}/u));
  expect(rows).toContainEqual(['xưng hô', 'Ông', 'form-of-address']);
  expect(rows).toContainEqual(['tên người', 'Nguyễn Văn Thử', 'vietnamese-name']);
  expect(rows).toContainEqual(['chức vụ', 'Phó Giám đốc Sở Văn hóa', 'office']);
  expect(rows).toContainEqual([',', 'end-at-mark']);
  expect(rows).toContainEqual(['động từ', 'chủ trì', 'verb']);
  expect(rows.filter(([label]) => label === 'vai trò').map(([, , rule]) => rule)).toEqual([
    'verb-behind',
    'verb-behind',
  ]);
  expect(await paths()).toEqual(before);
});

test('--stdout prints the report and nothing else, and writes nothing', async () => {
  const { put, run, paths, read } = await place();
  await put('bai.txt', received);
  const { code, output, errors } = await run(['--stdout', 'bai.txt', '--year', '2019']);
  expect(code).toBe(0);
  expect(errors).toContain('CẦN XEM LẠI');
  expect(await paths()).toEqual(before);
  await run(['bai.txt', '--year', '2019']);
  expect(output).toBe(await read(`reports/${id}.md`));
});

test.each<[what: string, typed: string | Buffer, args: string[], ending: string]>([
  ['a text', received, [], 'txt'],
  ['a text in UTF-16', utf16(received, 'LE', true), [], 'txt'],
  [
    'a page',
    `<!DOCTYPE html><html><body>${received
      .split('\n\n')
      .map((text, at) => (at === 0 ? `<h1>${text}</h1>` : `<p>${text}</p>`))
      .join('')}</body></html>`,
    [],
    'html',
  ],
  ['a document of Word', docx(received.split('\n\n')), [], 'docx'],
  ['Markdown, which must be said', received, ['--kind', 'md'], 'md'],
])('standard input: %s', async (_, typed, args, ending) => {
  const { run, paths } = await place();
  const { code } = await run(['-', '--year', '2019', ...args], { typed });
  expect(code).toBe(0);
  expect(await paths()).toContain(`originals/${id}.${ending}`);
});

test('a page that is called a text is read as a page, and that is said', async () => {
  const { put, run, paths, read } = await place();
  await put(
    'trang.txt',
    '\n<html><body><h1>Hội nghị nghề mộc</h1><p>Sáng 2-4-2019, Hội Mộc tổ chức hội nghị nghề mộc tại Hoa Mật.</p></body></html>',
  );
  const { output } = await run(['trang.txt']);
  expect(output).toContain('là trang HTML');
  expect(await paths()).toContain('originals/2019/hoi-nghi-nghe-moc.txt');
  expect(await read('reports/2019/hoi-nghi-nghe-moc.md')).not.toMatch(/<p>|\\</);
});

test('the year of the folder and the day of publication are hints', async () => {
  const { put, run, paths } = await place();
  await put('2019/bai.txt', received);
  await put(
    'hom-nay.txt',
    'Hội nghị nghề mộc\n\nSáng nay, Hội Mộc tổ chức hội nghị nghề mộc tại Hoa Mật.',
  );
  expect(await run(['2019', 'hom-nay.txt', '--published', '1/6/2017'])).toMatchObject({
    code: 0,
  });
  expect(await paths()).toEqual(
    expect.arrayContaining([`reports/${id}.md`, 'reports/2017/hoi-nghi-nghe-moc.md']),
  );
});

test('another report of the same title gets another name; the first stays as it was', async () => {
  const { put, run, paths, read } = await place();
  await put('a.txt', received);
  await put(
    'b.txt',
    received
      .replace('15-3', '16-3')
      .replace('ngửi mùi đất', 'đi thăm các lò nung cũ ven sông, nghe chuyện nghề'),
  );
  await run(['a.txt', '--year', '2019']);
  const first = await read(`reports/${id}.md`);
  expect(await run(['b.txt', '--year', '2019'])).toMatchObject({ code: 0 });
  expect(await paths()).toEqual(
    [...after, `originals/${id}-2.txt`, `reports/${id}-2.md`].toSorted(),
  );
  expect(await read(`reports/${id}.md`)).toBe(first);
  expect(await read(`reports/${id}-2.md`)).toContain(`file: ${id}-2.txt`);
});

test('a report of an event that the archive has is pointed out, in one batch too', async () => {
  const { put, run } = await place();
  await put('a.txt', received);
  await put('b.txt', `${received}\n\nNguồn: Báo Mẫu`);
  const { output } = await run(['a.txt', 'b.txt', '--year', '2019']);
  expect(output).toContain(`gần như cùng một văn bản với ${id}`);
  expect(output).toMatch(/KẾT QUẢ\n {2}ghi mới {4}a\.txt → .*\n(?:.*\n)*.*b\.txt → /);
});

test('a report of the archive that cannot be read is named, and hinders nothing', async () => {
  const { put, run, folder } = await place();
  await put('content/reports/2020/hong.md', '---\ntitle: a\n---\n');
  await put('bai.txt', received);
  const { code, output } = await run(['bai.txt', '--year', '2019']);
  expect(folder).not.toBe('');
  expect(code).toBe(0);
  expect(output).toMatch(/Trong kho có chỗ không đọc được: reports\/2020\/hong\.md: /);
});

test.each<[args: string[], message: RegExp]>([
  [[], /chưa có tệp nào/],
  [['--nam', '2021', 'a.txt'], /không có tùy chọn --nam/],
  [['-x', 'a.txt'], /không có tùy chọn -x/],
  [['a.txt', '--year'], /--year cần một giá trị/],
  [['a.txt', '--year', '21'], /--year cần một năm bốn chữ số.*“21”/],
  [['a.txt', '--year', '--yes'], /--year cần/],
  [['a.txt', '--published', '2021-02-30'], /--published cần một ngày có thật/],
  [['a.txt', '--published', '31/2/2021'], /--published cần một ngày có thật/],
  [['a.txt', '--published', '2021-02'], /--published cần một ngày có thật/],
  [['a.txt', '--kind', 'xls'], /--kind là một trong txt, md/],
  [['a.txt', '--yes=không'], /--yes không đi với giá trị/],
  [['-', '-'], /chỉ đọc được một lần/],
  [['--stdout', 'a.txt', 'b.txt'], /--stdout in một bài/],
  [['--explain', 'a.txt', 'b.txt'], /--explain in một bài/],
])('%j is not understood: exit 2, with help', async (args, message) => {
  const { run, paths } = await place();
  const { code, output, errors } = await run(args);
  expect({ code, output }).toEqual({ code: 2, output: '' });
  expect(errors).toMatch(message);
  expect(errors).toContain('npm run import -- TỆP…');
  expect(await paths()).toEqual(before);
});

test('--help says what there is, in lines that fit', async () => {
  const { run } = await place();
  const { code, output } = await run(['--help']);
  expect(code).toBe(0);
  for (const option of [
    '--dry-run',
    '--stdout',
    '--year',
    '--published',
    '--kind',
    '--yes',
    '--explain',
    '--help',
  ])
    expect(output).toContain(option);
  expect(Math.max(...output.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});
