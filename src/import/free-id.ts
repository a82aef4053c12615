import { slug } from '../model/vietnamese.ts';
import type { ReportDraft } from './draft/model.ts';

/** The names of devices, which Windows refuses with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** The most words of the title that are added to a name before a number is. */
const furtherWords = 3;

/** Gives a draft a free id: its own, else with further words of its title, else with a number. */
export function withFreeId(draft: ReportDraft, isTaken: (id: string) => boolean): ReportDraft {
  const slash = draft.id.indexOf('/');
  const [year, name] = [draft.id.slice(0, slash), draft.id.slice(slash + 1)];
  const free = candidates(name || 'bai', slug(draft.data.title)).find(
    (candidate) => !reserved.test(candidate) && !isTaken(`${year}/${candidate}`),
  );
  return free === undefined || free === name ? draft : withId(draft, `${year}/${free}`);
}

/** Gives a draft another id, which names its file and its original. */
export function withId(draft: ReportDraft, id: string): ReportDraft {
  const { source } = draft.data;
  const ending = /\.[a-z0-9]+$/.exec(source.original.file)?.[0] ?? '';
  return {
    ...draft,
    id,
    data: {
      ...draft.data,
      source: { ...source, original: { ...source.original, file: `${id}${ending}` } },
    },
  };
}

function* candidates(name: string, title: string): Generator<string, undefined> {
  yield name;
  const further = title.startsWith(`${name}-`) ? title.slice(name.length + 1).split('-') : [];
  for (let count = 1; count <= Math.min(furtherWords, further.length); count += 1)
    yield [name, ...further.slice(0, count)].join('-');
  for (let number = 2; ; number += 1) yield `${name}-${number}`;
}
