import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { oneOfEach } from '../build/sample.ts';
import { compileCache, project } from '../build/variants.ts';
import { place, received } from '../import/command-place.ts';

// A program is started for each.
vi.setConfig({ testTimeout: 30_000 });

/** Runs a program of the project, with what npm records of options typed without `--`. */
function command(
  words: readonly string[],
  kept: Readonly<Record<string, string>>,
  { folder, content }: { folder: string; content: string },
) {
  const env = { ...process.env, ...compileCache, ...kept, CONTENT_DIR: content, INIT_CWD: folder };
  return spawnSync(process.execPath, words, { cwd: project, env, encoding: 'utf8' });
}

const importing = ['scripts/import.ts', '2019/bai.txt'];

/** A place with a text to import, and the paths in it. */
async function beforeImport() {
  const archive = await place();
  await archive.put('2019/bai.txt', received);
  return { archive, before: await archive.paths() };
}

test('an import tried with `npm run import --dry-run` writes nothing', async () => {
  const { archive, before } = await beforeImport();
  const tried = command(importing, { npm_config_dry_run: 'true' }, archive);
  expect(tried.status).toBe(0);
  expect(tried.stdout).toContain('Sẽ ghi reports/2019/');
  expect(await archive.paths()).toEqual(before);
});

test('npm records an option that was not typed as an empty text, and an import writes', async () => {
  const { archive, before } = await beforeImport();
  const imported = command(importing, { npm_config_dry_run: '' }, archive);
  expect(imported).toMatchObject({ status: 0 });
  expect((await archive.paths()).length).toBe(before.length + 2);
});

/** Commands, each with an option of its own, and what reads its words. */
const commands = [
  ['scripts/import.ts', 'import', 'year', 'the import'],
  ['scripts/import.ts', 'import', 'stdout', 'the import'],
  ['scripts/validate.ts', 'validate', 'content', 'readCommand'],
  ['scripts/start.ts', 'start', 'port', 'readCommand'],
  ['node_modules/astro/bin/astro.mjs', 'build', 'site', 'Astro'],
] as const;

test.each(oneOfEach(commands, ([, , , reader]) => reader))(
  '%s: `npm run %s --%s` does nothing, and says to type --',
  async (program, script, option) => {
    const archive = await place();
    await archive.put('bai.txt', received);
    const before = await archive.paths();
    const env = { [`npm_config_${option}`]: 'true', npm_lifecycle_event: script };
    const words = [program, ...(script === 'build' ? ['build'] : []), 'bai.txt'];
    const { status, stdout, stderr } = command(words, env, archive);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`npm run ${script} -- --${option}`);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(await archive.paths()).toEqual(before);
  },
);
