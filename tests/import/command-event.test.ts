import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateContent } from '../../src/validate/content.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { madeUpSite } from '../build/write-content.ts';
import { kept, place } from './command-place.ts';

/** Another newspaper on the event that the archive already has. */
const another = [
  'Hội nghị bàn về nghề nuôi ong họp ở vùng đồi',
  'Ngày 11-5-2020, tại vùng đồi, Hội Ong tổ chức Hội nghị bàn về nghề nuôi ong.',
  'Ông Nguyễn Văn Thử, Phó Chủ tịch Hội Ong, chủ trì. Người nuôi kể chuyện được mùa mật, mất mùa hoa.',
].join('\n\n');
const id = '2020/hoi-nghi-ban-ve-nghe-nuoi-ong-hop-o-vung-doi';
const event = 'hoi-nghi-nghe-nuoi-ong-2020-05-11';

test('the event of a report like it is proposed as a doubt, and what to add to the other is said', async () => {
  const { put, read, run } = await place();
  await put('bai.txt', another);
  const { code, output } = await run(['bai.txt']);
  expect(code).toBe(0);
  expect(output).toContain(`giống ${kept.id}: cùng một sự kiện?`);
  expect(output).toContain(`? Mã sự kiện: ${event}`);
  const markdown = await read(`reports/${id}.md`);
  expect(markdown).toMatch(
    new RegExp(
      `# kiểm tra: [^\\n]*giống ${kept.id};[^\\n]*reports/${kept.id}\\.md nữa[^\\n]*\\n +id: ${event}\\n`,
    ),
  );
});

test('the id that the other report has already is the one proposed', async () => {
  const { content, put, read, run } = await place();
  const path = `reports/${kept.id}.md`;
  const named = (await read(path)).replace('event:\n', 'event:\n  id: ong-vung-doi\n');
  await writeFile(join(content, path), named);
  await put('bai.txt', another);
  const { output } = await run(['bai.txt']);
  expect(output).toContain('? Mã sự kiện: ong-vung-doi');
  expect(output).not.toContain('hãy ghi id:');
  expect(await read(`reports/${id}.md`)).toContain('id: ong-vung-doi\n');
});

test('an archivist accepts it, and the check of the content names both reports until the other says so', async () => {
  const { content, put, read, run } = await place();
  await put('bai.txt', another);
  const { output } = await run(['bai.txt'], { answers: Array.from({ length: 12 }, () => '') });
  expect(output).toContain('Đã ghi');
  expect(await read(`reports/${id}.md`)).toContain(`id: ${event}\n`);
  const said = async () =>
    (await validateContent(contentFolder(content), madeUpSite.url))
      .filter(({ field }) => field === 'event.id')
      .map(({ file, severity, mend }) => ({ file, severity, mend }));
  expect(await said()).toEqual([
    {
      file: `reports/${id}.md`,
      severity: 'warning',
      mend: expect.stringMatching(new RegExp(`reports/${kept.id}\\.md.*reports/${id}\\.md`)),
    },
  ]);
  const path = `reports/${kept.id}.md`;
  const named = (await read(path)).replace('event:\n', `event:\n  id: ${event}\n`);
  await writeFile(join(content, path), named);
  expect(await said()).toEqual([]);
});

test('an archivist who knows better leaves it out', async () => {
  const { put, read, run } = await place();
  await put('bai.txt', another);
  const answers: string[] = [];
  const { output: asked } = await run(['bai.txt', '--dry-run']);
  const doubts = [...asked.matchAll(/^ {2}\? ([^:]+):/gm)].map(([, field]) => field);
  for (const field of doubts) answers.push(field === 'Mã sự kiện' ? '-' : '');
  await run(['bai.txt'], { answers: [...answers, ''] });
  expect(await read(`reports/${id}.md`)).not.toContain('  id:');
});

test('a report of another day is of another event', async () => {
  const { put, read, run } = await place();
  await put('bai.txt', another.replace('11-5-2020', '12-5-2020'));
  await run(['bai.txt']);
  expect(await read(`reports/${id}.md`)).not.toContain('  id:');
});
