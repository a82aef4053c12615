import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { place, received } from './command-place.ts';

const id = '2019/hoi-thao-ban-ve-nghe-gom-lang-mau';
const other = received.replace('./.', '.\n\nTheo Báo Mẫu.');

/** What an import says of a text while its like is in the archive with these fields. */
async function saidBeside(change: (markdown: string) => string): Promise<string> {
  const { content, put, read, run } = await place();
  await put('gom.txt', received);
  await run(['gom.txt', '--year', '2019']);
  const path = `reports/${id}.md`;
  const before = await read(path);
  expect(change(before)).not.toBe(before);
  await writeFile(join(content, path), change(before));
  await put('khac.txt', other);
  const { code, output } = await run(['khac.txt', '--year', '2019']);
  expect(code).toBe(0);
  return output;
}

test.each<[string, (markdown: string) => string]>([
  ['a draft', (markdown) => markdown.replace('added:', 'status: draft\nadded:')],
  [
    'a draft that lacks nearly all',
    (markdown) => markdown.replace(/^---\n[^]*?\n---\n/, '---\nstatus: draft\ndate: mai\n---\n'),
  ],
  [
    'a withdrawn report',
    (markdown) =>
      markdown.replace(
        'added:',
        'status: withdrawn\nwithdrawn: { date: "2024-06-01", why: Đã gỡ. }\nadded:',
      ),
  ],
])('%s is known as a copy, and nothing is said against it', async (_, change) => {
  const output = await saidBeside(change);
  expect(output).toContain(`gần như cùng một văn bản với ${id}`);
  expect(output).not.toContain('không đọc được');
});

test('a report that is not valid, and no draft, is still told', async () => {
  const output = await saidBeside((markdown) => markdown.replace('added:', 'status: x\nadded:'));
  expect(output.replace(/\s+/g, ' ')).toContain(
    `Trong kho có chỗ không đọc được: reports/${id}.md: status: `,
  );
});

test('the file of a draft is not taken twice, though the draft does not name it', async () => {
  const { content, put, read, run } = await place();
  await put('gom.txt', received);
  await run(['gom.txt', '--year', '2019']);
  const path = `reports/${id}.md`;
  const bare = (await read(path)).replace(/^---\n[^]*?\n---\n/, '---\nstatus: draft\n---\n');
  await writeFile(join(content, path), bare);
  expect((await run(['gom.txt', '--year', '2019'])).output).toContain(
    `Đã có trong kho: reports/${id}.md`,
  );
});
