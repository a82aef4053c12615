import '../src/publish/no-telemetry.ts';
import { dev } from 'astro';
import { helpMessages } from '../src/command-line/option-messages.ts';
import { orSentence, readCommand } from '../src/command-line/read-command.ts';
import { Refusal } from '../src/command-line/refusal.ts';
import { readPlace, serverOptions } from '../src/command-line/server-options.ts';
import { refuse } from '../src/publish/error-message.ts';
import { messages } from '../src/publish/messages.ts';
import { settings } from '../src/settings.ts';
import { validateContent } from '../src/validate/content.ts';
import { checkedReports, contentFolder } from '../src/validate/content-folder.ts';
import { countErrors, printProblems } from '../src/validate/print-problems.ts';

const server = readCommand(helpMessages.dev, serverOptions, readPlace);
await orSentence(async () => {
  // Problems are listed at the start and do not stop the server: pages are looked at while they are
  // still being mended.
  const { content, url } = settings;
  const problems = await validateContent(contentFolder(content), url, checkedReports(content));
  if (problems.length > 0) console.log(printProblems(problems, content));
  await dev({ server }).catch((error: unknown) => {
    // Some problems leave nothing to look at. They are listed above.
    if (countErrors(problems) > 0) throw new Refusal(messages.notShown, { cause: error });
    refuse(error);
  });
});
