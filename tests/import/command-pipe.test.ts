import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { place, received } from './command-place.ts';

test('who stops reading what is printed ends it quietly, and every file is imported', async () => {
  const { put, folder, content, paths } = await place();
  const names = ['a.txt', 'b.txt', 'c.txt'];
  for (const [index, name] of names.entries())
    await put(
      name,
      `${received.replace('gốm làng Mẫu', ['gốm', 'mộc', 'rèn'][index] ?? '')}\n\nBài thứ ${index}.`,
    );
  const command = fileURLToPath(new URL('../../scripts/import.ts', import.meta.url));
  const child = spawn(process.execPath, [command, ...names, '--year', '2019'], {
    env: { CONTENT_DIR: content, INIT_CWD: folder },
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += String(chunk)));
  child.stdout.once('data', () => child.stdout.destroy());
  const [code]: unknown[] = await once(child, 'close');
  expect({ code, errors }).toEqual({ code: 0, errors: '' });
  expect((await paths()).filter((path) => path.startsWith('reports/2019/'))).toHaveLength(3);
});
