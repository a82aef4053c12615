import { writeFile } from 'node:fs/promises';
import { helpMessages } from '../src/command-line/option-messages.ts';
import { orSentence, readCommand } from '../src/command-line/read-command.ts';
import { Refusal } from '../src/command-line/refusal.ts';
import { errorText } from '../src/import/command/error-text.ts';
import { recordInLists } from '../src/import/command/record.ts';
import { settings } from '../src/settings.ts';
import { examineContent } from '../src/validate/content.ts';
import { checkedReports, contentFolder } from '../src/validate/content-folder.ts';
import { recordMessages } from '../src/validate/messages/file-messages.ts';
import { countErrors, printProblems } from '../src/validate/print-problems.ts';

const options = {
  json: { type: 'boolean', default: false },
  record: { type: 'boolean', default: false },
  content: { type: 'string', default: settings.content },
} as const;
const { json, record, content } = readCommand(helpMessages.validate, options, (values) => values);
await orSentence(async () => {
  const address = content === settings.content ? settings.url : undefined;
  const examine = () => examineContent(contentFolder(content), address, checkedReports(content));
  const { problems: found, claims } = await examine();
  let problems = found;
  // What a faulty report names is not known, and a claim holds for ever.
  const isFaulty = countErrors(problems) > 0;
  if (record && !isFaulty) {
    await recordInLists(content, claims, writeFile).catch((error: unknown) => {
      throw new Refusal(errorText(error));
    });
    ({ problems } = await examine());
    for (const [facet, { length }] of Object.entries(claims))
      if (length > 0 && !json) console.log(recordMessages.recorded(`${facet}.yaml`, length));
  }
  console.log(json ? JSON.stringify(problems, null, 2) : printProblems(problems, content));
  if (record && isFaulty) console.error(recordMessages.faulty);
  if (isFaulty) process.exitCode = 1;
});
