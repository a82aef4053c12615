import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { readCommand } from '../src/command-line/read-command.ts';
import { wholeNumber } from '../src/command-line/read-options.ts';
import { UsageError } from '../src/command-line/refusal.ts';
import { overBudget } from './bench/build/budgets.ts';
import { buildSteps, hugoVersion, measureBuilds } from './bench/build/measure-builds.ts';
import { buildRows, ratioRows } from './bench/build/print-builds.ts';

const { source, steps, repeat, json, budget } = readCommand(
  `npm run bench -- [--reports 1000] [--seed 1] [--content DIR | --corpus FILE.jsonl]
  [--steps ${buildSteps.join(',')}] [--repeat 1] [--json FILE] [--budget]`,
  {
    reports: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    content: { type: 'string' },
    corpus: { type: 'string' },
    steps: { type: 'string', default: buildSteps.join(',') },
    repeat: { type: 'string', default: '1' },
    json: { type: 'string' },
    budget: { type: 'boolean', default: false },
  },
  ({ reports: number, seed, content, corpus, steps: chosen, ...values }) => {
    const names = chosen.split(',');
    const wrong = names.find((name) => !buildSteps.some((step) => step === name));
    if (wrong !== undefined)
      throw new UsageError(`--steps: “${wrong}” is none of ${buildSteps.join(', ')}`);
    if (content !== undefined && corpus !== undefined)
      throw new UsageError('--content, --corpus: one of them');
    const reports = wholeNumber('--reports', number, 2);
    return {
      source:
        content !== undefined
          ? ({ kind: 'folder', folder: content } as const)
          : corpus !== undefined
            ? ({ kind: 'corpus', file: corpus, reports } as const)
            : ({ kind: 'invented', reports, seed: wholeNumber('--seed', seed) } as const),
      // Every other step changes what the first has built.
      steps: buildSteps.filter((step) => step === 'cold' || names.includes(step)),
      repeat: wholeNumber('--repeat', values.repeat, 1),
      json: values.json,
      budget: values.budget,
    };
  },
);
const measured = await measureBuilds(source, steps, repeat, (line) => console.error(line));
const machine = {
  node: process.version,
  hugo: hugoVersion() ?? 'not installed: nothing to compare with',
  processors: `${cpus().length} × ${cpus()[0]?.model ?? ''}`,
};
if (json !== undefined)
  writeFileSync(json, `${JSON.stringify({ source, machine, ...measured }, undefined, 2)}\n`);
console.log(`${measured.reports} reports; ${Object.values(machine).join('; ')}`);
console.table(buildRows(measured));
if (measured.peer) {
  console.log('As a multiple of Hugo and Pagefind, which build everything each time:');
  console.table(ratioRows(measured));
}
console.log('For readers: without feeds, sitemaps, citations and data.');
for (const sentence of budget ? overBudget(measured) : []) {
  console.error(sentence);
  process.exitCode = 1;
}
