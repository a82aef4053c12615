import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { precompress } from '../../src/publish/precompress.ts';

const folder = mkdtempSync(join(tmpdir(), 'precompress-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const long = 'Hội thảo về việc lưu trữ. '.repeat(50);
beforeAll(async () => {
  mkdirSync(join(folder, 'nam'));
  for (const file of [
    'index.html',
    'nam/index.html',
    'a.bib',
    'a.csl.json',
    'a.csv',
    'a.js',
    'a.ris',
    'a.woff2',
    'a.pf_index',
    'vercel.json',
  ])
    writeFileSync(join(folder, file), long);
  writeFileSync(join(folder, 'short.txt'), 'ngắn');
  await precompress(folder);
});

test('beside each text lies what it is compressed, and beside nothing else', () => {
  const made = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.gz'),
  );
  expect(made.map((file) => file.replaceAll('\\', '/')).toSorted()).toEqual([
    'a.bib.gz',
    'a.csl.json.gz',
    'a.csv.gz',
    'a.js.gz',
    'a.ris.gz',
    'index.html.gz',
    'nam/index.html.gz',
  ]);
  for (const file of made)
    expect(gunzipSync(readFileSync(join(folder, file))).toString()).toBe(long);
});

test('a compressed file says neither when nor on which system it was made', () => {
  const header = readFileSync(join(folder, 'index.html.gz')).subarray(0, 10);
  expect([...header.subarray(4, 8)]).toEqual([0, 0, 0, 0]);
  expect(header[9]).toBe(255);
});
