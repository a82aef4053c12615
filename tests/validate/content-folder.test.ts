import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Refusal } from '../../src/command-line/refusal.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';

test('a file that cannot be read ends a command with a sentence that names it', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'content-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  mkdirSync(join(folder, 'reports'));
  writeFileSync(join(folder, 'reports/a.md'), 'a');
  const content = contentFolder(folder);
  expect(content.paths).toEqual(['reports/a.md']);
  rmSync(join(folder, 'reports/a.md'));
  await expect(content.read('reports/a.md')).rejects.toThrow(Refusal);
  await expect(content.read('reports/a.md')).rejects.toThrow('Không đọc được reports/a.md: ENOENT');
  expect(() => contentFolder(join(folder, 'none'))).toThrow(Refusal);
});
