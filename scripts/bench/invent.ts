import { parseArgs } from 'node:util';
import { Invention } from './invent/invented-report.ts';
import { writeInvention } from './invent/write-invention.ts';

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '1000' },
    out: { type: 'string' },
    seed: { type: 'string', default: '1' },
  },
});
const [count, seed] = [Number(values.count), Number(values.seed)];
if (values.out === undefined || !Number.isInteger(count) || count < 1 || !Number.isInteger(seed)) {
  console.error('npm run bench:invent -- --out DIR [--count 1000] [--seed 1]');
  process.exit(2);
}
const started = performance.now();
writeInvention(values.out, new Invention(seed).reports(count));
const seconds = ((performance.now() - started) / 1000).toFixed(1);
console.log(`${count} invented reports (seed ${seed}) in ${values.out} after ${seconds} s.`);
