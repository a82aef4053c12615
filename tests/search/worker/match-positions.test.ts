import { expect, test } from 'vitest';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';
import { matchPositions } from '../../../src/search/worker/match-positions.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';

/** The words of a text that a query finds, as printed. */
function found(text: string, typed: string): string[] {
  const query = parseQuery(typed);
  const words = text.split(' ');
  return matchPositions(
    encodeSearchText(text),
    query?.readings[0]?.words ?? [],
    query?.open ?? false,
  )
    .flat()
    .map((position) => words[position] ?? '');
}

test.each([
  [
    'a word typed bare is found whatever its marks',
    'hội hỏi Hoi hồn',
    'hoi',
    ['hội', 'hỏi', 'Hoi'],
  ],
  ['a word typed with marks is found as typed', 'hội hỏi Hội', 'hội', ['hội', 'Hội']],
  ['and whatever its marks where the page never has it so', 'hỏi hồn', 'hội', ['hỏi']],
  [
    'punctuation and joints do not matter',
    '“Đồng, COVID-19. 13/10',
    'dong covid 10',
    ['“Đồng,', 'COVID-19.', '13/10'],
  ],
  ['đ is not d where marks count', 'dầu đầu', 'đầu', ['đầu']],
  ['the last word may be a beginning', 'thảo thi hoa', 'hoa th', ['hoa', 'thảo', 'thi']],
  ['unless it is finished', 'thảo thi hoa', 'hoa th ', ['hoa']],
  ['or stands there as a whole', 'tha thảo', 'tha', ['tha']],
])('%s', (_, text, typed, expected) => expect(found(text, typed)).toEqual(expected));
