import { spellingKey } from '../../model/vietnamese.ts';
import type { PageHead } from '../../read/html/page-head.ts';
import type { ParsedReport } from '../parse.ts';
import { doubtMessages } from '../draft-messages.ts';
import type { Doubt, Drafted, FrontMatter } from './model.ts';

/**
 * Drafts the source of a report: the printed line, the publisher, which that line or else the page
 * names, as the archive spells it, and the byline, which the page or else the text has.
 */
export function sourceFields(
  { source: printed, byline: line }: Pick<ParsedReport, 'source' | 'byline'>,
  page: Pick<PageHead, 'publisher' | 'byline'>,
  publishers: readonly string[],
  original: FrontMatter['source']['original'],
): Drafted<Pick<FrontMatter, 'source'>> {
  const named = printed
    ?.replace(/^[(\s]+|[)\s.]+$/gu, '')
    .replace(/^(?:Nguồn(?: tin)?\s*:|Theo)\s*/u, '');
  const given = named ?? page.publisher;
  const byline = page.byline ?? line;
  const publisher = given === undefined ? undefined : (asSpelled(given, publishers) ?? given);
  return {
    fields: {
      source: {
        ...(publisher && { publisher }),
        ...(printed !== undefined && { printed }),
        ...(byline !== undefined && { byline }),
        original,
      },
    },
    doubts: [
      ...(publisher === undefined ? [] : publisherDoubts(publisher, printed)),
      ...(byline === undefined || areNames(byline)
        ? []
        : [likely('source.byline', byline, bylineDoubt(page))]),
    ],
  };
}

function bylineDoubt({ byline }: Pick<PageHead, 'byline'>): string {
  return doubtMessages[byline === undefined ? 'bylineUncertain' : 'bylineFromHead'];
}

function asSpelled(name: string, names: readonly string[]): string | undefined {
  const key = spellingKey(name);
  return names.find((other) => spellingKey(other) === key);
}

/** Doubts a publisher whose name only the page gives, or is printed in capitals. */
function publisherDoubts(publisher: string, printed: string | undefined): Doubt[] {
  const path = 'source.publisher';
  if (printed === undefined) return [likely(path, publisher, doubtMessages.publisherFromHead)];
  const isInCapitals = publisher.includes(' ') && publisher === publisher.toLocaleUpperCase('vi');
  return isInCapitals
    ? [{ ...likely(path, publisher, doubtMessages.publisherInCapitals), sentence: printed }]
    : [];
}

function likely(path: string, value: string, reason: string): Doubt {
  return { path, value, certainty: 'likely', reason };
}

/**
 * Whether a line is one name or more as people spell theirs: two to five words with small letters.
 */
function areNames(byline: string): boolean {
  return byline
    .split(/\s*(?:[,–-]|và)\s*/u)
    .every((name) => /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}+){1,4}$/u.test(name));
}
