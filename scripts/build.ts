import { parseArgs } from 'node:util';
import { buildSite } from '../src/publish/build-site.ts';
import { orFail } from '../src/publish/or-fail.ts';

await orFail(async () => {
  const { values } = parseArgs({
    options: { out: { type: 'string', default: 'dist' }, cache: { type: 'string' } },
  });
  const pages = await buildSite({ outDir: values.out, cacheDir: values.cache });
  console.log(`Đã dựng kho vào ${values.out}/ (${pages} bài trong chỉ mục tìm kiếm).`);
});
