import { parseArgs } from 'node:util';
import { commandWords } from '../src/command-words.ts';
import { settings } from '../src/settings.ts';
import { validateContent } from '../src/validate/content.ts';
import { contentFolder } from '../src/validate/content-folder.ts';
import { countErrors, printProblems } from '../src/validate/print-problems.ts';

const options = {
  json: { type: 'boolean', default: false },
  content: { type: 'string', default: settings.content },
} as const;
const { values } = parseArgs({ args: commandWords(Object.keys(options)), options });
const address = values.content === settings.content ? settings.url : undefined;
const problems = await validateContent(contentFolder(values.content), address);
console.log(
  values.json ? JSON.stringify(problems, null, 2) : printProblems(problems, values.content),
);
if (countErrors(problems) > 0) process.exitCode = 1;
