import {
  globSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { placeLinks } from '../../src/publish/place-links.ts';

let root: string;
const at = (path: string) => join(root, path);

function write(path: string, text: string): void {
  mkdirSync(dirname(at(path)), { recursive: true });
  writeFileSync(at(path), text);
}

/** The kept file of each path, made of its text. */
function kept(files: Record<string, string>): Map<string, string> {
  for (const text of Object.values(files)) write(`kept/${text}`, text);
  return new Map(Object.entries(files).map(([path, text]) => [path, at(`kept/${text}`)]));
}

/** Places kept files in a folder, as a build that finds the links of an earlier one. */
function place(folder: string, links: Map<string, string>, earlier: string): void {
  const linked = [...links].filter(([path, file]) => {
    const found = statSync(join(at(earlier), path), { throwIfNoEntry: false });
    return found?.ino === statSync(file).ino;
  });
  placeLinks({
    site: at(folder),
    files: links,
    earlier: at(earlier),
    linked: new Set(linked.map(([path]) => path)),
  });
}

/** The texts of the files below a folder by their paths. Folders that are empty are listed too. */
function contents(folder: string): Record<string, string> {
  const paths = globSync('**', { cwd: at(folder) }).filter((path) => path !== '.');
  return Object.fromEntries(
    paths.flatMap((path) => {
      const place = join(at(folder), path);
      if (lstatSync(place).isFile()) return [[path, readFileSync(place, 'utf8')]];
      return readdirSync(place).length === 0 ? [[`${path}/`, '']] : [];
    }),
  );
}

const name = fc.constantFrom('a', 'b', 'c');
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((names) => names.join('/'));
/** Files of a site: no path of one is a folder of another. */
const files = fc
  .dictionary(path, fc.constantFrom('one', 'two', 'three'), { maxKeys: 8 })
  .map((all) =>
    Object.fromEntries(
      Object.entries(all).filter(
        ([own]) => !Object.keys(all).some((other) => other.startsWith(`${own}/`)),
      ),
    ),
  );

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'links-'));
});
afterEach(() => rmSync(root, { recursive: true }));

test('a site has its files and no others, whatever the earlier one had', () => {
  fc.assert(
    fc.property(files, files, files, (before, strays, now) => {
      for (const folder of ['kept', 'earlier', 'site'])
        rmSync(at(folder), { recursive: true, force: true });
      mkdirSync(at('site'));
      place('earlier', kept(before), 'nowhere');
      for (const [stray, text] of Object.entries(strays))
        if (!globSync(`{${stray},${stray}/**}`, { cwd: at('earlier') }).length)
          try {
            write(`earlier/${stray}`, text);
          } catch {
            // A file stands where its folder would.
          }
      place('site', kept(now), 'earlier');
      expect(contents('site')).toEqual(now);
    }),
  );
});

test('what has not changed is moved over, and no link is followed', () => {
  write('elsewhere/x', 'not of the site');
  const links = kept({ 'a/x': 'one', 'a/y': 'two', 'b/x': 'one' });
  place('earlier', links, 'nowhere');
  const folder = statSync(at('earlier/a')).ino;
  symlinkSync(at('elsewhere'), at('earlier/a/z'));
  // Links by name lead to the very files.
  rmSync(at('earlier/a/y'));
  symlinkSync(at('kept/two'), at('earlier/a/y'));
  renameSync(at('earlier/b'), at('elsewhere/b'));
  symlinkSync(at('elsewhere/b'), at('earlier/b'));
  mkdirSync(at('site'));
  place('site', links, 'earlier');
  expect(statSync(at('site/a')).ino).toBe(folder);
  expect(contents('site')).toEqual({ 'a/x': 'one', 'a/y': 'two', 'b/x': 'one' });
  expect(['a/y', 'b'].map((path) => lstatSync(at(`site/${path}`)).isSymbolicLink())).toEqual([
    false,
    false,
  ]);
  expect(readFileSync(at('elsewhere/x'), 'utf8')).toBe('not of the site');
});

test('a folder that the site has already stays, beside the files that are put there', () => {
  write('site/a/own', 'of public/');
  place('earlier', kept({ 'a/x': 'one' }), 'nowhere');
  place('site', kept({ 'a/x': 'one' }), 'earlier');
  expect(contents('site')).toEqual({ 'a/own': 'of public/', 'a/x': 'one' });
});
