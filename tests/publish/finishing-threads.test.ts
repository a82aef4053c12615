import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Refusal } from '../../src/command-line/refusal.ts';
import { pageFinisher, type RenderedPage } from '../../src/publish/finish-page.ts';
import { finishingThreads, type FinishingThreads } from '../../src/publish/finishing-threads.ts';
import { contentFolder } from '../../src/validate/content-folder.ts';
import { project } from '../build/variants.ts';

const content = `${project}/content`;
const own = new Set(['own()']);
let threads: FinishingThreads;

beforeAll(() => {
  threads = finishingThreads(content, own);
});
afterAll(() => threads.close());

const pageOf = (head: string, report?: string): RenderedPage => ({
  path: 'x/',
  bytes: new TextEncoder().encode(
    `<!DOCTYPE html><html><head>${head}</head><body><main data-pagefind-body>x</main></body></html>`,
  ),
  report,
});
const charset = '<meta charset="utf-8">';

test('threads finish pages as this one does, many at a time, each answer for its own page', async () => {
  const { paths } = contentFolder(content);
  const report = paths.find((path) => path.endsWith('.md') && path.startsWith('reports/'));
  const pages = Array.from({ length: 20 }, (_, number) =>
    pageOf(`${charset}<title>${number}</title><script>own()</script>`, report),
  );
  const here = pageFinisher((path) => readFileSync(join(content, path)), own);
  const expected = pages.map(here);
  expect(expected[0]?.faults).toHaveLength(1);
  expect(await Promise.all(pages.map(threads.finish))).toEqual(expected);
});

test('what a thread refuses is refused here, and any other error fails here', async () => {
  const refused = threads.finish(pageOf(`${charset}<script>alien()</script>`));
  await expect(refused).rejects.toThrow('alien()');
  await expect(refused).rejects.toBeInstanceOf(Refusal);
  const failed = threads.finish(pageOf(charset, 'reports/2021/khong-co.md'));
  await expect(failed).rejects.toThrow('ENOENT');
  await expect(failed).rejects.not.toBeInstanceOf(Refusal);
});

test('a page that waits for a thread which ends fails, instead of waiting for ever', async () => {
  const own = finishingThreads(content, new Set());
  const waiting = own.finish(pageOf(charset));
  own.close();
  await expect(waiting).rejects.toThrow('thread');
});
