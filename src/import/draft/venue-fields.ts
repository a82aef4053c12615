import { defined } from '../../model/defined.ts';
import type { ParsedReport } from '../parse.ts';
import type { Finding } from '../parse/finding.ts';
import { doubtMessages, noteMessages } from '../draft-messages.ts';
import type { Doubt, Drafted, DraftedVenue, Lists } from './model.ts';
import { placeOf, placesNamed, type NamedPlace } from './place-of.ts';

/**
 * Drafts the venues with their provinces or cities. A venue whose place is unknown becomes a doubt.
 */
export function venueFields(
  { venues, source }: Pick<ParsedReport, 'venues' | 'source'>,
  text: readonly string[],
  captions: readonly string[],
  places: readonly string[],
): Drafted<Lists<'venues'>> {
  const kept: DraftedVenue[] = [];
  const doubts: Doubt[] = [];
  for (const venue of inOrder(venues, text, captions)) {
    const { sentence } = venue;
    const name = withoutTail(venue.value.replace(/[.]$/u, ''), places);
    const named = placeOf(name, places);
    const inferred = named ? undefined : inferPlace(sentence, source, places);
    const found = named ?? inferred?.found;
    if (!found) {
      doubts.push({
        path: 'venues',
        value: name,
        sentence,
        certainty: 'guess',
        reason: doubtMessages.venueWithoutPlace(name),
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
        reason: doubtMessages.venueEnd,
      });
    if (inferred)
      doubts.push({
        path: `${at}.place`,
        value: found.place,
        sentence,
        certainty: 'guess',
        reason: doubtMessages.placeInferred,
      });
    else if (!found.sure)
      doubts.push({
        path: `${at}.place`,
        value: found.place,
        sentence,
        certainty: 'likely',
        reason: doubtMessages.placeFromName,
      });
  }
  return { fields: { venues: kept }, doubts };
}

/**
 * Whether a word that may belong to the name follows it: not a verb, nor the beginning of a clause.
 */
function isCut(name: string, sentence: string): boolean {
  const behind = sentence.slice(sentence.indexOf(name) + name.length);
  return /^\s+(?!(?:do|đã|sẽ|với|có|nhằm|được|để|và|vào|sáng|chiều|ngày|tối|theo|từ|cho|về|trong|thu hút)(?![\p{L}]))\p{L}/iu.test(
    behind,
  );
}

/** Cuts a name behind its province or city, where the sentence goes on to something else. */
function withoutTail(name: string, places: readonly string[]): string {
  const parts = name.split(/(?<=,\s+)/u);
  const last = parts.findLastIndex(
    (part) => placeOf(part.replace(/,\s+$/u, ''), places) !== undefined,
  );
  if (last < 0) return name;
  const upTo = parts
    .slice(0, last + 1)
    .join('')
    .replace(/,\s*$/u, '');
  const words = defined(placeOf(upTo, places), 'the place of a venue').words;
  const end = upTo.lastIndexOf(words) + words.length;
  return /^\s+\p{Ll}/u.test(upTo.slice(end)) ? upTo.slice(0, end) : upTo;
}

/**
 * Sorts venues by their place in the text. Captions do not count: one may stand before its text.
 */
function inOrder(
  venues: readonly Finding<string>[],
  text: readonly string[],
  captions: readonly string[],
): Finding<string>[] {
  const uncaptioned = text
    .filter((paragraph) => !captions.includes(paragraph))
    .join('\n')
    .toLowerCase();
  const place = ({ value }: Finding<string>) => {
    const at = uncaptioned.indexOf(value.toLowerCase());
    return at < 0 ? Infinity : at;
  };
  return venues.toSorted((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}

/** Infers a place: the only one that the venue's sentence names, else that of the publisher. */
function inferPlace(
  sentence: string,
  source: string | undefined,
  places: readonly string[],
): { found: NamedPlace; note: string } | undefined {
  const [only, another] = placesNamed(sentence, places);
  if (only && !another)
    return {
      found: only,
      note: noteMessages.placeFromSentence(only.words),
    };
  const publisher =
    source === undefined ? undefined : placeOf(source.replace(/[).]+$/u, ''), places);
  return publisher && source !== undefined
    ? {
        found: { ...publisher, words: source },
        note: noteMessages.placeFromPublisher,
      }
    : undefined;
}
