import type { ParsedReport } from '../parse.ts';
import type { Finding } from '../parse/finding.ts';
import type { Doubt, FrontMatter } from './model.ts';
import { placeOf, placesNamed, type NamedPlace } from './place-of.ts';

type Venue = NonNullable<FrontMatter['venues']>[number];

/** The venues of a report with their provinces or cities; one whose place nothing tells is left out, as a doubt. */
export function venueFields(
  { venues, source }: Pick<ParsedReport, 'venues' | 'source'>,
  text: readonly string[],
  captions: readonly string[],
  known: readonly string[],
): { venues: Venue[]; doubts: Doubt[] } {
  const kept: Venue[] = [];
  const doubts: Doubt[] = [];
  for (const venue of inOrder(venues, text, captions)) {
    const { sentence } = venue;
    const name = withoutTail(venue.value.replace(/[.]$/u, ''), known);
    const named = placeOf(name, known);
    const inferred = named ? undefined : inferPlace(sentence, source, known);
    const found = named ?? inferred?.found;
    if (!found) {
      doubts.push({
        path: 'venues',
        value: name,
        sentence,
        certainty: 'guess',
        reason: `chưa ghi “${name}” vì không rõ tỉnh, thành phố`,
      });
      continue;
    }
    const at = `venues[${kept.length}]`;
    kept.push({
      name,
      place: found.place,
      ...(inferred && { inferred: { from: [found.words], note: inferred.note } }),
    });
    if (isCut(name, sentence) && venue.certainty !== 'printed')
      doubts.push({
        path: `${at}.name`,
        value: name,
        sentence,
        certainty: venue.certainty,
        reason: 'xem tên địa điểm có dừng đúng chỗ không',
      });
    if (inferred)
      doubts.push({
        path: `${at}.place`,
        value: found.place,
        sentence,
        certainty: 'guess',
        reason: 'tỉnh, thành phố do suy luận',
      });
    else if (!found.sure)
      doubts.push({
        path: `${at}.place`,
        value: found.place,
        sentence,
        certainty: 'likely',
        reason: 'tỉnh, thành phố đọc từ tên địa điểm',
      });
  }
  return { venues: kept, doubts };
}

/** Whether the name stops before a word that may be more of it, and not before a verb or where a new part of the sentence begins. */
function isCut(name: string, sentence: string): boolean {
  const behind = sentence.slice(sentence.indexOf(name) + name.length);
  return /^\s+(?!(?:do|đã|sẽ|với|có|nhằm|được|để|và|vào|sáng|chiều|ngày|tối|theo|từ|cho|về|trong|thu hút)(?![\p{L}]))\p{L}/iu.test(
    behind,
  );
}

/** A venue without what stands behind its place: there the sentence has gone on to something else. */
function withoutTail(name: string, known: readonly string[]): string {
  const parts = name.split(/(?<=,\s+)/u);
  const last = parts.findLastIndex(
    (part) => placeOf(part.replace(/,\s+$/u, ''), known) !== undefined,
  );
  if (last < 0) return name;
  const upTo = parts
    .slice(0, last + 1)
    .join('')
    .replace(/,\s*$/u, '');
  const words = placeOf(upTo, known)?.words ?? '';
  const end = upTo.lastIndexOf(words) + words.length;
  return /^\s+\p{Ll}/u.test(upTo.slice(end)) ? upTo.slice(0, end) : upTo;
}

/** The venues in the order in which the text names them: a caption may stand before the text that it belongs to. */
function inOrder(
  venues: readonly Finding<string>[],
  text: readonly string[],
  captions: readonly string[],
): Finding<string>[] {
  const told = text
    .filter((paragraph) => !captions.includes(paragraph))
    .join('\n')
    .toLowerCase();
  const place = ({ value }: Finding<string>) => {
    const at = told.indexOf(value.toLowerCase());
    return at < 0 ? Infinity : at;
  };
  return venues.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** The one place that the venue's sentence names besides, or that of who published the report. */
function inferPlace(
  sentence: string,
  source: string | undefined,
  known: readonly string[],
): { found: NamedPlace; note: string } | undefined {
  const [only, another] = placesNamed(sentence, known);
  if (only && !another)
    return {
      found: only,
      note: `Bài không in tỉnh, thành phố của địa điểm này; suy từ “${only.words}” trong cùng câu.`,
    };
  const publisher =
    source === undefined ? undefined : placeOf(source.replace(/[).]+$/u, ''), known);
  return publisher && source !== undefined
    ? {
        found: { ...publisher, words: source },
        note: 'Bài không in tỉnh, thành phố của địa điểm này; suy từ nơi đăng bài.',
      }
    : undefined;
}
