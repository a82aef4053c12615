import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { shardsFolder } from '../src/publish/sharing.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (path: string) => readFileSync(join(root, path), 'utf8');

const { scripts } = z
  .object({ scripts: z.record(z.string(), z.string()) })
  .parse(JSON.parse(read('package.json')));

const permissions = z.record(z.string(), z.enum(['read', 'write']));
const workflowSchema = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.strictObject({}),
  jobs: z.record(
    z.string(),
    z.object({
      needs: z.union([z.string(), z.array(z.string())]).optional(),
      if: z.string().optional(),
      strategy: z
        .object({ matrix: z.record(z.string(), z.array(z.union([z.string(), z.number()]))) })
        .optional(),
      uses: z.string().optional(),
      permissions,
      'timeout-minutes': z.number().optional(),
      steps: z
        .array(
          z.object({
            uses: z.string().optional(),
            run: z.string().optional(),
            env: z.record(z.string(), z.string()).optional(),
            with: z.record(z.string(), z.unknown()).optional(),
          }),
        )
        .default([]),
    }),
  ),
});
type Workflow = z.infer<typeof workflowSchema>;

const workflowOf = (name: string) =>
  workflowSchema.parse(parse(read(`.github/workflows/${name}.yml`)));
const names = globSync('.github/workflows/*.yml', { cwd: root }).map((path) =>
  path.replace(/^.*[\\/]|\.yml$/g, ''),
);
/** The workflows that publish an archive: one of any size, and a large one. */
const publishers = ['deploy', 'deploy-large'];
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

test('`npm test` checks the format, the types and the rules of the code, and runs all tests', () => {
  expect(scripts.test).toBe('node scripts/run-together.ts format:check check:all test:all');
  expect(scripts['check:all']).toBe('npm run check && npm run lint:files');
  // One finds the errors of types in components, the other those in all other code.
  expect(scripts.check).toBe('astro check --tsconfig tsconfig.components.json');
  expect(read('.oxlintrc.json')).toContain('"typeCheck": true');
});

test('there are the workflows that follow', () => {
  expect(names.toSorted()).toEqual(['ci', 'deploy', 'deploy-large', 'nightly']);
});

describe.each(names)('the workflow %s', (name) => {
  const workflow = workflowOf(name);
  const steps = stepsOf(workflow);

  test('uses every action at one commit, whose tag stands beside it', () => {
    const used = read(`.github/workflows/${name}.yml`)
      .match(/\buses: .*/g)
      ?.filter((line) => !line.startsWith('uses: ./'));
    expect(used).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of used ?? [])
      expect(line).toMatch(/^uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  test('leaves no credentials in what it checks out, and has an end', () => {
    for (const { uses, with: options } of steps)
      if (uses?.startsWith('actions/checkout@'))
        expect(options).toMatchObject({ 'persist-credentials': false });
    for (const job of Object.values(workflow.jobs))
      expect(job.uses ?? job['timeout-minutes']).toBeDefined();
  });

  test('may write nothing but the pages that it publishes', () => {
    const writing = Object.entries(workflow.jobs).flatMap(([job, { permissions: given }]) =>
      Object.entries(given)
        .filter(([, access]) => access === 'write')
        .map(([what]) => `${job}: ${what}`),
    );
    const publishing = ['deploy: pages', 'deploy: id-token'];
    expect(writing).toEqual(publishers.includes(name) ? publishing : []);
  });

  test('runs only commands that the project has', () => {
    const commands = steps
      .flatMap(({ run = '' }) => [...run.matchAll(/\bnpm (?:run )?([\w:-]+)/g)])
      .map(([, command = '']) => command);
    expect(commands.length).toBeGreaterThan(0);
    expect(commands.filter((command) => command !== 'ci' && !(command in scripts))).toEqual([]);
  });
});

test('what is pushed and what is proposed is tested, on every system and by the servers', () => {
  const { on } = workflowOf('ci');
  expect(Object.keys(on)).toEqual(expect.arrayContaining(['push', 'pull_request']));
  // A proposal from elsewhere never runs with the rights of this project.
  for (const name of names) expect(workflowOf(name).on).not.toHaveProperty('pull_request_target');
  expect(stepsOf(workflowOf('ci')).map(({ run }) => run)).toEqual(
    expect.arrayContaining([
      'npm test',
      'npm run build',
      'npm run test:code',
      'npm run test:nginx',
    ]),
  );
});

test('nothing is published that was not tested', () => {
  const { on, jobs } = workflowOf('deploy');
  expect(on.push).toEqual({ branches: ['main'] });
  expect(jobs.ci?.uses).toBe('./.github/workflows/ci.yml');
  expect(workflowOf('ci').on).toHaveProperty('workflow_call');
  expect([jobs.build?.needs, jobs.deploy?.needs]).toEqual(['ci', 'build']);
});

test('an archive is published by one workflow', () => {
  const conditions = publishers.map((name) =>
    Object.values(workflowOf(name).jobs)
      .filter(({ needs }) => needs === undefined)
      .map((job) => job.if),
  );
  const large = "vars.ARCHIVE_SIZE == 'large'";
  expect(conditions).toEqual([[large.replace('==', '!=')], [large, large]]);
});

describe('a large archive', () => {
  const { jobs } = workflowOf('deploy-large');
  const parts = jobs.shard?.strategy?.matrix.part ?? [];
  const optionsOf = (job: string, action: string) =>
    jobs[job]?.steps.find(({ uses }) => uses?.startsWith(`actions/${action}@`))?.with;
  const commands = (job: string) => jobs[job]?.steps.flatMap(({ run = [] }) => run);

  test('is built in as many shares as are merged, each with a cache of its own', () => {
    expect(parts).toEqual(parts.map((_, index) => index + 1));
    const part = `\${{ matrix.part }}`;
    expect(commands('shard')).toContain(`npm run build -- --shard ${part}/${parts.length}`);
    const key = `shard-${part}-of-${parts.length}-`;
    expect(optionsOf('shard', 'cache')).toMatchObject({ path: shardsFolder, 'restore-keys': key });
    const { name, path } = optionsOf('shard', 'upload-artifact') ?? {};
    expect([name, String(path).split('\n')[0]]).toEqual([`shard-${part}`, shardsFolder]);
    const merged = { pattern: 'shard-*', path: shardsFolder, 'merge-multiple': true };
    expect(optionsOf('build', 'download-artifact')).toEqual(merged);
    expect(commands('build')).toContain(`npm run build -- --merge ${shardsFolder}`);
  });

  test('has one address in all shares, without which none is used', () => {
    const addresses = ['shard', 'build'].map(
      (job) => jobs[job]?.steps.find(({ run }) => run?.startsWith('npm run build'))?.env,
    );
    expect(addresses[0]).toHaveProperty('SITE_URL');
    expect(addresses[0]).toEqual(addresses[1]);
  });

  test('is published once its content and its code are tested', () => {
    expect([jobs.build?.needs, jobs.deploy?.needs]).toEqual([['test', 'shard'], 'build']);
    const tested = ['npm run validate', 'npm run check:all', 'npm run test:code'];
    expect(commands('test')).toEqual(expect.arrayContaining(tested));
  });
});

test('what is published is not built from a cache that other runs write', () => {
  for (const { uses, with: options } of publishers.flatMap((name) => stepsOf(workflowOf(name))))
    if (uses?.startsWith('actions/setup-node@')) {
      expect(options).toMatchObject({ 'package-manager-cache': false });
      expect(options).not.toHaveProperty('cache');
    }
});
