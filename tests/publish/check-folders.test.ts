import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { checkFolders } from '../../src/publish/check-folders.ts';

const place = mkdtempSync(join(tmpdir(), 'folders-'));
afterAll(() => rmSync(place, { recursive: true }));
const made = (name: string) => {
  mkdirSync(join(place, name), { recursive: true });
  return join(place, name);
};

test('folders with spaces, marks and brackets are right', () => {
  expect(() => checkFolders(made("dự án (1) [a]'"), made('kho {b} é, c'))).not.toThrow();
});

test('a content folder that is not there is refused', () => {
  expect(() => checkFolders(place, join(place, 'khong-co'))).toThrow('Không có thư mục nội dung');
});

// These signs are in no name on Windows.
test.skipIf(process.platform === 'win32').each([
  ['a#b', 'content', '#'],
  ['a?b', 'content', '?'],
  ['a*b', 'content', '*'],
  ['a%20b', 'content', '%'],
  ['a', 'content*', '*'],
  ['a', 'kho #1', '#'],
  ['a', 'con\\tent', '\\'],
])(
  'a project in %s with content in %s is refused, and told of its %s',
  (project, content, sign) => {
    expect(() => checkFolders(made(project), made(content))).toThrow(`có dấu ${sign},`);
  },
);
