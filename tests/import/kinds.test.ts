import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { tryKinds } from '../../scripts/bench/import-kinds/kinds.ts';
import { scoreKind } from '../../scripts/bench/import-kinds/score-kind.ts';

/**
 * Files of many kinds, each with the report that a person reads in it (`expected.json`), and what
 * the import still gets wrong (`wrong.txt`). They were made before the rules that read them.
 */
const folder = join(import.meta.dirname, 'kinds');
const trials = await tryKinds(folder);

test('there are files of all endings that are read', () => {
  expect(trials.length).toBeGreaterThanOrEqual(40);
});

describe.each(trials.map((trial) => ({ name: trial.name, score: scoreKind(trial) })))(
  '$name',
  ({ name, score }) => {
    test('no word of the report is lost unsaid', () => {
      expect(score.lost).toEqual([]);
    });

    // Where a rule was changed on purpose, `vitest run -u` writes the file anew.
    test('only what is known to be wrong is wrong', async () => {
      const wrong = score.errors.map((error) => `${error}\n`).join('');
      await expect(wrong).toMatchFileSnapshot(join(folder, name, 'wrong.txt'));
    });
  },
);
