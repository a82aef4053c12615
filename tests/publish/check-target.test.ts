import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { checkTarget } from '../../src/publish/check-target.ts';

let folder: string;
const at = (path: string) => join(folder, path);
const write = (path: string) => {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), '');
};
const check = (path: string) =>
  checkTarget(at(path), at('project'), [at('project/src'), at('texts')]);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'target-'));
  write('project/src/page.ts');
  write('texts/report.md');
  write('other/index.html');
  write('site/pagefind/latest.json');
  write('killed/.site-old/index.html');
  mkdirSync(at('empty'));
  symlinkSync(at('texts'), at('project/link'));
  symlinkSync(at('site'), at('project/published'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test.each(['project/dist', 'new/below', 'empty', 'site', 'killed', 'project/published'])(
  '%s may be published into',
  (path) => {
    expect(() => check(path)).not.toThrow();
  },
);

test.each([
  'project',
  '.',
  'project/src',
  'project/src/site',
  'texts',
  'texts/site',
  'project/link',
])('%s holds the project or what a site is made from, and is refused', (path) => {
  expect(() => check(path)).toThrow('có tệp của chính dự án');
});

test('a folder with other files is refused', () => {
  expect(() => check('other')).toThrow('không phải do kho dựng ra');
});
