import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Chance } from '../../scripts/bench/invent/chance.ts';
import { TrialProject } from '../build/try-build.ts';
import { harmAtRandom } from './cache-faults.ts';
import { codeBefore, editAtRandom } from './random-edits.ts';
import { trialArchive, type TrialArchive } from './trial-archive.ts';

/** One seed or several, to see one failure again: `SEEDS=3 npm run test:slow -- warm`. */
const seeds = (process.env.SEEDS ?? '1 2 3 4 5 6').split(' ').map(Number);
/** How many sequences of edits there are of each seed, and the most edits and harms in one. */
const [sequences, mostEdits, mostHarms] = [10, 5, 2];
/** How many of them start from an earlier state, as where a commit is taken back. */
const shareTakenBack = 0.15;

/** The files that two sites do not have alike. */
function differences(one: Record<string, string>, other: Record<string, string>): string[] {
  const paths = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...paths].filter((path) => one[path] !== other[path]);
}

describe.each(seeds)('after edits at random of seed %d', (seed) => {
  let [warm, clean]: TrialProject[] = [];
  const states: TrialArchive[] = [];

  beforeAll(async () => {
    [warm, clean] = [new TrialProject(), new TrialProject()];
    const archive = await trialArchive(seed, codeBefore());
    archive.build(warm);
    states.push(archive);
  });

  afterAll(() => [warm, clean].forEach((project) => project?.remove()));

  test.each(Array.from({ length: sequences }, (_, index) => index + 1))(
    'a build with the cache of the one before makes what a clean one makes (%d)',
    async (sequence) => {
      const chance = new Chance(seed, 'edits', sequence);
      const before = chance.happens(shareTakenBack) ? chance.pick(states) : states.at(-1);
      if (!warm || !clean || !before) throw new Error('There was no first build.');
      const count = 1 + chance.below(mostEdits);
      const { archive, edits } = await editAtRandom(before, count, chance);
      const harms = Array.from({ length: chance.below(mostHarms + 1) });
      const { folder } = warm;
      const told = [...edits, ...harms.map(() => harmAtRandom(folder, chance))].join('; ');
      console.log(`Seed ${seed}, ${sequence}: ${told}`);
      states.push(archive);
      const made = archive.build(warm);
      clean.forget();
      expect(differences(made, archive.build(clean)), told).toEqual([]);
    },
  );
});
