import { parseArgs } from 'node:util';
import { buildSite } from './site/build-site.ts';
import { orFail } from './site/or-fail.ts';
import { serveSite } from './site/serve-site.ts';

await orFail(async () => {
  const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, host: { type: 'boolean', default: false } } });
  await buildSite({ outDir: 'dist' });
  const address = await serveSite({ port: Number(values.port), host: values.host });
  console.log(`Kho lưu trữ mở tại ${address} (Ctrl-C để dừng).`);
});
