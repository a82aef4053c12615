import { join } from 'node:path';
import { Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { progressAt } from '../../src/import/command/progress.ts';
import { place, received } from './command-place.ts';

const many = 8;
const text = (index: number) =>
  received
    .replace('gốm', `gốm số ${index}`)
    .replace('15-3', `${index + 1}-3`)
    .replace('ngửi mùi đất', `đi thăm lò thứ ${index}`);

test('a large folder: a line of progress for each file, a table, no summaries, no questions', async () => {
  const { put, run, paths } = await place();
  for (let index = 0; index < many; index += 1) await put(`vao/bai-${index}.txt`, text(index));
  const { code, output, errors } = await run(['vao', '--year', '2019'], { answers: [] });
  expect(code).toBe(0);
  expect(errors.split('\n')).toEqual([
    ...Array.from({ length: many }, (_, index) => `${index}/${many} vao/bai-${index}.txt`),
    '',
  ]);
  expect(output).toMatch(/^\nKẾT QUẢ\n/);
  expect(output).toContain(`${many} tệp: ${many} ghi mới; ${many} bài có mục cần xem lại.`);
  expect((await paths()).filter((path) => path.startsWith('reports/2019/'))).toHaveLength(many);
  expect((await paths()).filter((path) => path.startsWith('originals/2019/'))).toHaveLength(many);
});

test('the same folder again changes nothing', async () => {
  const { put, run, paths } = await place();
  for (let index = 0; index < many; index += 1) await put(`vao/bai-${index}.txt`, text(index));
  await run(['vao', '--year', '2019']);
  const after = await paths();
  const { code, output } = await run(['vao', '--year', '2019']);
  expect(code).toBe(0);
  expect(output).toContain(`${many} tệp: ${many} đã có trong kho.`);
  expect(await paths()).toEqual(after);
});

test('the same bytes twice in one folder are one report', async () => {
  const { put, run, paths } = await place();
  await put('vao/a.txt', received);
  await put('vao/b.txt', received);
  for (const args of [['--dry-run'], []])
    expect((await run(['vao', '--year', '2019', ...args])).output).toMatch(
      /đã có {6}vao\/b\.txt = 2019\//,
    );
  expect((await paths()).filter((path) => path.includes('2019'))).toHaveLength(2);
});

test('files of a folder that lies elsewhere are told apart by the folders in it', async () => {
  const [here, elsewhere] = [await place(), await place()];
  for (const name of ['a', 'b']) await elsewhere.put(`vao/${name}/bai.txt`, '');
  const { output } = await here.run([join(elsewhere.folder, 'vao')]);
  expect(output).toMatch(/LỖI {8}vao\/a\/bai\.txt: .*\n {2}LỖI {8}vao\/b\/bai\.txt: /);
});

test('who breaks off keeps what was done and is told of it', async () => {
  const { put, run, paths } = await place();
  for (let index = 0; index < many; index += 1) await put(`vao/bai-${index}.txt`, text(index));
  const stop = new AbortController();
  const watch = (text: string) => {
    if (text.startsWith(`2/${many} `)) stop.abort();
  };
  const { code, output } = await run(['vao', '--year', '2019'], { stop: stop.signal, watch });
  expect(code).toBe(130);
  expect(output).toContain('3 tệp: 3 ghi mới');
  expect(output).toContain('Đã dừng');
  expect((await paths()).filter((path) => path.startsWith('reports/2019/'))).toHaveLength(3);
});

test('where it can be drawn over, progress is a bar that goes away', () => {
  let shown = '';
  const errors = new Writable({
    write(chunk, _encoding, done) {
      shown += String(chunk);
      done();
    },
  });
  const progress = progressAt({ errors, redraws: true, width: 60 }, 12);
  progress.show(6, `thư mục/${'dài '.repeat(20)}.txt\u001b[2J`);
  progress.end();
  const [, bar = '', end] = shown.split('\r');
  expect(bar).toMatch(/^\[#{12}\.{12}\] {2}6\/12 thư mục\/dài .*…\u001b\[K$/);
  expect(bar.length).toBeLessThan(60 + 4);
  expect(end).toBe('\u001b[K');
});
