import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));
const list = (...patterns: string[]) =>
  patterns
    .flatMap((pattern) => globSync(pattern, { cwd: root }))
    .map((path) => path.replaceAll('\\', '/'))
    .toSorted();
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const isInput = (path: string) => path.includes('/fixtures/');

const code = list('{src,scripts}/**/*.{ts,mjs,astro}', '*.mjs');
const tests = list('tests/**/*.ts').filter((path) => !isInput(path));
const others = list('src/**/*.css', '.github/**/*.yml', '*.json', '.oxlintrc.json');

/** Groups of two or more values with the same key, each printed as one line. */
function shared<T>(values: readonly T[], key: (value: T) => string, print: (value: T) => string) {
  return [...Map.groupBy(values, key)]
    .filter(([, group]) => group.length > 1)
    .map(([name, group]) => `${name}: ${group.map(print).join(', ')}`);
}

/** The types that a file declares, except in `declare global`, which adds to types of others. */
function typesOf(path: string): { name: string; path: string }[] {
  const text = path.endsWith('.astro')
    ? (/^---\n(.*?)\n---/s.exec(read(path))?.[1] ?? '')
    : read(path);
  const found: { name: string; path: string }[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isModuleDeclaration(node)) return;
    if (
      ts.isInterfaceDeclaration(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isClassDeclaration(node)
    )
      found.push({ name: node.name?.text ?? 'default', path });
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest));
  return found;
}

test('no two types have one name, but for the properties of components', () => {
  const types = code.flatMap(typesOf);
  expect(types.length).toBeGreaterThan(200);
  const named = types.filter(({ name, path }) => name !== 'Props' || !path.endsWith('.astro'));
  expect(
    shared(
      named,
      ({ name }) => name,
      ({ path }) => path,
    ),
  ).toEqual([]);
});

test('no two files have one name, but for the pages of Astro', () => {
  const ofAstro = /\/(?:index|\[\.\.\.page\])\.astro$/;
  const files = [...code, ...list('src/**/*.css')].filter((path) => !ofAstro.test(path));
  expect(shared(files, (path) => basename(path), String)).toEqual([]);
});

test('no doc comment begins with “What”', () => {
  expect(
    code.flatMap((path) =>
      (read(path).match(/\/\*\*[\s*]+What\b[^\n]*/g) ?? []).map((comment) => `${path}: ${comment}`),
    ),
  ).toEqual([]);
});

test('no comment switches a rule of a linter or the formatter off', () => {
  const off = /(?:oxlint|eslint)-(?:disable|enable)|prettier-(?:ignore)/;
  expect([...code, ...tests].filter((path) => off.test(read(path)))).toEqual([]);
});

const isLiteral = (node: ts.Node): boolean =>
  ts.isStringLiteralLike(node) ||
  ts.isTemplateExpression(node) ||
  ts.isRegularExpressionLiteral(node);

/** The lines, counted from 0, with a part of a literal, which cannot be broken. */
function linesOfLiterals(path: string, text: string): ReadonlySet<number> {
  const file = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  const found = new Set<number>();
  const visit = (node: ts.Node): void => {
    if (isLiteral(node)) {
      const last = file.getLineAndCharacterOfPosition(node.end).line;
      for (
        let line = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
        line <= last;
        line += 1
      )
        found.add(line);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return found;
}

// Prettier breaks all code that can be broken, but no comments.
test('no line has more than 100 columns, but where a literal cannot be broken', () => {
  const long = [...code, ...tests, ...others].flatMap((path) => {
    const text = read(path);
    const literals = /\.(?:ts|mjs)$/.test(path) ? linesOfLiterals(path, text) : undefined;
    return text.split('\n').flatMap((line, index) => {
      const isExempt = literals ? literals.has(index) : /['"`]|:\/\//.test(line);
      return line.length > 100 && !isExempt ? [`${path}:${index + 1}: ${line.trim()}`] : [];
    });
  });
  expect(long).toEqual([]);
});
