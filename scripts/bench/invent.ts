import { readCommand } from '../../src/command-line/read-command.ts';
import { newFolder, wholeNumber } from '../../src/command-line/read-options.ts';
import { Invention } from './invent/invented-report.ts';
import { writeInvention } from './invent/write-invention.ts';

const { count, out, seed } = readCommand(
  'npm run bench:invent -- --out DIR [--count 1000] [--seed 1]',
  {
    count: { type: 'string', default: '1000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
  (values) => ({
    count: wholeNumber('--count', values.count, 1),
    out: newFolder('--out', values.out),
    seed: wholeNumber('--seed', values.seed, 0, 2 ** 32 - 1),
  }),
);
const started = performance.now();
writeInvention(out, new Invention(seed).reports(count));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${count} invented reports (seed ${seed}) in ${out} after ${seconds} s.`);
