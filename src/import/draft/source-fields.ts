import { spellingKey } from '../../model/vietnamese.ts';
import type { ParsedReport } from '../parse.ts';
import { doubtMessages } from '../draft-messages.ts';
import type { Doubt, Drafted, FrontMatter } from './model.ts';

/**
 * Drafts the source of a report: the printed line, the byline, and the publisher, which that line
 * or else the page (`site`) names, as the archive spells it.
 */
export function sourceFields(
  { source: printed, byline }: Pick<ParsedReport, 'source' | 'byline'>,
  site: string | undefined,
  publishers: readonly string[],
  original: FrontMatter['source']['original'],
): Drafted<Pick<FrontMatter, 'source'>> {
  const named = printed
    ?.replace(/^[(\s]+|[)\s.]+$/gu, '')
    .replace(/^(?:Nguồn(?: tin)?\s*:|Theo)\s*/u, '');
  const given = named ?? site;
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
        : [likely('source.byline', byline, doubtMessages.bylineUncertain)]),
    ],
  };
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
