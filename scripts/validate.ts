import { helpMessages } from '../src/command-line/option-messages.ts';
import { orSentence, readCommand } from '../src/command-line/read-command.ts';
import { settings } from '../src/settings.ts';
import { validateContent } from '../src/validate/content.ts';
import { contentFolder } from '../src/validate/content-folder.ts';
import { countErrors, printProblems } from '../src/validate/print-problems.ts';

const options = {
  json: { type: 'boolean', default: false },
  content: { type: 'string', default: settings.content },
} as const;
const { json, content } = readCommand(helpMessages.validate, options, (values) => values);
await orSentence(async () => {
  const address = content === settings.content ? settings.url : undefined;
  const problems = await validateContent(contentFolder(content), address);
  console.log(json ? JSON.stringify(problems, null, 2) : printProblems(problems, content));
  if (countErrors(problems) > 0) process.exitCode = 1;
});
