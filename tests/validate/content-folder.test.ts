import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { validateContent } from '../../src/validate/content.ts';
import { goodFiles } from './overlay.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'content-'));
  for (const [path, bytes] of goodFiles()) {
    mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
    writeFileSync(join(folder, 'content', path), bytes);
  }
});
afterEach(() => rmSync(folder, { recursive: true }));

const problems = async () =>
  (await validateContent(contentFolder(join(folder, 'content')))).map(
    ({ file, message }) => `${file}: ${message}`,
  );

test('a folder on disk is as good as its files', async () => {
  expect(await problems()).toEqual([]);
});

test.each([
  ['to a file elsewhere', 'pictures/2021/giu-nghe-gom/mat.pdf', '../../../../mat.pdf'],
  ['to a folder elsewhere', 'pictures/2021/khac', '../../..'],
  ['to nothing', 'reports/2021/khac.md', 'khong-co.md'],
  ['to a file of the archive', 'originals/2021/khac.txt', 'giu-nghe-gom.txt'],
])('a link %s is refused and not followed', async (_, path, target) => {
  writeFileSync(join(folder, 'mat.pdf'), 'secret');
  mkdirSync(dirname(join(folder, 'content', path)), { recursive: true });
  symlinkSync(target, join(folder, 'content', path));
  expect(await problems()).toEqual([
    `${path}: đây là lối tắt (symlink) hay thứ khác, không phải một tệp`,
  ]);
});
