import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { z } from 'astro/zod';
import { afterAll, describe, expect, test } from 'vitest';
import { aboutLists } from '../../src/model/registers.ts';
import { compileCache, project } from '../build/variants.ts';
import { runHere } from '../command-line/run-here.ts';
import { filesOf, goodFiles } from './overlay.ts';

const folder = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const script = 'scripts/validate.ts';

/** Writes files as a content folder of that name; gives its path. */
function write(name: string, files: ReadonlyMap<string, Uint8Array>): string {
  const content = join(folder, name);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
  }
  return content;
}

/** Runs the command over some files; gives how it ended and what it printed. */
async function validate(
  name: string,
  files: ReadonlyMap<string, Uint8Array>,
  ...options: string[]
): Promise<{ status: number; stdout: string; stderr: string }> {
  const content = write(name, files);
  const { status, output, errors } = await runHere(script, options, { CONTENT_DIR: content });
  return { status, stdout: output.replaceAll(content, 'content'), stderr: errors };
}

test('as a program of its own, it prints and ends as it does here', async () => {
  const files = filesOf('everything-at-once');
  const content = write('program', files);
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    cwd: project,
    env: { ...process.env, ...compileCache, CONTENT_DIR: content },
    encoding: 'utf8',
  });
  expect({ status, stdout: stdout.replaceAll(content, 'content'), stderr }).toEqual(
    await validate('bad', files),
  );
});

test('good content ends with 0', async () => {
  expect(await validate('good', goodFiles())).toMatchObject({
    status: 0,
    stdout: 'Nội dung không có lỗi.\n',
  });
});

test('every problem of every file is printed in one run, by file, with a count, and ends with 1', async () => {
  const { status, stdout } = await validate('bad', filesOf('everything-at-once'));
  expect(status).toBe(1);
  expect(stdout.match(/^content\/\S+$/gm)).toEqual([
    'content/reports/2020/nghe-nuoi-ong.md',
    'content/reports/2021/giu-nghe-gom.md',
  ]);
  expect(stdout.match(/^ {2}\d+:\d+ {2}LỖI {2}/gm)).toHaveLength(7);
  expect(stdout.match(/^ {6}→ /gm)).toHaveLength(7);
  expect(stdout).toContain('7 lỗi, 0 điều cần lưu ý trong 2 tệp.');
});

test('a warning is printed and ends with 0', async () => {
  const { status, stdout } = await validate('warned', filesOf('unknown-place'));
  expect(status).toBe(0);
  expect(stdout).toContain('lưu ý  venues[0].place: ');
});

test('drafts are named, with what they lack, and end with 0', async () => {
  const { status, stdout } = await validate('drafts', filesOf('draft-with-marks'));
  expect(status).toBe(0);
  expect(stdout).toContain('lưu ý  event: còn chỗ chưa kiểm tra');
  expect(stdout).toContain(
    'Bản nháp, chưa đăng (1): content/reports/2020/nghe-nuoi-ong.md. Bài nào xong',
  );
  expect(stdout).toContain('0 lỗi, 1 điều cần lưu ý trong 1 tệp.');
});

test('for machines, the same as JSON', async () => {
  const { status, stdout } = await validate('machine', filesOf('everything-at-once'), '--json');
  expect(status).toBe(1);
  const problem = z.strictObject({
    file: z.string(),
    line: z.int(),
    column: z.int(),
    field: z.string(),
    severity: z.string(),
    message: z.string(),
    mend: z.string(),
  });
  expect(z.array(problem).parse(JSON.parse(stdout))).toHaveLength(7);
});

describe('--record', () => {
  const people = (name: string) => join(folder, name, 'people.yaml');

  test('writes who holds an address that names share, and says so', async () => {
    const files = filesOf('names-that-differ-in-marks');
    expect((await validate('record', files)).stdout).toContain('--record');
    expect(await validate('record', files, '--record')).toMatchObject({
      status: 0,
      stdout: 'Đã ghi vào people.yaml địa chỉ của 1 tên.\nNội dung không có lỗi.\n',
    });
    expect(readFileSync(people('record'), 'utf8')).toBe(
      `# ${aboutLists.people}\n\n- name: Nguyễn Văn Thử\n  address: nguyen-van-thu\n`,
    );
    expect((await validate('record', files)).stdout).toBe('Nội dung không có lỗi.\n');
    expect(readdirSync(join(folder, 'record')).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  test('writes nothing while the content has an error', async () => {
    const files = filesOf('names-that-differ-in-marks');
    files.set('topics.yaml', Buffer.from('[]\n'));
    const { status } = await validate('faulty', files, '--record');
    expect(status).toBe(1);
    expect(existsSync(people('faulty'))).toBe(false);
  });

  test('a list that cannot be written is said in a sentence', async () => {
    const files = filesOf('names-that-differ-in-marks');
    mkdirSync(people('blocked'), { recursive: true });
    const { status, stderr } = await validate('blocked', files, '--record');
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^đây là thư mục, không phải tệp/);
  });

  test('writes nothing where no names meet', async () => {
    expect((await validate('alone', goodFiles(), '--record')).status).toBe(0);
    expect(existsSync(people('alone'))).toBe(false);
  });
});
