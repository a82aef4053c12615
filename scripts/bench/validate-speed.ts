import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { parseArgs } from 'node:util';
import { validateContent } from '../../src/validate/content.ts';
import { writeInventedReports } from './validate/invented-reports.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { countErrors } from '../../src/validate/print-problems.ts';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '10000' }, bad: { type: 'string', default: '100' } },
});
const [count, bad] = [Number(values.count), Number(values.bad)];
const folder = await mkdtemp(join(tmpdir(), 'validate-'));
try {
  await writeInventedReports(folder, count, bad);
  const [started, used] = [performance.now(), process.cpuUsage()];
  const problems = await validateContent(contentFolder(folder));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { user, system } = process.cpuUsage(used);
  console.log(
    `${count} reports, ${bad} of them with an unknown field: ${countErrors(problems)} errors found in ${seconds} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${Math.round(process.memoryUsage.rss() / 1e6)} MB of memory.`,
  );
  if (countErrors(problems) !== bad) process.exitCode = 1;
} finally {
  await rm(folder, { recursive: true, force: true });
}
