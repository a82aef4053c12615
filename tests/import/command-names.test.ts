import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { validateContent } from '../../src/validate/content.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { place, received } from './command-place.ts';

/** A text whose second speaker differs from the archive's by a tone mark alone. */
const meeting = received.replace('Trần Thị Bình', 'Trần Thị Bính');

test('a name of the archive that a new report meets keeps its address, and the command says so', async () => {
  const { content, put, read, run } = await place();
  await put('gom.txt', meeting);
  const { code, output } = await run(['--yes', '--year', '2019', 'gom.txt']);
  expect(code).toBe(0);
  expect(await read('people.yaml')).toContain('- name: Trần Thị Bình\n  address: tran-thi-binh\n');
  expect(output.replace(/\s+/g, ' ')).toContain('“Trần Thị Bình” giữ tran-thi-binh');
  const problems = await validateContent(contentFolder(content));
  expect(problems.filter(({ message }) => message.includes('trùng địa chỉ'))).toEqual([]);
});

test('what is only looked at records nothing', async () => {
  const { paths, put, run } = await place();
  const before = await paths();
  await put('gom.txt', meeting);
  const { output } = await run(['--dry-run', '--year', '2019', 'gom.txt']);
  expect(output.replace(/\s+/g, ' ')).toContain('sẽ ghi vào people.yaml');
  expect(await paths()).toEqual(before);
});

test('a faulty list is not written to, and its report waits for it', async () => {
  const { content, paths, put, read, run } = await place();
  const faulty = '- name: Trần Thị Bình\n  adress: tran-thi-binh\n';
  await writeFile(join(content, 'people.yaml'), faulty);
  const before = await paths();
  await put('gom.txt', meeting);
  const { code, output } = await run(['--yes', '--year', '2019', 'gom.txt']);
  expect(code).toBe(1);
  expect(output).toContain('people.yaml');
  expect(await read('people.yaml')).toBe(faulty);
  expect(await paths()).toEqual(before);
});
