import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { receive } from '../../src/import/command/receive.ts';
import { processorTime } from '../read/processor-time.ts';

async function* pieces(count: number): AsyncGenerator<Buffer> {
  for (let piece = 0; piece < count; piece += 1) yield Buffer.from('a');
}
const standardInput = (count: number) =>
  receive({ name: 'đầu vào chuẩn' }, pieces(count), undefined);

test.each([
  ['2020-12-31T16:59:59Z', 2020],
  ['2020-12-31T17:00:00Z', 2021],
])('a file that was saved at %s is of %i, whatever zone the machine is in', async (time, year) => {
  const folder = await mkdtemp(join(tmpdir(), 'ky-yeu-receive-'));
  const zone = process.env.TZ;
  onTestFinished(async () => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    await rm(folder, { recursive: true });
  });
  const path = join(folder, 'bai.txt');
  await writeFile(path, 'Hội thảo');
  await utimes(path, new Date(time), new Date(time));
  for (const other of ['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC']) {
    process.env.TZ = other;
    const { about } = await receive({ name: 'bai.txt', path }, pieces(0), undefined);
    expect(about.modifiedYear).toBe(year);
  }
});

test('standard input in many small pieces is received whole', { retry: 2 }, async () => {
  expect((await standardInput(3)).bytes.toString()).toBe('aaa');
  await standardInput(10_000);
  const short = await processorTime(() => standardInput(10_000));
  // All pieces were added up again for each: four times as many took sixteen times as long.
  expect((await processorTime(() => standardInput(40_000))) / short).toBeLessThan(10);
});

test('standard input is refused as soon as it is too large', async () => {
  let given = 0;
  async function* endless(): AsyncGenerator<Buffer> {
    for (;;) {
      given += 1;
      yield Buffer.alloc(1_000_000);
    }
  }
  await expect(receive({ name: 'đầu vào chuẩn' }, endless(), undefined)).rejects.toThrow(
    'tệp quá lớn',
  );
  expect(given).toBeLessThan(200);
});
