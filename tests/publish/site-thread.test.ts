import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Refusal } from '../../src/command-line/refusal.ts';
import { fileDigest, type KnownFile } from '../../src/publish/site-files.ts';
import { siteThread, type SiteThread } from '../../src/publish/site-thread.ts';

let root: string;
let thread: SiteThread;
const site = (path: string) => join(root, 'site', path);
const made = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'site-'));
  thread = siteThread(join(root, 'site'));
});
afterEach(() => {
  thread.close();
  rmSync(root, { recursive: true });
});

test('more files than may wait are written, each told how, behind the links of earlier builds', async () => {
  writeFileSync(join(root, 'kept'), 'kept');
  const links = {
    site: site(''),
    files: new Map([['a/kept', join(root, 'kept')]]),
    earlier: join(root, 'earlier'),
    linked: new Set<string>(),
  };
  const placed = thread.place(links);
  const known = new Map<string, KnownFile>();
  const paths = Array.from({ length: 3000 }, (_, at) => `a/${at % 7}/${at}`);
  for (const path of paths)
    await thread.write(made(path, `text of ${path}`), (file) => known.set(path, file));
  await thread.finish();
  await placed;
  expect(readFileSync(site('a/kept'), 'utf8')).toBe('kept');
  for (const path of paths) {
    const text = readFileSync(site(path));
    expect(text.toString()).toBe(`text of ${path}`);
    expect(known.get(path)).toEqual({ size: text.length, digest: fileDigest(text) });
  }
});

test('a file that public/ has put there stays, and refuses all that come after it', async () => {
  await thread.write(made('a/x', 'one'), () => undefined);
  await thread.finish();
  writeFileSync(site('a/y'), 'of the owner');
  await thread.write(made('a/y', 'two'), () => expect.fail('it was not written'));
  await expect(thread.finish()).rejects.toThrow(Refusal);
  expect(readFileSync(site('a/y'), 'utf8')).toBe('of the owner');
  const many = async () => {
    for (let at = 0; at < 3000; at += 1) await thread.write(made(`b/${at}`, ''), () => undefined);
  };
  await expect(many()).rejects.toThrow('public/ có a/y');
});

test('an error of the disk comes with its message', async () => {
  await thread.write(made('a', 'a file'), () => undefined);
  await thread.write(made('a/b', 'below it'), () => undefined);
  await expect(thread.finish()).rejects.toThrow(/ENOTDIR|EEXIST/);
  expect(existsSync(site('a/b'))).toBe(false);
});
