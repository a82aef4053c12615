import { TaskRunner } from '../src/import/command/task-runner.ts';

const tasks = new TaskRunner();
// Its process loads the readers of files while this one loads all else and reads the archive.
if (process.argv.length > 2) tasks.prepare();
const [
  { commandWords },
  { optionNames },
  { runImport },
  { ownStreams },
  { settings },
  { importChecks },
  { knownFiles, placeOfNotes },
] = await Promise.all([
  import('../src/command-line/command-words.ts'),
  import('../src/import/command/options.ts'),
  import('../src/import/command/run-import.ts'),
  import('../src/import/command/terminal.ts'),
  import('../src/settings.ts'),
  import('../src/validate/import-checks.ts'),
  import('../src/known/known-files.ts'),
]);

const stop = new AbortController();
// The current file is finished first. A second Ctrl-C ends at once.
process.once('SIGINT', () => stop.abort());
// The reader of the output may stop (`| head`). The files are imported all the same.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}
// npm runs commands in the folder of the project and names here the folder where it was called.
const cwd = process.env.INIT_CWD ?? process.cwd();
const { content } = settings;
process.exitCode = await runImport(commandWords(optionNames), {
  cwd,
  content,
  now: Date.now(),
  checks: importChecks,
  known: () => knownFiles(content, placeOfNotes('import', content)),
  tasks,
  streams: ownStreams(),
  stop: stop.signal,
});
