import { parseEventDate, isoDay } from '../model/event-date.ts';
import type { Report } from '../model/report.ts';
import { fold } from '../model/vietnamese.ts';

/** What is compared of a report: its days, the pairs of syllables of its title, its event and the event's theme, and a sample of its text. */
export interface Trace {
  id: string;
  first: string;
  last: string;
  /** The year is inferred, so that only month and day count. */
  anyYear: boolean;
  subjects: ReadonlySet<string>[];
  sample: Uint32Array;
}

/** A report that a new one may repeat: nearly the same text, or the same event told by somebody else. */
export interface NearDuplicate {
  id: string;
  same: 'text' | 'event';
}

/** Enough to tell a copy from another report; short texts are sampled whole. */
const sampled = 128;
/** A copy keeps most of its triples of syllables even with another headline and another ending. */
const likeText = 0.5;
/** Of the pairs of the shorter of two subjects, what part the other has at least, and how many. */
const likeSubject = { part: 0.5, pairs: 2 };

/** Words that most events share and that tell none apart. */
const common =
  /\b(?:hoi thao|hoi nghi|dien dan|toa dam|le|phien|truc tuyen|toan quoc|to chuc|phat bieu|khai mac|be mac|chu tri|ban ve|ve viec|lan thu)\b/g;

/** Takes the trace of a report. */
export function traceOf({
  id,
  title,
  date,
  event,
  body,
}: Pick<Report, 'id' | 'title' | 'date' | 'event' | 'body'>): Trace {
  const { start, end = start } = parseEventDate(date);
  const subjects = [title, event.name, event.theme ?? ''].map(
    (text) => new Set(runs(syllables(text).replace(common, '.').split(' '), 2)),
  );
  return {
    id,
    first: isoDay(start),
    last: isoDay(end),
    anyYear: start.inferred.includes('year'),
    subjects,
    sample: sampleOf(body),
  };
}

/** The reports that a new one may repeat: copies first, then those of the same event, the most alike first. */
export function nearDuplicates(trace: Trace, known: readonly Trace[]): NearDuplicate[] {
  const copies = known.filter(({ sample }) => likeness(trace.sample, sample) >= likeText);
  const others = known
    .filter((other) => !copies.includes(other) && sameDay(trace, other))
    .map(({ id, subjects }) => ({
      id,
      shared: Math.max(
        ...trace.subjects.flatMap((one) => subjects.map((another) => sharedPairs(one, another))),
      ),
    }))
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  return [
    ...copies.map(({ id }) => ({ id, same: 'text' as const })),
    ...others.map(({ id }) => ({ id, same: 'event' as const })),
  ];
}

/** Whether two events may share a day: one that is only known by its month or year shares none. */
function sameDay(a: Trace, b: Trace): boolean {
  const cut = a.anyYear || b.anyYear ? 5 : 0;
  const [first, last, from, to] = [a.first, a.last, b.first, b.last].map((day) =>
    day.length === 10 ? day.slice(cut) : undefined,
  );
  return (
    first !== undefined &&
    last !== undefined &&
    from !== undefined &&
    to !== undefined &&
    first <= to &&
    from <= last
  );
}

/** How many pairs of syllables two subjects share; 0 where they are too few to tell. */
function sharedPairs(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((pair) => b.has(pair)).length;
  return shared >= likeSubject.pairs && shared >= likeSubject.part * Math.min(a.size, b.size)
    ? shared
    : 0;
}

/** How much two texts share, between 0 and 1, reckoned from the smallest hashes of both. */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both, seen] = [0, 0, 0, 0];
  while (seen < sampled && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : both / seen;
}

function sampleOf(body: string): Uint32Array {
  // A large archive has millions of triples: they are reckoned from the hashes of their syllables, none is made into a text.
  const all = syllables(body).split(' ').map(hash);
  const triples = new Set<number>();
  for (const [at, first] of all.entries()) {
    const [second = stop, third = stop] = [all[at + 1], all[at + 2]];
    if (first !== stop && second !== stop && third !== stop)
      triples.add(Math.imul(Math.imul(first, prime) ^ second, prime) ^ third);
  }
  return Uint32Array.from(triples).sort().slice(0, sampled);
}

/** Folded syllables and full stops, a space between them. */
function syllables(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+|\./gu) ?? []).join(' ');
}

/** Neighbours of so many syllables, none of them across the end of a sentence. */
function runs(all: readonly string[], length: number): string[] {
  return all.flatMap((_, at) => {
    const run = all.slice(at, at + length);
    return run.length === length && !run.includes('.') ? [run.join(' ')] : [];
  });
}

const prime = 0x01000193;
/** The hash of what ends a sentence. */
const stop = hash('.');

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), prime);
  return value;
}
