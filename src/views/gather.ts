import type { NamedEntry } from '../model/entry-meetings.ts';
import type { EntryNames } from '../model/entry-names.ts';

/**
 * A thing that reports share (a person, a body, a place …) with the records that name it, in the
 * order of the reports.
 */
export interface Gathered<Record> {
  entry: NamedEntry;
  records: Record[];
}

/** Groups records by the thing that they name. */
export function gather<Record extends { name: string; own?: string | undefined }>(
  records: readonly Record[],
  names: EntryNames,
): Gathered<Record>[] {
  return [...Map.groupBy(records, ({ name, own }) => names.entryOf(name, own))].map(
    ([entry, some]) => ({ entry, records: some }),
  );
}
