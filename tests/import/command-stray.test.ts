import { execFileSync } from 'node:child_process';
import { mkdir, readdir, rename, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { place, received } from './command-place.ts';

const id = '2019/hoi-thao-ban-ve-nghe-gom-lang-mau';
const posix = process.platform !== 'win32';

type Stray = [what: string, path: string, make: (path: string) => unknown];
const pipe: Stray = ['a pipe', 'originals/2020/ong.txt', (path) => execFileSync('mkfifo', [path])];

test.each<Stray>([
  ['a folder among the originals', 'originals/2020/anh', (path) => mkdir(path)],
  ['a folder among the reports', 'reports/2020/anh.md', (path) => mkdir(path)],
  [
    'a link that leads nowhere, among the originals',
    'originals/2020/mat.txt',
    (path) => symlink('khong-co.txt', path),
  ],
  [
    'a link that leads nowhere, among the reports',
    'reports/2020/mat.md',
    (path) => symlink('khong-co.md', path),
  ],
  ...(posix ? [pipe] : []),
  ['a link for the folder of a year', 'reports/2018', (path) => symlink('../originals/2020', path)],
])('%s is named, and hinders no import', async (_, path, make) => {
  const { put, run, content, paths } = await place();
  await mkdir(join(content, 'originals/2020'), { recursive: true });
  await make(join(content, path));
  await put('bai.txt', received);
  const { code, output } = await run(['bai.txt', '--year', '2019']);
  expect(code).toBe(0);
  expect(output.replace(/\n\s*/g, ' ')).toMatch(
    new RegExp(
      `Trong kho có chỗ không đọc được: ${path.replace('.', '\\.')}: (?:không phải tệp thường|là lối tắt)`,
    ),
  );
  expect(await paths()).toContain(`reports/${id}.md`);
});

test.each([
  ['topics.yaml', '- name: [Nuôi ong\n', /topics\.yaml, dòng \d+[,:] /],
  [
    'topics.yaml',
    '- name: Nuôi ong\n- name: 5\n  description: a\n',
    /topics\.yaml, dòng 1, mục \[0\]\.description: thiếu mục này/,
  ],
  ['places.yaml', 'Huế', /places\.yaml, dòng 1: cả tệp phải là một danh sách/],
  [
    'topics.yaml',
    Buffer.from('- name: Nu\xf4i ong\n', 'latin1'),
    /topics\.yaml, dòng 1: có chỗ không phải UTF-8/,
  ],
])(
  'a broken %s is told by its line, in Vietnamese, and hinders no import',
  async (name, bytes, message) => {
    const { put, run, content, paths } = await place();
    await writeFile(join(content, name), bytes);
    await put('bai.txt', received);
    const { code, output, errors } = await run(['bai.txt', '--year', '2019']);
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output.replace(/\n\s*/g, ' ')).toMatch(message);
    expect(output).not.toMatch(/Invalid|expected|Error|"code"/);
    expect(await paths()).toContain(`reports/${id}.md`);
  },
);

test.each(['reports/2019', 'originals/2019', 'reports'])(
  'where %s is a link that leads away, nothing is written, neither here nor there',
  async (linked) => {
    const { put, run, folder, content, paths } = await place();
    const away = join(folder, 'noi-khac');
    await mkdir(away);
    await mkdir(join(content, 'originals'), { recursive: true });
    if (linked === 'reports') await rename(join(content, 'reports'), join(folder, 'cu'));
    await symlink(away, join(content, linked));
    await put('bai.txt', received);
    const before = await paths();
    const { code, output } = await run(['bai.txt', '--year', '2019']);
    expect(code).toBe(1);
    expect(output.replace(/\n\s*/g, ' ')).toMatch(/LỖI: .* là lối tắt sang nơi khác/);
    expect(await readdir(away)).toEqual([]);
    expect(await paths()).toEqual(before);
  },
);
