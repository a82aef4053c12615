import { execFile } from 'node:child_process';
import { link, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, test } from 'vitest';
import { keepReport, type Disk, type KeptReport } from '../../src/import/command/keep.ts';
import { forEachFacet } from '../../src/model/facets.ts';
import { place, received } from './command-place.ts';

const id = '2019/hoi-thao-ban-ve-nghe-gom-lang-mau';
const keeping: KeptReport = {
  id,
  markdown: 'bài',
  original: { file: `${id}.txt`, bytes: Buffer.from(received) },
  pictures: [],
  claims: forEachFacet(() => []),
};
const disk: Disk = { link, rename, writeFile };
const refuse = (code: string) => Promise.reject(Object.assign(new Error(code), { code }));
/** Refuses the step of that number. */
const failing = <Args extends unknown[], Result>(
  step: (...args: Args) => Promise<Result>,
  at: number,
  code: string,
) => {
  let count = 0;
  return (...args: Args) => ((count += 1) === at ? refuse(code) : step(...args));
};

test('both files are there, and nothing else', async () => {
  const { content, paths } = await place();
  const before = await paths();
  await keepReport(content, keeping);
  expect(await paths()).toEqual([...before, `originals/${id}.txt`, `reports/${id}.md`].toSorted());
});

const withPicture = { ...keeping, pictures: [{ file: 'anh-1.png', bytes: Buffer.from('ảnh') }] };

test('pictures are in the folder of the report, before it, and never over others', async () => {
  const { content, put, paths, read } = await place();
  const before = await paths();
  await expect(
    keepReport(content, withPicture, {
      ...disk,
      link: failing(disk.link, 3, 'ENOSPC'),
      rename: failing(disk.rename, 1, 'ENOSPC'),
    }),
  ).rejects.toThrow('ENOSPC');
  expect(await paths()).toEqual(before);
  await put(`content/pictures/${id}/anh-1.png`, 'của người khác');
  await expect(keepReport(content, withPicture)).rejects.toThrow('không ghi đè');
  await rm(join(content, 'pictures'), { recursive: true });
  await keepReport(content, withPicture);
  expect(await read(`pictures/${id}/anh-1.png`)).toBe('ảnh');
});

test.each<[what: string, disk: Disk]>([
  ['the original', { ...disk, writeFile: failing(disk.writeFile, 1, 'ENOSPC') }],
  ['the report', { ...disk, writeFile: failing(disk.writeFile, 2, 'ENOSPC') }],
  [
    'the name of the original',
    { ...disk, link: failing(disk.link, 1, 'EPERM'), rename: failing(disk.rename, 1, 'ENOSPC') },
  ],
  [
    'the name of the report',
    { ...disk, link: failing(disk.link, 2, 'EPERM'), rename: failing(disk.rename, 1, 'ENOSPC') },
  ],
])('a disk that refuses %s leaves nothing behind, no folder either', async (_, given) => {
  const { content, paths } = await place();
  const before = await paths();
  await expect(keepReport(content, keeping, given)).rejects.toThrow('ENOSPC');
  expect(await paths()).toEqual(before);
  expect(await readdir(join(content, 'reports'))).toEqual(['2020']);
  expect(await readdir(join(content, 'originals'))).toEqual(['2020']);
});

describe('claims of names that meet', () => {
  const claims = {
    ...keeping.claims,
    people: [{ name: 'Trần Thị Bình', address: 'tran-thi-binh' }],
    bodies: [{ name: 'Hội Ong', address: 'hoi-ong' }],
  };
  const withClaims = { ...keeping, claims };

  test('are in their lists, which are made where they are missing', async () => {
    const { content, paths, read } = await place();
    await writeFile(join(content, 'bodies.yaml'), '# Của tôi.\n- name: Hội Ong\n');
    await keepReport(content, withClaims);
    expect(await read('people.yaml')).toContain(
      '- name: Trần Thị Bình\n  address: tran-thi-binh\n',
    );
    expect(await read('bodies.yaml')).toBe('# Của tôi.\n- name: Hội Ong\n  address: hoi-ong\n');
    expect((await paths()).filter((path) => path.includes('.tmp'))).toEqual([]);
  });

  test.each<[what: string, disk: Disk]>([
    ['the first list', { ...disk, writeFile: failing(disk.writeFile, 3, 'ENOSPC') }],
    ['the second list', { ...disk, writeFile: failing(disk.writeFile, 4, 'ENOSPC') }],
    [
      'the name of the report',
      { ...disk, link: failing(disk.link, 2, 'EPERM'), rename: failing(disk.rename, 1, 'ENOSPC') },
    ],
  ])('a disk that refuses %s leaves every list as it was', async (_, given) => {
    const { content, paths, read } = await place();
    await writeFile(join(content, 'bodies.yaml'), '- name: Hội Ong\n');
    const before = await paths();
    await expect(keepReport(content, withClaims, given)).rejects.toThrow('ENOSPC');
    expect(await paths()).toEqual(before);
    expect(await read('bodies.yaml')).toBe('- name: Hội Ong\n');
  });
});

test('where there are no links, files are put in place by renaming', async () => {
  const { content, paths, read } = await place();
  const before = await paths();
  await keepReport(content, keeping, { ...disk, link: () => refuse('EPERM') });
  expect(await paths()).toEqual([...before, `originals/${id}.txt`, `reports/${id}.md`].toSorted());
  expect(await read(`originals/${id}.txt`)).toBe(received);
});

test.each([`reports/${id}.md`, `originals/${id}.txt`])(
  '%s is never written over',
  async (taken) => {
    for (const given of [disk, { ...disk, link: () => refuse('EPERM') }]) {
      const { content, put, paths, read } = await place();
      await put(`content/${taken}`, 'của người khác');
      const before = await paths();
      await expect(keepReport(content, keeping, given)).rejects.toThrow('không ghi đè');
      expect(await paths()).toEqual(before);
      expect(await read(taken)).toBe('của người khác');
    }
  },
);

test.each([
  '../2019/a',
  '2019/../../a',
  '/etc/a',
  '2019/a b',
  '2019/con.',
  '2019/',
  'C:/a',
  '2019/a\0',
])('%j is no name', async (name) => {
  const { content, paths } = await place();
  const before = await paths();
  await expect(keepReport(content, { ...keeping, id: name })).rejects.toThrow(
    'không dùng làm tên tệp',
  );
  await expect(
    keepReport(content, { ...keeping, original: { ...keeping.original, file: `${name}.txt` } }),
  ).rejects.toThrow('không dùng làm tên tệp');
  expect(await paths()).toEqual(before);
});

// What runs here is another process, which is ended as by a power cut when it comes to the step.
const killed = (keep: string, content: string, step: string, at: number) => `
  import { link, rename, writeFile } from 'node:fs/promises';
  import { keepReport } from ${JSON.stringify(keep)};
  let count = 0;
  const disk = { link, rename, writeFile };
  const killing = async (...args) => ((count += 1) === ${at} ? (process.kill(process.pid, 'SIGKILL'), new Promise(() => {})) : disk.${step}(...args));
  await keepReport(${JSON.stringify(content)}, { id: ${JSON.stringify(id)}, markdown: 'bài', original: { file: ${JSON.stringify(`${id}.txt`)}, bytes: Buffer.from(${JSON.stringify(received)}) }, pictures: [], claims: ${JSON.stringify(keeping.claims)} }, { ...disk, ${step}: killing });
`;

test.each([
  ['writeFile', 1],
  ['writeFile', 2],
  ['link', 1],
  ['link', 2],
])('after a kill at %s %i, the next import mends everything', async (step, at) => {
  const { content, put, run, paths, read } = await place();
  const before = await paths();
  const script = killed(
    new URL('../../src/import/command/keep.ts', import.meta.url).href,
    content,
    step,
    at,
  );
  const ended = await promisify(execFile)(
    process.execPath,
    ['--input-type=module', '--eval', script],
    { cwd: fileURLToPath(new URL('../..', import.meta.url)) },
  ).catch((error: unknown) => error);
  expect(ended).toMatchObject({ signal: 'SIGKILL' });
  expect(await paths()).not.toContain(`reports/${id}.md`);
  await put('bai.txt', received);
  expect(await run(['bai.txt', '--year', '2019'])).toMatchObject({ code: 0 });
  expect(await paths()).toEqual([...before, `originals/${id}.txt`, `reports/${id}.md`].toSorted());
  expect(await read(`originals/${id}.txt`)).toBe(received);
});

test('an original that stands alone under another name gets its report beside it', async () => {
  const { put, run, paths } = await place();
  await put('content/originals/2019/ten-cu.txt', received);
  await put('bai.txt', received);
  expect(await run(['bai.txt', '--year', '2019'])).toMatchObject({ code: 0 });
  expect(await paths()).toEqual(
    expect.arrayContaining(['originals/2019/ten-cu.txt', 'reports/2019/ten-cu.md']),
  );
  expect(await paths()).not.toContain(`originals/${id}.txt`);
});

test('what another import that still runs is writing is left alone', async () => {
  const { content, put, run, paths } = await place();
  const theirs = `originals/2020/.import-${process.ppid}-1.tmp`;
  await mkdir(join(content, 'originals/2020'), { recursive: true });
  await put(`content/${theirs}`, 'dở dang');
  await put('bai.txt', received);
  await run(['bai.txt', '--year', '2019']);
  expect(await paths()).toContain(theirs);
});

test('an import that was undone as the archivist’s page says can be done again', async () => {
  const { put, run, paths, content } = await place();
  await put('a.txt', received);
  const before = await paths();
  await run(['a.txt', '--year', '2019']);
  const after = await paths();
  const added = after.filter((path) => !before.includes(path));
  expect(added).toHaveLength(2);
  for (const path of added) await rm(join(content, path));
  expect(await paths()).toEqual(before);
  expect((await run(['a.txt', '--year', '2019'])).output).toContain('Đã ghi ');
  expect(await paths()).toEqual(after);
});
