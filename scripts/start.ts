import '../src/publish/no-telemetry.ts';
import { build } from 'astro';
import { helpMessages } from '../src/command-line/option-messages.ts';
import { orSentence, readCommand } from '../src/command-line/read-command.ts';
import { readPlace, serverOptions } from '../src/command-line/server-options.ts';
import { refuse } from '../src/publish/error-message.ts';
import { messages } from '../src/publish/messages.ts';
import { serveSite } from '../src/publish/serve-site.ts';

const place = readCommand(helpMessages.start, serverOptions, readPlace);
await orSentence(async () => {
  await build({}).catch(refuse);
  const address = await serveSite(place).catch((error: unknown) =>
    refuse(error, messages.notServed),
  );
  console.log(messages.serving(address));
});
