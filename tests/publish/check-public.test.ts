import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkPublic } from '../../src/publish/check-public.ts';

test('files of public/ that the build writes are refused, all by name; others are not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'public-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'google-abc.html'), '');
  expect(() => checkPublic(folder)).not.toThrow();
  for (const name of ['_redirects', 'ngoai-tuyen.js']) writeFileSync(join(folder, name), '');
  expect(() => checkPublic(folder)).toThrow('public/ có _redirects');
  expect(() => checkPublic(folder)).toThrow(/ngoai-tuyen\.js(?!.*site\.yaml)/s);
  for (const name of ['favicon.ico', 'manifest.json', 'chia-se.png'])
    writeFileSync(join(folder, name), '');
  expect(() => checkPublic(folder)).toThrow('manifest.json, chia-se.png, favicon.ico');
  expect(() => checkPublic(folder)).toThrow('ghi ở mục icon của site.yaml');
  mkdirSync(join(folder, '.well-known'));
  for (const name of ['robots.txt', '.well-known/security.txt']) {
    writeFileSync(join(folder, name), '');
    expect(() => checkPublic(folder)).toThrow(name);
  }
});
