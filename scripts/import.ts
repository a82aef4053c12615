import { commandWords } from '../src/command-line/command-words.ts';
import { ownStreams } from '../src/import/command/terminal.ts';
import { optionNames } from '../src/import/command/options.ts';
import { runImport } from '../src/import/command/run-import.ts';
import { TaskRunner } from '../src/import/command/task-runner.ts';
import { settings } from '../src/settings.ts';
import { importChecks } from '../src/validate/import-checks.ts';

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
process.exitCode = await runImport(commandWords(optionNames), {
  cwd,
  content: settings.content,
  now: Date.now(),
  checks: importChecks,
  tasks: new TaskRunner(),
  streams: ownStreams(),
  stop: stop.signal,
});
