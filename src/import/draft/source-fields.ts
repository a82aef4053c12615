import { spellingKey } from '../../model/vietnamese.ts';
import type { ParsedReport } from '../parse.ts';
import type { Doubt, FrontMatter } from './model.ts';

/** Where a report comes from: the printed line, its publisher as the archive spells it (else as its page says), and the byline. */
export function sourceFields(
  { source: printed, byline }: Pick<ParsedReport, 'source' | 'byline'>,
  site: string | undefined,
  known: readonly string[],
  original: FrontMatter['source']['original'],
): { source: FrontMatter['source']; doubts: Doubt[] } {
  const named = printed
    ?.replace(/^[(\s]+|[)\s.]+$/gu, '')
    .replace(/^(?:Nguồn(?: tin)?\s*:|Theo)\s*/u, '');
  const given = named ?? site;
  const publisher =
    given === undefined
      ? undefined
      : (known.find((name) => spellingKey(name) === spellingKey(given)) ?? given);
  const isShouted =
    named !== undefined &&
    publisher !== undefined &&
    publisher.includes(' ') &&
    publisher === publisher.toLocaleUpperCase('vi');
  return {
    source: {
      ...(publisher && { publisher }),
      ...(printed !== undefined && { printed }),
      ...(byline !== undefined && { byline }),
      original,
    },
    doubts: [
      ...(isShouted
        ? [
            {
              path: 'source.publisher',
              value: publisher,
              ...(printed !== undefined && { sentence: printed }),
              certainty: 'likely' as const,
              reason: 'bài in toàn chữ hoa; hãy viết lại theo tên gọi thường dùng',
            },
          ]
        : []),
      ...(named === undefined && publisher !== undefined
        ? [
            {
              path: 'source.publisher',
              value: publisher,
              certainty: 'likely' as const,
              reason: 'tên trang web ghi ở phần đầu trang, trong bài không in',
            },
          ]
        : []),
      ...(byline === undefined || isName(byline)
        ? []
        : [
            {
              path: 'source.byline',
              value: byline,
              certainty: 'likely' as const,
              reason: 'dòng cuối bài được đọc là tên người viết',
            },
          ]),
    ],
  };
}

/** One name or more as people spell theirs: two to five words each, with small letters. */
function isName(byline: string): boolean {
  return byline
    .split(/\s*(?:[,–-]|và)\s*/u)
    .every((name) => /^\p{Lu}\p{Ll}*(?:\s\p{Lu}\p{Ll}+){1,4}$/u.test(name));
}
