import { execFile } from 'node:child_process';
import { chmod, mkdir, rm, symlink, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { errorText } from '../../src/import/command/error-text.ts';
import { place, received } from './command-place.ts';
import { docx, tcvn3 } from '../../scripts/bench/import/file-forms.ts';

type Files = Record<string, string | Uint8Array>;
const paragraphs = received.split('\n\n');

test.each<[what: string, files: Files, args: string[], message: RegExp]>([
  ['an empty file', { 'bai.txt': '' }, ['bai.txt'], /bai\.txt: tệp trống/],
  [
    'a picture',
    { 'bai.txt': Buffer.from('\x89PNG\r\n\x1a\n', 'latin1') },
    ['bai.txt'],
    /đây là ảnh; hãy nhận dạng chữ/,
  ],
  [
    'a document of Word with the ending of a text',
    { 'bai.txt': docx(paragraphs) },
    ['bai.txt'],
    /tệp nén hoặc tệp Word/,
  ],
  [
    'a text with the ending of a document of Word',
    { 'bai.docx': received },
    ['bai.docx'],
    /hỏng hoặc không đúng loại/,
  ],
  ['a kind that is not read', { 'bai.odt': received }, ['bai.odt'], /chưa đọc được loại tệp này/],
  [
    'mixed encodings',
    { 'bai.txt': Buffer.concat([Buffer.from(`${received}\n`), tcvn3(received)]) },
    ['bai.txt'],
    /bai\.txt, dòng 8, byte \d+: phần trước dùng bảng mã UTF-8/,
  ],
  ['only a title', { 'bai.txt': 'Hội thảo bàn về nghề gốm' }, ['bai.txt'], /bài cần tiêu đề/],
  [
    'a folder without reports',
    { 'anh/a.png': 'a' },
    ['anh'],
    /anh: thư mục không có tệp nào đọc được/,
  ],
  ['an empty name', { 'bai.txt': received }, ['khong-co.txt'], /khong-co\.txt: không có tệp/],
  ['a name that climbs up', { 'bai.txt': received }, ['../../khong/co.txt'], /không có tệp/],
  ['a pattern that nothing fits', { 'bai.txt': received }, ['*.docx'], /không có tệp/],
  [
    'a file for a folder',
    { 'bai.txt': received },
    ['bai.txt/a.txt'],
    /phải là thư mục|không có tệp/,
  ],
])('%s: exit 1, a message, and nothing written', async (_, files, args, message) => {
  const { put, run, paths } = await place();
  for (const [name, bytes] of Object.entries(files)) await put(name, bytes);
  const before = await paths();
  const { code, output, errors } = await run([...args, '--year', '2019']);
  expect(code).toBe(1);
  expect((output + errors).replace(/\n\s*/g, ' ')).toMatch(message);
  expect(output + errors).not.toMatch(/lỗi chưa rõ|\bat .*:\d+:\d+|undefined|\{\w+\}/);
  expect(await paths()).toEqual(before);
});

test.each<[what: string, text: string, said: RegExp]>([
  [
    'no date',
    'Hội thảo nghề gốm\n\nHội Gốm tổ chức hội thảo nghề gốm tại Hoa Mật.',
    /CẦN XEM LẠI \(\d+\)\n {2}\? Ngày: 2019/,
  ],
  [
    'two dates',
    'Hội thảo nghề gốm\n\nHội Gốm họp ngày 2-3 tại Hoa Mật, rồi họp ngày 5-4 tại Huế.',
    /\? Ngày: 2019/,
  ],
  [
    'only capitals',
    'HỘI THẢO NGHỀ GỐM\n\nSÁNG 2-3, HỘI GỐM TỔ CHỨC HỘI THẢO NGHỀ GỐM TẠI HOA MẬT.',
    /CẦN XEM LẠI/,
  ],
])('%s: a report with doubts that are marked', async (_, text, said) => {
  const { put, run, paths, read } = await place();
  await put('bai.txt', text);
  const { code, output } = await run(['bai.txt', '--year', '2019']);
  expect(code).toBe(0);
  expect(output).toMatch(said);
  const path = (await paths()).find((name) => name.startsWith('reports/2019/'));
  expect(await read(`${path}`)).toContain('# kiểm tra: ');
});

test('a file of 50 MB and more is refused before it is read', async () => {
  const { put, run, folder, paths } = await place();
  await put('bai.txt', '');
  await truncate(join(folder, 'bai.txt'), 3 * 1024 ** 3);
  const before = await paths();
  const start = process.memoryUsage.rss();
  const { code, output } = await run(['bai.txt']);
  expect({ code, paths: await paths() }).toEqual({ code: 1, paths: before });
  expect(output.replace(/\n\s*/g, ' ')).toMatch(/tệp quá lớn \(3\.072 MB, nhiều nhất 50 MB\)/);
  expect(process.memoryUsage.rss() - start).toBeLessThan(500 * 1024 * 1024);
});

test('standard input of more than 50 MB is refused', async () => {
  const { run, paths } = await place();
  const before = await paths();
  const { code, output } = await run(['-'], { typed: Buffer.alloc(51 * 1024 * 1024, 'a') });
  expect({ code, paths: await paths() }).toEqual({ code: 1, paths: before });
  expect(output).toContain('tệp quá lớn');
});

test.each([
  '..hoi.txt',
  '-- .txt',
  'con.txt',
  'a\u001b[31m\u202Eb.txt',
  'bài “của tôi” %2e%2e.txt',
])('a file named %j is imported under the name of its title', async (name) => {
  const { put, run, paths } = await place();
  await put(`nhan/${name}`, received);
  const { code, output } = await run([`nhan/${name}`, '--year', '2019']);
  expect(code).toBe(0);
  expect(output).not.toMatch(/[\u001b\u202E]/);
  expect((await paths()).filter((path) => path.includes('2019'))).toEqual([
    'originals/2019/hoi-thao-ban-ve-nghe-gom-lang-mau.txt',
    'reports/2019/hoi-thao-ban-ve-nghe-gom-lang-mau.md',
  ]);
});

test.each(['Con', '../../../etc/passwd', '“…”', 'NUL'])(
  'a title %j makes a name that every system takes',
  async (title) => {
    const { put, run, paths } = await place();
    await put('bai.txt', received.replace(/^.*/, title));
    await run(['bai.txt', '--year', '2019']);
    const names = (await paths()).filter((path) => path.includes('/2019/'));
    expect(names.length % 2).toBe(0);
    for (const path of names)
      expect(path).toMatch(
        /^(?:reports|originals)\/2019\/(?!(?:con|nul)\.)[a-z0-9]+(?:-[a-z0-9]+)*\.(?:md|txt)$/,
      );
  },
);

test('in a folder, hidden files are passed over, links and other kinds are named, a bad file hinders none', async () => {
  const { put, run, folder, paths } = await place();
  await put('vao/.an.txt', received);
  await put('vao/.git/a.txt', received);
  await put('vao/a/bai.TXT', received);
  await put('vao/rong.txt', '');
  await put('vao/thu.doc', 'a');
  await symlink(folder, join(folder, 'vao/vong'));
  const { code, output } = await run(['vao', 'vao/a', '--year', '2019']);
  expect(code).toBe(1);
  expect(
    output
      .slice(output.indexOf('KẾT QUẢ'))
      .replaceAll(`\n${' '.repeat(13)}`, ' ')
      .split('\n'),
  ).toEqual([
    'KẾT QUẢ',
    expect.stringContaining('ghi mới    vao/a/bai.TXT → 2019/hoi-thao-ban-ve-nghe-gom-lang-mau; '),
    '  bỏ qua     vao/thu.doc: không đọc loại tệp này',
    '  bỏ qua     vao/vong: không phải tệp thường',
    '  LỖI        vao/rong.txt: tệp trống; hãy kiểm tra lại bản gốc',
    '4 tệp: 1 ghi mới, 2 bỏ qua, 1 lỗi; 1 bài có mục cần xem lại.',
    '',
  ]);
  expect((await paths()).filter((path) => path.includes('2019'))).toHaveLength(2);
});

test('a folder of content that is none is told before anything is read', async () => {
  const { put, run, content } = await place();
  await put('bai.txt', received);
  await rm(content, { recursive: true });
  expect(await run(['bai.txt'])).toMatchObject({
    code: 1,
    output: '',
    errors: expect.stringContaining('Không có thư mục nội dung'),
  });
});

test('a file where the folder of originals must be is told, and nothing is written', async () => {
  const { put, run, paths } = await place();
  await put('bai.txt', received);
  await put('content/originals/2019', 'a');
  const before = await paths();
  const { code, output } = await run(['bai.txt', '--year', '2019']);
  expect({ code, paths: await paths() }).toEqual({ code: 1, paths: before });
  expect(output).toContain('LỖI: ');
  expect(output).not.toContain('lỗi chưa rõ');
});

// Rights bind neither Windows nor the superuser, who lends them away for this.
const bound = process.platform !== 'win32';
const someone = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};
const asSomeone = (args: string[], cwd: string, content: string) =>
  new Promise<{ code: unknown; output: string }>((resolve) => {
    const command = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));
    execFile(
      process.execPath,
      [command, ...args],
      { cwd, ...someone, env: { CONTENT_DIR: content, INIT_CWD: cwd } },
      (error, stdout, stderr) => resolve({ code: error?.code ?? 0, output: stdout + stderr }),
    );
  });

test.each(
  bound ? ['a folder of content that may not be written', 'a file that may not be read'] : [],
)('%s', async (what) => {
  const { put, folder, content, paths } = await place();
  await put('bai.txt', received);
  await chmod(folder, 0o755);
  if (what.startsWith('a file')) await chmod(join(folder, 'bai.txt'), 0);
  else for (const name of ['reports', 'originals']) await chmod(join(content, name), 0o555);
  const before = await paths();
  const { code, output } = await asSomeone(['bai.txt', '--year', '2019'], folder, content);
  expect({ code, paths: await paths() }).toEqual({ code: 1, paths: before });
  expect(output.replace(/\n\s*/g, ' ')).toContain('không có quyền đọc hoặc ghi ở đây');
  for (const name of ['reports', 'originals']) await chmod(join(content, name), 0o755);
});

test('faults of the disk are told in Vietnamese, with the path; what is unknown keeps its words', () => {
  expect(errorText(Object.assign(new Error('EROFS: x'), { code: 'EROFS', path: '/k/a' }))).toBe(
    'ổ đĩa chỉ cho đọc, không ghi được (/k/a)',
  );
  expect(errorText(Object.assign(new Error('EWEIRD: x'), { code: 'EWEIRD' }))).toBe(
    'lỗi chưa rõ: EWEIRD: x',
  );
  expect(errorText('x')).toBe('lỗi chưa rõ: x');
});

test('a folder named as a file is told', async () => {
  const { run, folder } = await place();
  await mkdir(join(folder, 'bai.txt'));
  expect(await run(['bai.txt'])).toMatchObject({
    code: 1,
    output: expect.stringContaining('thư mục không có tệp nào đọc được'),
  });
});
