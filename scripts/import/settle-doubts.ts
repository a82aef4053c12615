import { correct } from '../../src/import/draft/correct.ts';
import { DraftError, type Draft } from '../../src/import/draft/model.ts';
import { fieldHelp } from '../../src/import/field-names.ts';
import { layLines } from '../../src/import/lay-lines.ts';
import { doubtLines } from '../../src/import/summary.ts';
import type { Archivist } from './terminal.ts';

const keys = 'Enter: đúng · gõ giá trị khác để sửa (Tab: lấy giá trị đang có) · -: bỏ trống · /: để sau · //: để sau tất cả · ?: giải thích';

/** Puts each doubtful value to the archivist, with its sentence; gives the draft as corrected, with the doubts that were left for later. */
export async function settleDoubts(draft: Draft, archivist: Archivist, print: (lines: string[]) => void, width: number): Promise<Draft> {
  const later = new Set<string>();
  let settled = draft;
  const total = draft.doubts.length;
  if (total > 0) print(layLines('', keys, width));
  let shown: string | undefined;
  for (let number = 1; ; number += 1) {
    const doubt = settled.doubts.find(({ path }) => !later.has(path));
    if (!doubt) return settled;
    print(['', ...(number <= total ? [`Mục ${number} trên ${total}`] : []), ...doubtLines(doubt, settled.data, width, shown)]);
    shown = doubt.sentence;
    for (let open = true; open; ) {
      const answer = await archivist.ask('  > ', doubt.value);
      if (answer === '//') return settled;
      if (answer === '?') {
        print(layLines('    ', fieldHelp(doubt.path) ?? `Mục ${doubt.path}.`, width));
        continue;
      }
      open = false;
      if (answer === '/') later.add(doubt.path);
      else if (answer === '' || answer === doubt.value) settled = { ...settled, doubts: settled.doubts.filter((other) => other !== doubt) };
      else {
        try {
          settled = correct(settled, doubt.path, answer === '-' ? '' : asWritten(doubt.path, answer));
        } catch (error) {
          if (!(error instanceof DraftError)) throw error;
          print(layLines('    ', error.message, width));
          open = true;
        }
      }
    }
  }
}

/** A day as Vietnamese writes it (`13/10/2021`) in the form of the archive; anything else as it is. */
function asWritten(path: string, answer: string): string {
  const [, day, month, year] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/.exec(answer) ?? [];
  if (!/^(?:date|published)$/.test(path) || day === undefined || month === undefined) return answer;
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
}
