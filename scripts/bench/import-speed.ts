import { execFile } from 'node:child_process';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { z } from 'astro/zod';
import { makeFiles } from './import/made-files.ts';
import { readCommand } from '../../src/command-line/read-command.ts';
import { wholeNumber } from '../../src/command-line/read-options.ts';
import { settings } from '../../src/settings.ts';

const count = readCommand(
  'npm run bench:import -- [--count 200]',
  { count: { type: 'string', default: '200' } },
  (values) => wholeNumber('--count', values.count, 1),
);
const told = z.object({
  code: z.int(),
  files: z.int(),
  quarters: z.array(z.number()),
  peak: z.number(),
});
const folder = await mkdtemp(join(tmpdir(), 'ky-yeu-import-'));
const [files, content] = [join(folder, 'received'), join(folder, 'content')];
const once = fileURLToPath(new URL('./import/import-once.ts', import.meta.url));
const megabytes = (bytes: number) => `${Math.round(bytes / 1024 / 1024)} MB`;
try {
  await makeFiles(files, count);
  await cp(settings.content, content, { recursive: true });
  for (const what of ['new files', 'the same files again']) {
    const start = performance.now();
    const { stdout } = await promisify(execFile)(process.execPath, [once, files, content]);
    const seconds = (performance.now() - start) / 1000;
    const { code, files: done, quarters, peak } = told.parse(JSON.parse(stdout));
    console.log(
      `${what}: ${done} in ${seconds.toFixed(1)} s, from start to end of the process; exit ${code}`,
    );
    console.log(
      `  resident (the main process) after each quarter: ${quarters.map(megabytes).join(', ')}; at most ${megabytes(peak)}`,
    );
  }
} finally {
  await rm(folder, { recursive: true });
}
