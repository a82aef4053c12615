import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { project } from '../build/variants.ts';

const source = (name: string) => pathToFileURL(join(project, 'src/publish', name)).href;

/** A program that makes a site, as a build does, and waits in the middle of it. */
const program = `
import { onFailure } from '${source('on-failure.ts')}';
import { stage } from '${source('put-in-place.ts')}';
import { mkdirSync } from 'node:fs';
const target = process.argv[1];
const staging = stage(target);
const succeeded = onFailure(target, () => staging.discard());
mkdirSync(staging.folder);
console.log('begun');
await new Promise((resolve) => setTimeout(resolve, 60_000));
succeeded();
`;

// Windows knows no signals: a program that is ended there leaves its traces to the next build.
test.skipIf(process.platform === 'win32').each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)(
  'a build that is ended by %s leaves nothing but the earlier site',
  async (signal, code) => {
    const folder = mkdtempSync(join(tmpdir(), 'on-failure-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const target = join(folder, 'dist');
    mkdirSync(target);
    const child = spawn(process.execPath, ['--input-type=module', '-e', program, target]);
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
    const ended = new Promise((resolve) => child.on('close', resolve));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(existsSync(join(folder, '.dist-new'))).toBe(true);
    child.kill(signal);
    expect(await ended).toBe(code);
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(errors).toContain('Không dựng được kho; bản đã dựng trước đó vẫn nguyên.');
  },
);
