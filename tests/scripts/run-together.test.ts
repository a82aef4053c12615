import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';

const command = fileURLToPath(new URL('../../scripts/run-together.ts', import.meta.url));

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'together-'));
  const scripts = {
    right: 'node --eval "console.log(1 + 1)"',
    wrong: `node --eval "console.error('it ' + 'broke'); process.exit(3)"`,
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ scripts }));
});
afterAll(() => rmSync(folder, { recursive: true }));

const run = (...names: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...names], {
    cwd: folder,
    encoding: 'utf8',
  });
  return { status, printed: stdout + stderr };
};

test('scripts that all pass end with 0, and what each printed is seen', () => {
  expect(run('right', 'right')).toEqual({ status: 0, printed: '2\n2\n' });
});

test.each([
  ['wrong', 'right'],
  ['right', 'wrong'],
])('of %s and %s the one that fails is named', (...names) => {
  const { status, printed } = run(...names);
  expect(status).toBe(1);
  expect(printed).toContain('it broke');
  expect(printed).toContain('npm run wrong: failed.');
});
