import { parse } from 'yaml';
import { reportSchema } from '../../model/report.ts';
import { emptyFields, faultsOf, ordered, placeOfFile } from './assemble.ts';
import { setField, stepsOf } from './fields.ts';
import { DraftError, type Doubt, type Draft } from './model.ts';
import { retitle } from './retitle.ts';

/**
 * An archivist's correction of one field, as typed; a list is typed with commas, and an empty value takes the field or the item out. The
 * doubt about it goes away. Throws a DraftError in Vietnamese where the schema refuses the value, or a title would lose words of the original.
 */
export function correct(draft: Draft, path: string, value: string): Draft {
  const typed = value.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (path === 'preamble' && draft.data.preamble?.toLowerCase() !== typed.toLowerCase())
    throw new DraftError('những chữ này phải giữ đủ như bản gốc; muốn đổi thì sửa tiêu đề');
  const titled = path === 'title' ? retitle(draft, typed) : draft;
  const tries = readings(typed).map((reading) =>
    reportSchema.safeParse(follow(setField(titled.data, path, reading), titled, path, typed)),
  );
  const fitting = tries.find(({ success }) => success)?.data;
  if (!fitting) throw new DraftError(tries[0]?.error ? faultsOf(tries[0].error) : path);
  const { id, file } = placeOfFile(
    fitting.title,
    fitting.date,
    /\.[^.]*$/.exec(fitting.source.original.file)?.[0] ?? '',
  );
  const data = ordered({
    ...fitting,
    source: { ...fitting.source, original: { ...fitting.source.original, file } },
  });
  return {
    ...titled,
    id,
    data,
    doubts: doubtsAfter(draft.doubts, path, typed === ''),
    empty: emptyFields(data),
  };
}

/** What typed words may mean: themselves, a number, a list; nothing typed means no value. */
function readings(typed: string): unknown[] {
  if (typed === '') return [undefined];
  return [
    typed,
    ...(/^(?:\d+|true|false)$/.test(typed) ? [parse(typed)] : []),
    typed.split(/\s*,\s*/u).filter(Boolean),
  ];
}

/** Changes what hangs on a field: the basis of a date, and the people at a venue. */
function follow(changed: unknown, { data }: Draft, path: string, typed: string): unknown {
  if (path === 'date') {
    const certain = typed.includes('?')
      ? changed
      : setField(changed, 'dateBasis.inferredFrom', undefined);
    return setField(certain, 'dateBasis.note', 'Ngày do người nhập bài xác nhận.');
  }
  const [, venue] = /^venues\[(\d+)\](?:\.name)?$/.exec(path) ?? [];
  const name = venue === undefined ? undefined : data.venues?.[Number(venue)]?.name;
  if (name === undefined) return changed;
  const people = (['speakers', 'attendees'] as const).flatMap((group) =>
    (data[group] ?? []).flatMap((person, index) =>
      person.venue === name ? [`${group}[${index}].venue`] : [],
    ),
  );
  return people.reduce((all, place) => setField(all, place, typed || undefined), changed);
}

/** The doubts that are left, those about later items of a list at their new places where one item went. */
function doubtsAfter(doubts: readonly Doubt[], path: string, isGone: boolean): Doubt[] {
  const [, list, item] = /^(.*)\[(\d+)\]$/.exec(path) ?? [];
  return doubts.flatMap((doubt) => {
    if (
      doubt.path === path ||
      doubt.path.startsWith(`${path}.`) ||
      doubt.path.startsWith(`${path}[`)
    )
      return [];
    const steps = stepsOf(doubt.path);
    if (
      !isGone ||
      list === undefined ||
      steps[0] !== list ||
      Number(steps[1]) < Number(item) ||
      steps[1] === undefined
    )
      return [doubt];
    return [{ ...doubt, path: doubt.path.replace(`[${steps[1]}]`, `[${Number(steps[1]) - 1}]`) }];
  });
}
