import { dateInWords } from '../model/date-in-words.ts';
import { parseEventDate } from '../model/event-date.ts';
import type { ShareWords } from '../model/share-words.ts';
import { capitalise } from '../model/vietnamese.ts';
import { site } from '../site.ts';
import type { StatedFacts } from '../views/stated-facts.ts';
import { sayInferred } from './say-inferred.ts';

/** The words of the share picture of the archive. */
export const wordsOfArchive: ShareWords = { title: site.title, below: [site.tagline] };

/** Returns the words of the share picture of a report: title, day and places. */
export function wordsOfReport({
  title,
  event,
  venues,
}: Pick<StatedFacts, 'title' | 'event' | 'venues'>): ShareWords {
  const { date, session } = event;
  const day = [session, dateInWords(parseEventDate(date.edtf))].filter(Boolean).join(' ');
  const places = venues.map(({ place, inferred }) => place.name + marked(sayInferred(inferred)));
  return {
    archive: site.title,
    title,
    below: [capitalise(day) + marked(sayInferred(date.inferred)), [...new Set(places)].join(' · ')],
  };
}

/** Sets the mark of what is inferred in brackets, on one line. */
function marked(mark: string | undefined): string {
  return mark === undefined ? '' : ` (${mark.replaceAll(' ', '\u00A0')})`;
}
