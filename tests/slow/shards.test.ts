import { cpSync, globSync, rmSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Chance } from '../../scripts/bench/invent/chance.ts';
import { shardsFolder } from '../../src/publish/sharing.ts';
import { TrialProject } from '../build/try-build.ts';
import { codeBefore, editAtRandom } from './random-edits.ts';
import { trialArchive, TrialArchive } from './trial-archive.ts';

const shards = 3;
const seed = 1;

let archive: TrialArchive;
let [one, merging]: TrialProject[] = [];
/** The machines that make a share each. */
const machines: TrialProject[] = [];

beforeAll(async () => {
  archive = await trialArchive(seed, codeBefore());
  [one, merging] = [new TrialProject(), new TrialProject()];
  machines.push(...Array.from({ length: shards }, () => new TrialProject()));
});

afterAll(() => [one, merging, ...machines].forEach((project) => project?.remove()));

/** Builds an archive with some variables of the environment. */
function build(of: TrialArchive, project: TrialProject, variables: Record<string, string>) {
  const shared = new TrialArchive(of);
  for (const [name, value] of Object.entries(variables)) shared.environment.set(name, value);
  return shared.build(project);
}

/** Builds all shares of an archive, and merges them after `harm`. */
function merge(of: TrialArchive, harm: (folder: string) => void = () => undefined) {
  if (!merging) throw new Error('There is no project to merge in.');
  merging.forget();
  const all = join(merging.folder, shardsFolder);
  rmSync(all, { recursive: true, force: true });
  for (const [index, machine] of machines.entries()) {
    expect(build(of, machine, { SHARD: `${index + 1}/${shards}` })).toEqual({});
    cpSync(join(machine.folder, shardsFolder), all, { recursive: true });
  }
  harm(all);
  return build(of, merging, { MERGE: shardsFolder });
}

/** Builds an archive on one machine, without a cache. */
function buildAtOnce(of: TrialArchive) {
  if (!one) throw new Error('There is no project.');
  one.forget();
  return of.build(one);
}

test('shares that are merged make what one build makes, and nothing else publishes', () => {
  expect(merge(archive)).toEqual(buildAtOnce(archive));
});

test('so they do after edits, where shares have caches, and one is missing or damaged', async () => {
  const edited = (await editAtRandom(archive, 5, new Chance(seed, 'shards', 1))).archive;
  const merged = merge(edited, (folder) => {
    rmSync(join(folder, `1-of-${shards}`), { recursive: true });
    const [page = ''] = globSync(`2-of-${shards}/code-*/pages/[0-9]*`, { cwd: folder });
    truncateSync(join(folder, page), 9);
    const [fragments = ''] = globSync(`3-of-${shards}/search/fragments`, { cwd: folder });
    truncateSync(join(folder, fragments), 900);
  });
  expect(merged).toEqual(buildAtOnce(edited));
});
