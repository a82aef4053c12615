import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { readCommand } from '../../src/command-line/read-command.ts';
import { wholeNumber } from '../../src/command-line/read-options.ts';
import { validateContent } from '../../src/validate/content.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { countErrors } from '../../src/validate/print-problems.ts';
import { Invention } from './invent/invented-report.ts';
import { fileOf, writeInvention } from './invent/write-invention.ts';

const { count, bad } = readCommand(
  'npm run bench:validate -- [--count 10000] [--bad 100]',
  { count: { type: 'string', default: '10000' }, bad: { type: 'string', default: '100' } },
  (values) => ({
    count: wholeNumber('--count', values.count, 1),
    bad: wholeNumber('--bad', values.bad),
  }),
);
const folder = await mkdtemp(join(tmpdir(), 'validate-'));
try {
  let made = 0;
  writeInvention(folder, new Invention(1).reports(count), (report) => {
    // Evenly spread.
    const isBad = Math.floor((made * bad) / count) !== Math.floor(((made + 1) * bad) / count);
    made += 1;
    return isBad ? fileOf(report).replace('---\n', '---\ntilte: sai\n') : fileOf(report);
  });
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
