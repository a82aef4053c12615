import '../src/publish/no-telemetry.ts';
import { parseArgs } from 'node:util';
import { build } from 'astro';
import { messages } from '../src/publish/messages.ts';
import { messageOf, orFail } from '../src/publish/or-fail.ts';
import { serveSite } from '../src/publish/serve-site.ts';

await orFail(async () => {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '4321' },
      host: { type: 'boolean', default: false },
    },
  });
  await build({});
  const address = await serveSite({ port: Number(values.port), host: values.host }).catch(
    (error: unknown) => {
      throw new Error(messages.notServed(messageOf(error)), { cause: error });
    },
  );
  console.log(messages.serving(address));
});
