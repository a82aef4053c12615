import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  needed,
  newFolder,
  readOptions,
  wholeNumber,
} from '../../src/command-line/read-options.ts';
import { UsageError } from '../../src/command-line/refusal.ts';
import { readPlace } from '../../src/command-line/server-options.ts';

const options = {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
  yes: { type: 'boolean', short: 'y' },
} as const;

test('right options are read as Node reads them', () => {
  expect(readOptions({ args: ['--port=8080', '--host'], options }).values).toEqual({
    port: '8080',
    host: true,
  });
  const words = readOptions({ args: ['-y', '-', 'a b'], options, allowPositionals: true });
  expect(words.positionals).toEqual(['-', 'a b']);
});

test.each([
  [['--prot'], 'không có tùy chọn --prot'],
  [['--prot=1'], 'không có tùy chọn --prot'],
  [['-x'], 'không có tùy chọn -x'],
  [['--port'], '--port cần một giá trị'],
  [['--host=yes'], '--host không đi với giá trị'],
  [['--yes=1'], '--yes không đi với giá trị'],
  [["it's", 'x'], "không rõ “it's” để làm gì"],
])('%j is refused in a sentence', (args, sentence) => {
  expect(() => readOptions({ args, options })).toThrow(UsageError);
  expect(() => readOptions({ args, options })).toThrow(sentence);
});

test('a number is whole and in its bounds, and what is needed is there', () => {
  expect(wholeNumber('--count', '0')).toBe(0);
  expect(wholeNumber('--count', '0012', 1, 12)).toBe(12);
  for (const text of ['', 'abc', '-1', '1.5', '1e3', '13', ' 1', 'Infinity'])
    expect(() => wholeNumber('--count', text, 1, 12), text).toThrow(
      `--count cần một số nguyên từ 1 đến 12, không phải “${text}”`,
    );
  expect(readPlace({ port: '65535', host: true })).toEqual({ port: 65_535, host: true });
  expect(() => readPlace({ port: '65536', host: true })).toThrow('--port cần');
  expect(needed('--corpus', '')).toBe('');
  expect(() => needed('--corpus', undefined)).toThrow('thiếu tùy chọn --corpus');
});

test('a folder to be filled is empty or not there yet', () => {
  const folder = mkdtempSync(join(tmpdir(), 'new-folder-'));
  try {
    expect(newFolder('--out', folder)).toBe(folder);
    expect(newFolder('--out', join(folder, 'a/b'))).toBe(join(folder, 'a/b'));
    writeFileSync(join(folder, 'site.yaml'), '');
    for (const full of [folder, join(folder, 'site.yaml'), ''])
      expect(() => newFolder('--out', full), full).toThrow('đã có và không trống');
    expect(() => newFolder('--out', undefined)).toThrow('thiếu tùy chọn --out');
  } finally {
    rmSync(folder, { recursive: true });
  }
});
