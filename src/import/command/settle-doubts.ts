import { correct } from '../draft/correct.ts';
import { readField } from '../draft/fields.ts';
import { DraftError, type Doubt, type Draft } from '../draft/model.ts';
import { fieldHelp } from '../field-names.ts';
import { layLines } from '../lay-lines.ts';
import { doubtLines } from '../summary.ts';
import type { Archivist } from './terminal.ts';

const keys =
  'Enter: đúng · gõ giá trị khác để sửa (Tab: lấy giá trị đang có) · -: bỏ trống · /: để sau · //: để sau tất cả · ?: giải thích';

/** Puts each doubtful value to the archivist, with its sentence; gives the draft as corrected, with the doubts that were left for later. */
export async function settleDoubts(
  draft: Draft,
  archivist: Archivist,
  print: (lines: string[]) => void,
  width: number,
): Promise<Draft> {
  const later = new Set<Doubt>();
  let [settled, shown]: [Draft, string | undefined] = [draft, undefined];
  const total = draft.doubts.length;
  if (total > 0) print(layLines('', keys, width));
  for (let number = 1; ; number += 1) {
    const doubt = settled.doubts.find((one) => !later.has(one));
    if (!doubt) return settled;
    const written = isWritten(settled, doubt);
    print([
      '',
      `Mục ${number} trên ${total}`,
      ...doubtLines(doubt, settled.data, width, shown),
      ...(written ? [] : ['    (chưa ghi vào bài; Enter: để sau)']),
    ]);
    shown = doubt.sentence;
    let next: Draft | undefined;
    while (!next) {
      const answer = await archivist.ask('  > ', doubt.value);
      if (answer === '//') return settled;
      if (answer === '?')
        print(layLines('    ', fieldHelp(doubt.path) ?? `Mục ${doubt.path}.`, width));
      else if (answer === '/' || (answer === '' && !written)) {
        later.add(doubt);
        next = settled;
      } else
        next = answered(settled, doubt, answer, written, (fault) =>
          print(layLines('    ', fault, width)),
        );
    }
    settled = next;
  }
}

/** The draft as the answer has it; undefined where the schema refuses it. */
function answered(
  draft: Draft,
  doubt: Doubt,
  answer: string,
  written: boolean,
  refuse: (fault: string) => void,
): Draft | undefined {
  // What is not in the report can be taken as it is, or be dropped, without touching what is.
  if (written ? answer === '' || answer === doubt.value : answer === '-')
    return { ...draft, doubts: draft.doubts.filter((other) => other !== doubt) };
  try {
    return correct(draft, doubt.path, answer === '-' ? '' : asWritten(doubt.path, answer));
  } catch (error) {
    if (!(error instanceof DraftError)) throw error;
    if (answer === '-') return withoutItem(draft, doubt, refuse);
    refuse(error.message);
    return undefined;
  }
}

/** What must not be empty takes the whole item of its list with it: a person who has no part did not speak. */
function withoutItem(
  draft: Draft,
  { path }: Doubt,
  tell: (said: string) => void,
): Draft | undefined {
  const [, item] = /^(\w+\[\d+\])\./.exec(path) ?? [];
  if (item === undefined) {
    tell('mục này không bỏ trống được');
    return undefined;
  }
  const left = correct(draft, item, '');
  const name = readField(draft.data, `${item}.name`);
  tell(
    `mục này không bỏ trống được; đã bỏ cả ${typeof name === 'string' ? `“${name}”` : 'dòng ấy'} khỏi bài`,
  );
  return left;
}

/** Whether the report holds the value: some doubts are about one that could not be put into it. */
function isWritten({ data }: Draft, { path, value }: Doubt): boolean {
  const texts = leaves(readField(data, path));
  return texts.includes(value) || texts.join(', ') === value;
}

function leaves(value: unknown): string[] {
  if (value === undefined) return [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(leaves)
    : [String(value)];
}

/** A day as Vietnamese writes it (`13/10/2021`) in the form of the archive; anything else as it is. */
function asWritten(path: string, answer: string): string {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(answer) ?? [];
  if (!/^(?:date|published)$/.test(path) || day === undefined || month === undefined) return answer;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
