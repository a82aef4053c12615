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
import { afterAll, describe, expect, test, vi } from 'vitest';
import { aboutLists } from '../../src/model/registers.ts';
import { project } from '../build/variants.ts';
import { filesOf, goodFiles } from './overlay.ts';

// A program is started for each.
vi.setConfig({ testTimeout: 30_000 });

const folder = mkdtempSync(join(tmpdir(), 'validate-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the command over some files; gives how it ended and what it printed. */
function validate(name: string, files: ReadonlyMap<string, Uint8Array>, ...options: string[]) {
  const content = join(folder, name);
  for (const [path, bytes] of files) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), bytes);
  }
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/validate.ts', ...options],
    {
      cwd: project,
      env: { ...process.env, CONTENT_DIR: content },
      encoding: 'utf8',
    },
  );
  return { status, stdout: stdout.replaceAll(content, 'content'), stderr };
}

test('good content ends with 0', () => {
  expect(validate('good', goodFiles())).toMatchObject({
    status: 0,
    stdout: 'Nội dung không có lỗi.\n',
  });
});

test('every problem of every file is printed in one run, by file, with a count, and ends with 1', () => {
  const { status, stdout } = validate('bad', filesOf('everything-at-once'));
  expect(status).toBe(1);
  expect(stdout.match(/^content\/\S+$/gm)).toEqual([
    'content/reports/2020/nghe-nuoi-ong.md',
    'content/reports/2021/giu-nghe-gom.md',
  ]);
  expect(stdout.match(/^ {2}\d+:\d+ {2}LỖI {2}/gm)).toHaveLength(7);
  expect(stdout.match(/^ {6}→ /gm)).toHaveLength(7);
  expect(stdout).toContain('7 lỗi, 0 điều cần lưu ý trong 2 tệp.');
});

test('a warning is printed and ends with 0', () => {
  const { status, stdout } = validate('warned', filesOf('unknown-place'));
  expect(status).toBe(0);
  expect(stdout).toContain('lưu ý  venues[0].place: ');
});

test('drafts are named, with what they lack, and end with 0', () => {
  const { status, stdout } = validate('drafts', filesOf('draft-with-marks'));
  expect(status).toBe(0);
  expect(stdout).toContain('lưu ý  event: còn chỗ chưa kiểm tra');
  expect(stdout).toContain(
    'Bản nháp, chưa đăng (1): content/reports/2020/nghe-nuoi-ong.md. Bài nào xong',
  );
  expect(stdout).toContain('0 lỗi, 1 điều cần lưu ý trong 1 tệp.');
});

test('for machines, the same as JSON', () => {
  const { status, stdout } = validate('machine', filesOf('everything-at-once'), '--json');
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

  test('writes who holds an address that names share, and says so', () => {
    const files = filesOf('names-that-differ-in-marks');
    expect(validate('record', files).stdout).toContain('--record');
    expect(validate('record', files, '--record')).toMatchObject({
      status: 0,
      stdout: 'Đã ghi vào people.yaml địa chỉ của 1 tên.\nNội dung không có lỗi.\n',
    });
    expect(readFileSync(people('record'), 'utf8')).toBe(
      `# ${aboutLists.people}\n\n- name: Nguyễn Văn Thử\n  address: nguyen-van-thu\n`,
    );
    expect(validate('record', files).stdout).toBe('Nội dung không có lỗi.\n');
    expect(readdirSync(join(folder, 'record')).filter((file) => file.startsWith('.'))).toEqual([]);
  });

  test('writes nothing while the content has an error', () => {
    const files = filesOf('names-that-differ-in-marks');
    files.set('topics.yaml', Buffer.from('[]\n'));
    const { status } = validate('faulty', files, '--record');
    expect(status).toBe(1);
    expect(existsSync(people('faulty'))).toBe(false);
  });

  test('a list that cannot be written is said in a sentence', () => {
    const files = filesOf('names-that-differ-in-marks');
    mkdirSync(people('blocked'), { recursive: true });
    const { status, stderr } = validate('blocked', files, '--record');
    expect(status).toBe(1);
    expect(stderr.trim()).toMatch(/^đây là thư mục, không phải tệp/);
  });

  test('writes nothing where no names meet', () => {
    expect(validate('alone', goodFiles(), '--record').status).toBe(0);
    expect(existsSync(people('alone'))).toBe(false);
  });
});
