import '../src/publish/no-telemetry.ts';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { commandWords } from '../src/command-words.ts';
import { settings } from '../src/settings.ts';
import { validateContent } from '../src/validate/content.ts';
import { contentFolder } from '../src/validate/content-folder.ts';
import { printProblems } from '../src/validate/print-problems.ts';

const options = {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
} as const;
const { values } = parseArgs({ args: commandWords(Object.keys(options)), options });
// Problems are listed at the start and do not stop the server: pages are looked at while they are
// still being mended.
const problems = await validateContent(contentFolder(settings.content), settings.url);
if (problems.length > 0) console.log(printProblems(problems, settings.content));
await dev({ server: { port: Number(values.port), host: values.host } });
