import { mkdtemp, readdir, readFile, rm, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PassThrough, Readable, Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import { runImport } from '../../src/import/command/run-import.ts';
import { TaskRunner } from '../../src/import/command/task-runner.ts';
import { knownFiles } from '../../src/known/known-files.ts';
import { importChecks } from '../../src/validate/import-checks.ts';
import { madeUpReport, writeContent } from '../build/write-content.ts';

/** One process for all tests: each takes a moment to start. */
const shared = new TaskRunner();

/** The report that the archive of these tests holds. */
export const kept = madeUpReport(
  '2020/hoi-nghi-nghe-nuoi-ong',
  {
    title: 'Hội nghị bàn về nghề nuôi ong',
    date: '2020-05-11',
    dateBasis: { words: ['Ngày 11-5-2020'] },
    event: { name: 'Hội nghị nghề nuôi ong' },
    speakers: [{ name: 'Trần Thị Bình', office: 'Chủ tịch Hội Ong', parts: ['khai mạc'] }],
  },
  [
    'Ngày 11-5-2020, Hội Ong mở hội nghị bàn về nghề nuôi ong ở vùng đồi.',
    'Bà Trần Thị Bình, Chủ tịch Hội Ong, phát biểu khai mạc.',
  ],
);

/** A received text of an event that the archive does not have; the year is not printed. */
export const received = [
  'Hội thảo bàn về nghề gốm làng Mẫu',
  'Sáng 15-3, tại thị xã Giả Định, Sở Văn hóa tỉnh Mẫu tổ chức hội thảo về nghề gốm.',
  'Ông Nguyễn Văn Thử, Phó Giám đốc Sở Văn hóa, chủ trì. Bà Trần Thị Bình, Chủ tịch Hội Ong, phát biểu khai mạc.',
  'Các đại biểu ngửi mùi đất, ngắm bình cỡ nhỡ./.',
].join('\n\n');

interface Given {
  typed?: string | Buffer;
  answers?: string[];
  stop?: AbortSignal;
  tasks?: TaskRunner;
  watch?: (text: string) => void;
}

/** A folder with an archive in `content`, in which the command is given. */
export async function place() {
  const folder = await mkdtemp(join(tmpdir(), 'ky-yeu-import-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const content = join(folder, 'content');
  const lists = {
    topics: [{ name: 'Nuôi ong', description: 'Ong và mật.' }],
    places: [],
    abbreviations: [],
  };
  await writeContent(content, [kept], lists);
  return {
    folder,
    content,
    /** Writes a file that is to be imported. */
    async put(name: string, bytes: string | Uint8Array): Promise<void> {
      await mkdir(dirname(join(folder, name)), { recursive: true });
      await writeFile(join(folder, name), bytes);
    },
    /** The paths of all files in the archive. */
    async paths(): Promise<string[]> {
      const entries = await readdir(content, { recursive: true, withFileTypes: true });
      return entries
        .filter((entry) => entry.isFile())
        .map((entry) =>
          join(entry.parentPath, entry.name)
            .slice(content.length + 1)
            .replaceAll('\\', '/'),
        )
        .toSorted();
    },
    read: (path: string) => readFile(join(content, path), 'utf8'),
    /**
     * Gives the command; `typed` is what standard input holds, `answers` is what an archivist
     * answers, a line each; `watch` is told what the command says while it runs.
     */
    async run(
      args: string[],
      {
        typed = '',
        answers,
        stop = new AbortController().signal,
        tasks = shared,
        watch = () => undefined,
      }: Given = {},
    ) {
      const [output, errors] = [new Kept(watch), new Kept(watch)];
      const input = answers === undefined ? Readable.from([Buffer.from(typed)]) : new PassThrough();
      if (input instanceof PassThrough)
        input.end((answers ?? []).map((answer) => `${answer}\n`).join(''));
      const streams = {
        input,
        output,
        errors,
        interactive: answers !== undefined,
        redraws: false,
        width: 80,
      };
      const code = await runImport(args, {
        cwd: folder,
        content,
        now: Date.parse('2024-05-30'),
        checks: importChecks,
        known: () => knownFiles(content, { notes: join(folder, 'notes'), context: '' }),
        tasks,
        streams,
        stop,
      });
      return { code, output: output.text, errors: errors.text };
    },
  };
}

/** A stream that remembers what is written to it. */
class Kept extends Writable {
  text = '';
  private readonly watch: (text: string) => void;

  constructor(watch: (text: string) => void) {
    super();
    this.watch = watch;
  }

  override _write(chunk: unknown, _encoding: string, done: () => void): void {
    this.text += String(chunk);
    this.watch(String(chunk));
    done();
  }
}
