import { spawn, type ChildProcess } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { digestOfAll, filesOf } from '../../../src/publish/site-files.ts';

/** Builds an archive to the end; gives how many seconds that took. Throws where the build fails. */
export async function wholeBuild(content: string, out: string): Promise<number> {
  const started = performance.now();
  const child = startBuild(content, out);
  const code = await ended(child);
  if (code !== 0) throw new Error(`The build of ${content} ended with ${code}.`);
  return (performance.now() - started) / 1000;
}

/** Builds an archive, and ends the build with all that it started after some seconds, with no chance to tidy up; true where it was done before. */
export async function killedBuild(content: string, out: string, seconds: number): Promise<boolean> {
  const child = startBuild(content, out);
  const end = ended(child);
  const first = await Promise.race([end.then(() => 'ended'), setTimeout(seconds * 1000, 'due')]);
  if (first === 'due' && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  return (await end) === 0;
}

/** One digest of the names and bytes of all files in a folder. */
export async function digestOfFolder(folder: string): Promise<string> {
  return digestOfAll(await filesOf(folder));
}

function startBuild(content: string, out: string): ChildProcess {
  // A group of its own, so that what the build starts ends with it.
  return spawn(process.execPath, ['scripts/build.ts', '--out', out, '--cache', `${out}-cache`], {
    env: { ...process.env, CONTENT_DIR: content },
    stdio: 'ignore',
    detached: true,
  });
}

function ended(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => child.on('error', reject).on('close', resolve));
}
