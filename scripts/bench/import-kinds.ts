import { readCommand } from '../../src/command-line/read-command.ts';
import { needed } from '../../src/command-line/read-options.ts';
import { tryKinds } from './import-kinds/kinds.ts';
import { scoreKind } from './import-kinds/score-kind.ts';

const { kinds, errors } = readCommand(
  'npm run import-kinds -- --kinds DIR [--errors]',
  { kinds: { type: 'string' }, errors: { type: 'boolean', default: false } },
  (given) => ({ kinds: needed('--kinds', given.kinds), errors: given.errors }),
);
const scores = (await tryKinds(kinds)).map(scoreKind);
if (errors)
  for (const score of scores)
    for (const error of score.errors) console.log(`${score.name}: ${error}`);
const share = (label: string, part: number, of: number) =>
  console.log(
    `${label.padEnd(26)} ${((100 * part) / Math.max(1, of)).toFixed(1).padStart(5)} %  ${part}/${of}`,
  );
const values = scores.flatMap((score) => score.values);
const right = values.filter(({ isRight }) => isRight);
const words = scores.reduce((sum, score) => sum + score.words, 0);
share('read rightly, whole', scores.filter(({ isWhole }) => isWhole).length, scores.length);
share('words lost unsaid', scores.flatMap(({ lost }) => lost).length, words);
share('words added', scores.flatMap(({ added }) => added).length, words);
share(
  'values wrong, not doubted',
  values.filter(({ isRight, isDoubted }) => !isRight && !isDoubted).length,
  values.length,
);
share('right values, doubted', right.filter(({ isDoubted }) => isDoubted).length, right.length);
