import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fileWriter } from '../../src/publish/file-writer.ts';

let site: string;
beforeEach(() => {
  site = mkdtempSync(join(tmpdir(), 'site-'));
});
afterEach(() => rmSync(site, { recursive: true }));

test('a file is written with its folders, but not over one that public/ has put there', () => {
  const write = fileWriter(site);
  write('a/b/index.html', Buffer.from('one'));
  writeFileSync(join(site, 'a/b/x'), 'of the owner');
  expect(() => write('a/b/x', Buffer.from('two'))).toThrow('public/ có a/b/x');
  expect(readFileSync(join(site, 'a/b/index.html'), 'utf8')).toBe('one');
  expect(readFileSync(join(site, 'a/b/x'), 'utf8')).toBe('of the owner');
});
