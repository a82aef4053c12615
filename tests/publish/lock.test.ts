import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { lock } from '../../src/publish/lock.ts';

let file: string;
beforeEach(() => {
  file = join(mkdtempSync(join(tmpdir(), 'lock-')), 'below', 'build.lock');
});
afterEach(() => rmSync(join(file, '../..'), { recursive: true }));

test('a lock is held until it is released', () => {
  const unlock = lock(file);
  expect(existsSync(file)).toBe(true);
  unlock();
  expect(existsSync(file)).toBe(false);
});

test('while a process holds it, another is refused in a sentence that names both', () => {
  lock(file)();
  writeFileSync(file, String(process.ppid));
  expect(() => lock(file)).toThrow(`tiến trình ${process.ppid}`);
  expect(() => lock(file)).toThrow(file);
  expect(existsSync(file)).toBe(true);
});

test.each([
  ['of a process that is gone', () => spawnSync(process.execPath, ['--version']).pid],
  ['of an earlier process with our number', () => process.pid],
  ['that a power cut left empty', () => ''],
])('a lock %s is taken over', (_, holder) => {
  lock(file)();
  writeFileSync(file, String(holder()));
  expect(lock(file)).toBeTypeOf('function');
});
