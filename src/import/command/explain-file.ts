import { UsageError } from '../../command-line/refusal.ts';
import type { Explanation } from '../parse/explain-people.ts';
import { cut, printable } from '../text-lines.ts';
import { explainMessages as messages, usageMessages } from './command-messages.ts';
import { ImportError } from './error-text.ts';
import { findInputs } from './inputs.ts';
import type { Options } from './options.ts';
import { receive } from './receive.ts';
import type { TaskRunner } from './task-runner.ts';
import type { Streams } from './terminal.ts';

/** The letters of the columns of labels and of words. */
const widths = [11, 44] as const;

/** Says by which rules the people of a file are found. Throws where not one file is named. */
export async function explainFile(
  { files: named, kind }: Options,
  { cwd, streams, tasks }: { cwd: string; streams: Pick<Streams, 'input'>; tasks: TaskRunner },
): Promise<string> {
  const { files, others } = await findInputs(named, cwd);
  const [input, ...more] = [...files, ...others];
  if (!input || more.length > 0) throw new UsageError(usageMessages.oneFile('--explain'));
  if ('state' in input) throw new ImportError('reason' in input ? input.reason : input.file);
  const { name, about, bytes } = await receive(input, streams.input, kind);
  const from = { name, file: about.file, bytes };
  const explanations = await tasks.run({ task: 'explain', from });
  const lines = explanations.flatMap(explanationLines);
  return lines.map((line) => `${line}\n`).join('');
}

/** The lines of a sentence; none where nobody is found in it. */
function explanationLines({ sentence, background, items, people }: Explanation): string[] {
  if (items.length === 0) return [];
  const backgrounds = background === 'no' ? [] : [`  ${messages.background[background]}`];
  return [
    printable(sentence),
    ...backgrounds,
    ...items.flatMap(({ kind, decisions }) =>
      decisions.map(({ rule, text }, index) =>
        row(index === 0 ? messages.kinds[kind] : '', text, rule),
      ),
    ),
    ...people.map(({ name, parts, rules }) =>
      row(messages.person, `${name}: ${parts.join(', ') || messages.noPart}`, rules.join(', ')),
    ),
    '',
  ];
}

function row(label: string, text: string, rule: string): string {
  const [labels, words] = widths;
  return `  ${label.padEnd(labels)}${cut(printable(text), words - 1).padEnd(words)}${rule}`;
}
