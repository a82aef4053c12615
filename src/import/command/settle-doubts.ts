import { isRecord } from '../../model/is-record.ts';
import { correct } from '../draft/correct.ts';
import { readField } from '../draft/fields.ts';
import { DraftError, type Doubt, type ReportDraft } from '../draft/model.ts';
import { draftErrors } from '../draft-messages.ts';
import { fieldHelp } from '../field-names.ts';
import { doubtLines } from '../summary.ts';
import { wrap } from '../text-lines.ts';
import { questionMessages } from './command-messages.ts';
import type { Archivist } from './terminal.ts';

/**
 * Asks the archivist about each doubtful value. Returns the corrected draft, with the doubts that
 * are left for later.
 */
export async function settleDoubts(
  draft: ReportDraft,
  archivist: Archivist,
  print: (lines: string[]) => void,
  width: number,
): Promise<ReportDraft> {
  const later = new Set<Doubt>();
  let [settled, shown]: [ReportDraft, string | undefined] = [draft, undefined];
  const total = draft.doubts.length;
  if (total > 0) print(wrap('', questionMessages.keys, width));
  for (let number = 1; ; number += 1) {
    const doubt = settled.doubts.find((one) => !later.has(one));
    if (!doubt) return settled;
    const written = isWritten(settled, doubt);
    print([
      '',
      questionMessages.number(number, total),
      ...doubtLines(doubt, settled.data, width, shown),
      ...(written ? [] : [`    ${questionMessages.notWritten}`]),
    ]);
    shown = doubt.sentence;
    let next: ReportDraft | undefined;
    while (!next) {
      const answer = await archivist.ask('  > ', doubt.value);
      if (answer === '//') return settled;
      if (answer === '?')
        print(wrap('    ', fieldHelp(doubt.path) ?? questionMessages.field(doubt.path), width));
      else if (answer === '/' || (answer === '' && !written)) {
        later.add(doubt);
        next = settled;
      } else
        next = answered(settled, doubt, answer, written, (fault) =>
          print(wrap('    ', fault, width)),
        );
    }
    settled = next;
  }
}

/** Applies an answer to the draft; undefined where the schema refuses it. */
function answered(
  draft: ReportDraft,
  doubt: Doubt,
  answer: string,
  written: boolean,
  refuse: (fault: string) => void,
): ReportDraft | undefined {
  // A value that the report does not hold is dropped without a change of the report.
  if (written ? answer === '' || answer === doubt.value : answer === '-')
    return { ...draft, doubts: draft.doubts.filter((other) => other !== doubt) };
  try {
    return correct(draft, doubt.path, answer === '-' ? '' : answer);
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    if (answer === '-') return withoutItem(draft, doubt, refuse);
    refuse(error.message);
    return undefined;
  }
}

/**
 * Removes the whole item of a field that must not be empty: a person without a role did not speak.
 */
function withoutItem(
  draft: ReportDraft,
  { path }: Doubt,
  remark: (text: string) => void,
): ReportDraft | undefined {
  const [, item] = /^(\w+\[\d+\])\./.exec(path) ?? [];
  if (item === undefined) {
    remark(draftErrors.mustBeFilled);
    return undefined;
  }
  const corrected = correct(draft, item, '');
  const name = readField(draft.data, `${item}.name`);
  remark(questionMessages.itemRemoved(typeof name === 'string' ? name : undefined));
  return corrected;
}

/** Whether the report holds the value of a doubt: some could not be put into it. */
function isWritten({ data }: ReportDraft, { path, value }: Doubt): boolean {
  const texts = leaves(readField(data, path));
  return texts.includes(value) || texts.join(', ') === value;
}

/** The texts within a value of the front matter; a number becomes one. */
function leaves(value: unknown): string[] {
  if (isRecord(value)) return Object.values(value).flatMap(leaves);
  return typeof value === 'string' || typeof value === 'number' ? [String(value)] : [];
}
