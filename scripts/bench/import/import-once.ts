import { Readable, Writable } from 'node:stream';
import { runImport } from '../../../src/import/command/run-import.ts';
import { TaskRunner } from '../../../src/import/command/task-runner.ts';
import { knownFiles } from '../../../src/known/known-files.ts';
import { importChecks } from '../../../src/validate/import-checks.ts';

// Runs in a process of its own, so that its time and memory are those of the command.
const [folder = '', content = ''] = process.argv.slice(2);
const resident: number[] = [];
const output = new Writable({ write: (_chunk, _encoding, done) => done() });
const errors = new Writable({
  write(chunk, _encoding, done) {
    // Counts the lines: the command prints one for each file.
    for (const line of String(chunk).split('\n'))
      if (line !== '') resident.push(process.memoryUsage.rss());
    done();
  },
});
const streams = {
  input: Readable.from([]),
  output,
  errors,
  interactive: false,
  redraws: false,
  width: 80,
};
const code = await runImport(['--yes', folder], {
  cwd: folder,
  now: Date.parse('2000-01-01'),
  content,
  checks: importChecks,
  known: () => knownFiles(content),
  tasks: new TaskRunner(),
  streams,
  stop: new AbortController().signal,
});
const quarters = [0.25, 0.5, 0.75, 1].map(
  (part) => resident[Math.ceil(resident.length * part) - 1] ?? 0,
);
console.log(
  JSON.stringify({
    code,
    files: resident.length,
    quarters,
    peak: process.resourceUsage().maxRSS * 1024,
  }),
);
