import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { filesOf } from '../validate/overlay.ts';
import { TrialProject } from './try-build.ts';
import { buildEnvironment, project } from './variants.ts';

let trial: TrialProject;
let program: ReturnType<typeof spawn> | undefined;
let url = '';

/** Runs `npm start` in a copy of the project; gives the address that it prints. */
function start(folder: string): Promise<string> {
  const child = spawn(process.execPath, [join(project, 'scripts/start.ts'), '--port', '4391'], {
    cwd: folder,
    env: buildEnvironment({}),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program = child;
  let printed = '';
  return new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr])
      stream.on('data', (piece: Buffer) => {
        printed += String(piece);
        const [address] = /http:\/\/localhost:\d+\//.exec(printed) ?? [];
        if (address !== undefined) resolve(address);
      });
    child.on('close', () => reject(new Error(printed)));
  });
}

beforeAll(async () => {
  trial = new TrialProject();
  trial.fill(filesOf('draft-with-marks'));
  url = await start(trial.folder);
});

afterAll(async () => {
  if (program?.exitCode === null) {
    const ended = once(program, 'close');
    program.kill();
    await ended;
  }
  trial.remove();
});

test.each([
  ['bai-viet/2021/giu-nghe-gom/giu-nghe-gom.txt', 200, 'text/plain; charset=utf-8'],
  ['robots.txt?', 200, 'text/plain; charset=utf-8'],
  ['bai-viet/2021/giu-nghe-gom/khong-co.txt', 404, 'text/html'],
  ['bai-viet/2021/giu-nghe-gom/', 200, 'text/html'],
])('npm start says what /%s is: %i, %s', async (path, status, type) => {
  const response = await fetch(url + path);
  await response.arrayBuffer();
  expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
});
