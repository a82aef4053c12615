import type { CslItem } from '../../model/csl-schema.ts';
import { partsInWords } from '../../model/inference.ts';
import type { PublishedArchive } from '../../model/published-archive.ts';
import { authorOf, type StatedDate, type StatedFacts } from '../stated-facts.ts';

/** Makes the citation of a report as an item of CSL-JSON. */
export function cslItem(
  facts: StatedFacts,
  archive: Pick<PublishedArchive, 'title' | 'owner' | 'language'>,
): CslItem {
  const { event, source, published, rights, organizers, venues } = facts;
  const author = authorOf(source);
  const note = noteOf(facts);
  return {
    id: facts.id.replace('/', '-'),
    type: 'article-newspaper',
    title: facts.title,
    ...(author !== undefined && { author: [{ literal: author }] }),
    ...(source.publisher !== undefined && { 'container-title': source.publisher }),
    ...(published && { issued: cslDate(published) }),
    'event-title': event.name,
    'event-date': cslDate(event.date),
    ...(venues.length > 0 && { 'event-place': venues.map(({ name }) => name).join('; ') }),
    ...(organizers.length > 0 && { organizer: organizers.map(({ name }) => ({ literal: name })) }),
    language: archive.language,
    URL: facts.address,
    archive: archive.title,
    ...(note !== '' && { note }),
    custom: {
      'event-date': event.date.edtf,
      owner: archive.owner,
      ...(rights && { rights: rights.name }),
      ...(rights?.url !== undefined && { 'rights-url': rights.url }),
      ...(source.url !== undefined && { 'source-url': source.url }),
    },
  };
}

function cslDate({ start, end, inferred }: StatedDate): CslItem['issued'] & {} {
  const days = end === undefined ? [start] : [start, end];
  return {
    'date-parts': days.map((day) => day.split('-').map(Number)),
    ...(inferred.length > 0 && { circa: true }),
  };
}

/** States in Vietnamese what no field of a citation holds. */
function noteOf({ event, published, source, rights }: StatedFacts): string {
  const inferred = (what: string, date: StatedDate | undefined) =>
    date && date.inferred.length > 0
      ? `${what} ${date.edtf.replaceAll('?', '')}: ${partsInWords(date.inferred)} do suy luận`
      : '';
  return [
    inferred('Ngày diễn ra', event.date),
    inferred('Ngày đăng', published),
    source.url === undefined ? '' : `Bài đã đăng ở ${source.url}`,
    rights === undefined
      ? ''
      : `Quyền sử dụng: ${[rights.name, rights.url].filter(Boolean).join(', ')}`,
  ]
    .filter((sentence) => sentence !== '')
    .join(' · ');
}
