import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { helpMessages } from '../../src/command-line/option-messages.ts';
import { help } from '../../src/import/command/command-messages.ts';
import { knownColumns, readHead } from '../../src/import/command/list-columns.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const manual = readFileSync(join(root, 'content/README.md'), 'utf8');
const said = globSync('{src,scripts}/**/*.ts', { cwd: root })
  .map((path) => readFileSync(join(root, path), 'utf8'))
  .join('\n');
/** What stands in the first column of the tables of messages. */
const messages = [
  ...manual.slice(manual.indexOf('## Lệnh cho xem')).matchAll(/^\| (`[^|]+`) \|/gmu),
].flatMap(([, cell = '']) => cell.slice(1, -1).split('`, `'));

test('the archivist’s page explains the messages', () =>
  expect(messages.length).toBeGreaterThan(25));

test.each(messages)('“%s” is what a command says', (message) => expect(said).toContain(message));

test('the archivist’s page names only options that there are', () => {
  const named = [...manual.matchAll(/`[^`]*?(--[a-z][a-z-]*)/gu)].map(([, option]) => `${option}`);
  expect(named.length).toBeGreaterThan(3);
  for (const option of named) expect(help + helpMessages.validate).toContain(option);
});

test('the archivist’s page lists the columns that a list may have, each of them', () => {
  const [, section = ''] = manual.split('## Nhập nhiều bài bằng một bảng tính');
  const [table = ''] = section.split('\n## ');
  const columns = [...table.matchAll(/^\| (`[^|]+`) \|/gmu)].flatMap(([, cells = '']) =>
    [...cells.matchAll(/`([^`]+)`/gu)].map(([, name = '']) => name),
  );
  const { columns: read, faults } = readHead(columns);
  expect(faults).toEqual([]);
  const offered = knownColumns().map(({ path }) => path);
  const listed = new Set(read.map((column) => column?.path));
  expect(offered.filter((path) => !listed.has(path))).toEqual([]);
});
