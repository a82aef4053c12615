import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { filesOf } from '../validate/overlay.ts';
import { TrialProject } from './try-build.ts';
import { astro, buildEnvironment } from './variants.ts';

let trial: TrialProject;
let server: ReturnType<typeof spawn> | undefined;
let url = '';

/** Starts the server of `npm run dev` in a copy of the project; gives its address. */
function start(folder: string): Promise<string> {
  const child = spawn(process.execPath, [astro, 'dev'], {
    cwd: folder,
    env: buildEnvironment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  server = child;
  let printed = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        printed += stripVTControlCharacters(String(piece));
        const [address] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
        if (address !== undefined) resolve(address);
      });
    child.on('close', () => reject(new Error(printed)));
  });
}

beforeAll(async () => {
  trial = new TrialProject();
  const files = filesOf('draft-with-marks');
  const path = 'reports/2020/nghe-nuoi-ong.md';
  const markdown = new TextDecoder().decode(files.get(path));
  files.set(path, Buffer.from(`${markdown}\n![Đàn ong](./ch%C6%B0a%20c%C3%B3.png)\n`));
  files.set(
    'reports/2021/dang-do.md',
    Buffer.from('---\nstatus: draft\ntitle: Dở dang\ndateBasis: x\n---\n\n![Một](./%zz.png)\n'),
  );
  trial.fill(files);
  url = await start(trial.folder);
});

afterAll(async () => {
  const ended = new Promise((resolve) => server?.on('close', resolve));
  server?.kill();
  await ended;
  trial.remove();
});

const get = async (path: string) => {
  const response = await fetch(url + path);
  return { status: response.status, html: await response.text() };
};

test('a draft is shown while the archive is edited, with a mark on its page and in lists, even if a picture is missing', async () => {
  for (const path of ['bai-viet/2020/nghe-nuoi-ong/', 'bai-viet/', 'nhan-vat/nguyen-van-thu/'])
    expect(await get(path), path).toMatchObject({
      status: 200,
      html: expect.stringMatching(new RegExp(`<mark[^>]*>${say('report.draft')}</mark>`)),
    });
});

test('a published report beside it has no mark', async () => {
  const { status, html } = await get('bai-viet/2021/giu-nghe-gom/');
  expect(status).toBe(200);
  expect(html.replace(/<section class="related".*?<\/section>/s, '')).not.toContain('<mark');
});

test.each([
  'atom.xml',
  'apple-touch-icon.png',
  'bai-viet/2021/giu-nghe-gom/giu-nghe-gom.txt',
  'bai-viet/2021/giu-nghe-gom/du-lieu.json',
  'chia-se.png',
  'du-lieu/2021.bib',
  'du-lieu/reports.csv',
  'favicon.ico',
  'sitemap.xml',
])('the file %s is there, as on the published site', async (path) => {
  expect(await get(path)).toMatchObject({
    status: 200,
    html: expect.not.stringContaining('<!DOCTYPE html>'),
  });
});

test.each(['du-lieu/reports.csv', 'du-lieu/2021.json'])(
  'the file %s says that it is UTF-8',
  async (path) => {
    const { headers } = await fetch(url + path);
    expect(headers.get('Content-Type')).toBe('text/plain;charset=UTF-8');
  },
);

test('a draft that lacks what a page needs is left out, and stops nothing', async () => {
  expect((await get('bai-viet/2021/dang-do/')).status).toBe(404);
  expect((await get('bai-viet/')).html).not.toContain('Dở dang');
});

test('an edit of a title and of a text is shown without another start', async () => {
  const path = 'content/reports/2021/giu-nghe-gom.md';
  const markdown = readFileSync(join(trial.folder, path), 'utf8');
  const undo = trial.write(
    path,
    `${markdown.replace(/^title: .*$/m, 'title: Tựa mới')}\nĐoạn mới.\n`,
  );
  const pages = ['bai-viet/2021/giu-nghe-gom/', 'bai-viet/'];
  for (const page of pages)
    await expect.poll(async () => (await get(page)).html).toContain('Tựa mới');
  expect((await get('bai-viet/2021/giu-nghe-gom/')).html).toContain('Đoạn mới.');
  undo();
});
