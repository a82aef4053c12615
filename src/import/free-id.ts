import { slug } from '../model/vietnamese.ts';
import type { Draft } from './draft/model.ts';

/** Names that Windows keeps for its devices, whatever ending follows. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)$/;
/** How many further words of the title may tell a report apart before a number does. */
const furtherWords = 3;

/** The draft under an id that is free: its own, else with further words of its title, else with a number. */
export function withFreeId(draft: Draft, isTaken: (id: string) => boolean): Draft {
  const [year = '', name = ''] = draft.id.split('/');
  const free = candidates(name || 'bai', slug(draft.data.title)).find(
    (candidate) => !reserved.test(candidate) && !isTaken(`${year}/${candidate}`),
  );
  return free === undefined || free === name ? draft : withId(draft, `${year}/${free}`);
}

/** The same draft under another id: its file and its original go by that name. */
export function withId(draft: Draft, id: string): Draft {
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
