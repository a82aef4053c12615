import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readCommand } from '../../src/command-line/read-command.ts';
import { needed } from '../../src/command-line/read-options.ts';
import { parseReport } from '../../src/import/parse.ts';
import { readLabels } from './import-quality/labels.ts';
import { measures, score, total } from './import-quality/score.ts';

const { labels, texts, ...values } = readCommand(
  'npm run import-quality -- --labels FILE.jsonl --texts DIR [--json] [--errors]',
  {
    labels: { type: 'string' },
    texts: { type: 'string' },
    json: { type: 'boolean', default: false },
    errors: { type: 'boolean', default: false },
  },
  ({ json, errors, ...files }) => ({
    json,
    errors,
    labels: needed('--labels', files.labels),
    texts: needed('--texts', files.texts),
  }),
);
const scored = await Promise.all(
  (await readLabels(labels)).map(async (label) =>
    score(label, parseReport(await readFile(join(texts, `${label.id}.txt`), 'utf8'))),
  ),
);
const scores = total(scored);
if (values.json)
  console.log(
    JSON.stringify(
      { reports: scored.length, scores, scored: values.errors ? scored : undefined },
      null,
      2,
    ),
  );
else {
  if (values.errors)
    for (const { id, errors } of scored) for (const error of errors) console.log(`${id}: ${error}`);
  for (const measure of measures) {
    const { right, of } = scores[measure];
    console.log(
      `${measure.padEnd(10)} ${of === 0 ? '–' : `${((100 * right) / of).toFixed(1)} %`.padStart(7)}  ${right}/${of}`,
    );
  }
}
