import '../src/publish/no-telemetry.ts';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { commandWords } from '../src/command-words.ts';
import { messages } from '../src/publish/messages.ts';
import { messageOf } from '../src/publish/error-message.ts';
import { serveSite } from '../src/publish/serve-site.ts';

const options = {
  port: { type: 'string', default: '4321' },
  host: { type: 'boolean', default: false },
} as const;
try {
  const { values } = parseArgs({ args: commandWords(Object.keys(options)), options });
  await build({});
  const address = await serveSite({ port: Number(values.port), host: values.host }).catch(
    (error: unknown) => {
      throw new Error(messages.notServed(messageOf(error)), { cause: error });
    },
  );
  console.log(messages.serving(address));
} catch (error) {
  // A stack trace would hide the message, which says how to mend what is wrong.
  console.error(`\n${messageOf(error)}`);
  process.exit(1);
}
