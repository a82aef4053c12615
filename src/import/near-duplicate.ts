import { parseEventDate, isoDay } from '../model/event-date.ts';
import type { Report } from '../model/report.ts';
import { fold } from '../model/vietnamese.ts';

/** The features of a report by which near duplicates are found. */
export interface ReportFeatures {
  id: string;
  /** The first and the last day, `2021-10-13`, as far as they are known. */
  first: string;
  last: string;
  /** True where the year is inferred, so that only month and day are compared. */
  anyYear: boolean;
  /** The title, the name and the theme of the event. */
  subjects: string[];
  /** The smallest hashes of the text's trigrams of syllables, sorted: a MinHash sketch. */
  sample: Uint32Array;
}

/**
 * A report that a new one may repeat: nearly the same text, or another report of the same event.
 */
export interface NearDuplicate {
  id: string;
  same: 'text' | 'event';
}

/** The hashes in a sample: enough to recognise a copy. Short texts are sampled whole. */
const sampleSize = 128;
/** The likeness of two samples from which the texts are copies, with another headline perhaps. */
const copyLikeness = 0.5;
/** Two subjects are alike from this share of the shorter one's bigrams, and this number of them. */
const likeSubject = { share: 0.5, bigrams: 2 };

/** Stop words: most events share them. */
const stopWords =
  /\b(?:hoi thao|hoi nghi|dien dan|toa dam|le|phien|truc tuyen|toan quoc|to chuc|phat bieu|khai mac|be mac|chu tri|ban ve|ve viec|lan thu)\b/g;

/** The parts of a report that are compared. A draft may have no date yet, or a wrong one. */
export interface ComparedReport extends Pick<Report, 'id' | 'title' | 'body'> {
  date: string | undefined;
  event: Pick<Report['event'], 'name' | 'theme'>;
}

/** Extracts the features of a report. */
export function featuresOf({ id, title, date, event, body }: ComparedReport): ReportFeatures {
  return {
    id,
    ...daysOf(date),
    subjects: [title, event.name, event.theme ?? ''],
    sample: sampleOf(body),
  };
}

function daysOf(date = ''): Pick<ReportFeatures, 'first' | 'last' | 'anyYear'> {
  try {
    const { start, end = start } = parseEventDate(date);
    const anyYear = start.inferred.includes('year');
    return { first: isoDay(start), last: isoDay(end), anyYear };
  } catch {
    return { first: '', last: '', anyYear: false };
  }
}

/**
 * Finds the reports that a new one may repeat: copies first, then those of the same event, the most
 * alike first.
 */
export function nearDuplicates(
  features: ReportFeatures,
  known: readonly ReportFeatures[],
): NearDuplicate[] {
  const subjects = features.subjects.map(bigramsOf);
  const copies = known.filter(({ sample }) => likeness(features.sample, sample) >= copyLikeness);
  const others = known
    .filter((other) => !copies.includes(other) && sameDay(features, other))
    .map((other) => {
      const others = other.subjects.map(bigramsOf);
      const shared = subjects.flatMap((one) =>
        others.map((another) => sharedBigrams(one, another)),
      );
      return { id: other.id, shared: Math.max(...shared) };
    })
    .filter(({ shared }) => shared > 0)
    .toSorted((a, b) => b.shared - a.shared);
  return [
    ...copies.map(({ id }) => ({ id, same: 'text' as const })),
    ...others.map(({ id }) => ({ id, same: 'event' as const })),
  ];
}

/** Whether two events may share a day. A date without a day shares none. */
function sameDay(a: ReportFeatures, b: ReportFeatures): boolean {
  if ([a.first, a.last, b.first, b.last].some((day) => day.length < 'yyyy-mm-dd'.length))
    return false;
  const from = a.anyYear || b.anyYear ? 'yyyy-'.length : 0;
  return a.first.slice(from) <= b.last.slice(from) && b.first.slice(from) <= a.last.slice(from);
}

/** The bigrams of syllables in a subject, but for stop words. */
function bigramsOf(subject: string): ReadonlySet<string> {
  return new Set(bigrams(syllables(subject).replace(stopWords, '.').split(' ')));
}

/** Counts the bigrams that two subjects share; 0 where they are too few. */
function sharedBigrams(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const shared = [...a].filter((bigram) => b.has(bigram)).length;
  return shared >= likeSubject.bigrams && shared >= likeSubject.share * Math.min(a.size, b.size)
    ? shared
    : 0;
}

/**
 * Estimates the Jaccard similarity of two texts, between 0 and 1, from the smallest hashes of both.
 */
function likeness(a: Uint32Array, b: Uint32Array): number {
  let [i, j, both, seen] = [0, 0, 0, 0];
  while (seen < sampleSize && (i < a.length || j < b.length)) {
    const [x, y] = [a[i] ?? Infinity, b[j] ?? Infinity];
    if (x === y) both += 1;
    if (x <= y) i += 1;
    if (y <= x) j += 1;
    seen += 1;
  }
  return seen === 0 ? 0 : both / seen;
}

function sampleOf(body: string): Uint32Array {
  // A large archive has millions of trigrams, so they are hashed without making strings of them.
  const all = syllables(body).split(' ').map(hash);
  const trigrams = new Set<number>();
  for (const [at, first] of all.entries()) {
    const [second = stop, third = stop] = [all[at + 1], all[at + 2]];
    if (first !== stop && second !== stop && third !== stop)
      trigrams.add(Math.imul(Math.imul(first, prime) ^ second, prime) ^ third);
  }
  return Uint32Array.from(trigrams).sort().slice(0, sampleSize);
}

/** Folds a text to syllables and full stops, with a space between them. */
function syllables(text: string): string {
  return (fold(text).match(/[\p{L}\p{N}]+|\./gu) ?? []).join(' ');
}

/** The pairs of neighbouring syllables, none of them across the end of a sentence. */
function bigrams(all: readonly string[]): string[] {
  return all.flatMap((first, at) => {
    const second = all[at + 1];
    return second === undefined || first === '.' || second === '.' ? [] : [`${first} ${second}`];
  });
}

const prime = 0x01000193;
/** The hash of a full stop. */
const stop = hash('.');

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), prime);
  return value;
}
