import { spawnSync } from 'node:child_process';
import { getPriority } from 'node:os';
import { afterAll, expect, test } from 'vitest';
import { callThreads } from '../../src/threads/call-threads.ts';

const moduleOf = (name: string) => new URL(`../../src/threads/${name}.ts`, import.meta.url).href;
/** A thread that answers a number with its double and the data that it was given. */
const script = new URL(
  `data:text/javascript,${encodeURIComponent(`
    import { workerData } from 'node:worker_threads';
    import { answerCalls } from '${moduleOf('answer-calls')}';
    answerCalls(async (task) => {
      if (task < 0) throw new RangeError('less than none');
      return [2 * task, workerData];
    });`)}`,
);

const threads = callThreads<number, [number, string]>(script, 'ong', 2);
afterAll(() => threads.close());

test('each of many calls gets its own answer, whichever thread gives it', async () => {
  const numbers = Array.from({ length: 50 }, (_, number) => number);
  expect(await Promise.all(numbers.map((number) => threads.call(number)))).toEqual(
    numbers.map((number) => [2 * number, 'ong']),
  );
});

test('a call fails as its task does, and the next one does not', async () => {
  await expect(threads.call(-1)).rejects.toThrow(RangeError);
  expect(await threads.call(1)).toEqual([2, 'ong']);
});

test('threads keep a process alive while a call waits, and no longer', () => {
  const program = `
    import { callThreads } from '${moduleOf('call-threads')}';
    const { call } = callThreads(new URL(${JSON.stringify(script.href)}), 'ong', 2);
    console.log((await call(3))[0]);
    console.log((await call(4))[0]);`;
  const { stdout, status } = spawnSync(
    process.execPath,
    ['--input-type=module', '--eval', program],
    { encoding: 'utf8', timeout: 60_000 },
  );
  expect([stdout, status]).toEqual(['6\n8\n', 0]);
});

test.runIf(process.platform === 'linux').each([
  ['of the usual priority', 0, 10],
  ['of the lowest', 19, 19],
])('a process %s keeps it, and its threads yield to it', (_, own, theirs) => {
  const thread = `data:text/javascript,${encodeURIComponent(`
    import { getPriority } from 'node:os';
    import { answerCalls } from '${moduleOf('answer-calls')}';
    answerCalls(() => getPriority());`)}`;
  const program = `
    import { getPriority, setPriority } from 'node:os';
    import { callThreads } from '${moduleOf('call-threads')}';
    setPriority(Math.max(getPriority(), ${own}));
    const { call } = callThreads(new URL(${JSON.stringify(thread)}), undefined, 1);
    console.log(await call(undefined), getPriority());`;
  const before = getPriority();
  const { stdout } = spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
    encoding: 'utf8',
    timeout: 60_000,
  });
  expect(stdout).toBe(`${Math.max(before, theirs)} ${Math.max(before, own)}\n`);
});
