import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';

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
      needs: z.string().optional(),
      uses: z.string().optional(),
      permissions,
      'timeout-minutes': z.number().optional(),
      steps: z
        .array(
          z.object({
            uses: z.string().optional(),
            run: z.string().optional(),
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
const stepsOf = ({ jobs }: Workflow) => Object.values(jobs).flatMap(({ steps }) => steps);

test('`npm test` checks the format, the types and the rules of the code, and runs all tests', () => {
  expect(scripts.test).toBe('node scripts/run-together.ts format:check check:all test:all');
  expect(scripts['check:all']).toBe('npm run check && npm run lint:files');
  // One finds the errors of types in components, the other those in all other code.
  expect(scripts.check).toBe('astro check --tsconfig tsconfig.components.json');
  expect(read('.oxlintrc.json')).toContain('"typeCheck": true');
});

test('there are the workflows that follow', () => {
  expect(names.toSorted()).toEqual(['ci', 'deploy', 'nightly']);
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
    expect(writing).toEqual(name === 'deploy' ? ['deploy: pages', 'deploy: id-token'] : []);
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

test('what is published is not built from a cache that other runs write', () => {
  for (const { uses, with: options } of stepsOf(workflowOf('deploy')))
    if (uses?.startsWith('actions/setup-node@')) {
      expect(options).toMatchObject({ 'package-manager-cache': false });
      expect(options).not.toHaveProperty('cache');
    }
});
