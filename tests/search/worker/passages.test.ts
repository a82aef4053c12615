import { describe, expect, test } from 'vitest';
import { fold } from '../../../src/model/vietnamese.ts';
import { encodeSearchText } from '../../../src/search/format/search-text.ts';
import { parseQuery } from '../../../src/search/query/parse-query.ts';
import { matchPositions } from '../../../src/search/worker/match-positions.ts';
import { bestPassages, type Block } from '../../../src/search/worker/passages.ts';

/** A block of a page: its text, and who speaks there; a fact where it is marked as such. */
interface Given {
  text: string;
  speakers?: string[];
  isFact?: true;
}

/** The words from the first to the last of each passage that is best for a query. */
function best(typed: string, ...page: (Given | string)[]): string[] {
  const given = page.map((block) => (typeof block === 'string' ? { text: block } : block));
  const words = given.flatMap(({ text }) => text.split(' '));
  let from = 0;
  const blocks = given.map(({ text, speakers = [], isFact }: Given, index): Block => {
    const to = from + text.split(' ').length;
    const block = { from, to, paragraph: isFact ? undefined : `doan-${index}`, speakers };
    from = to;
    return block;
  });
  const query = parseQuery(typed)?.readings[0]?.words ?? [];
  const found = matchPositions(encodeSearchText(words.join(' ')), query, false);
  const printed = found.map(([first = -1]) => fold((words[first] ?? '').replace(/,$/, '')));
  return bestPassages(blocks, found, printed).map(({ first, last }) =>
    words.slice(first, last + 1).join(' '),
  );
}

const filler = (count: number) => Array.from({ length: count }, () => 'chữ').join(' ');

describe('the best passage has', () => {
  test.each<[string, string, (Given | string)[], string]>([
    [
      'of equal sums of run and words the longer run',
      'nghề gốm làng Bát Tràng',
      ['Tràng làng nghề Bát gốm', 'có nghề gốm làng'],
      'nghề gốm làng',
    ],
    [
      'many words rather than a run of few',
      'nghề gốm làng Bát Tràng',
      ['có nghề gốm', 'làng Tràng nghề Bát gốm'],
      'làng Tràng nghề Bát gốm',
    ],
    ['a run in the order of the query', 'ninh bình', ['bình ninh', 'Ninh Bình'], 'Ninh Bình'],
    ['a run across a hyphen', 'covid 19 gốm', ['covid gốm 19', 'dịch COVID-19'], 'COVID-19'],
    [
      'of equal runs the most words, wherever in the paragraph',
      'gốm ong sen',
      [`gốm ong xa xa`, `gốm ${filler(40)} sen và ong ong gốm xa`, 'gốm ong'],
      'gốm ong',
    ],
    [
      'the most words of single ones, though far apart',
      'gốm ong sen',
      ['sen gốm', `sen ${filler(60)} gốm ${filler(60)} ong`],
      'sen',
    ],
    [
      'of equal words those of the text',
      'gốm sen',
      [{ text: 'sen gốm', isFact: true }, 'sen xa gốm'],
      'sen xa gốm',
    ],
    ['of equal words the nearest', 'gốm sen', ['sen xa gốm', 'sen gốm'], 'sen gốm'],
    ['of equals the first', 'gốm', ['một gốm', 'gốm Hai'], 'gốm'],
    [
      'a fact only where the text has less',
      'cà mau',
      [{ text: 'nay thuộc Cà Mau', isFact: true }, 'tất cả'],
      'Cà Mau',
    ],
    [
      'the nearest words within its paragraph',
      'gốm sen ong',
      [`sen ${filler(40)} ong xa gốm sen ${filler(40)} gốm`],
      'ong xa gốm sen',
    ],
  ])('%s', (_, typed, page, passage) => expect(best(typed, ...page)[0]).toBe(passage));
});

describe('where a person and words are asked for', () => {
  const chairs = 'Chủ trì có Lê Văn Mẫu, Trưởng Ban Kinh tế';
  const spoken = (text: string): Given => ({ text, speakers: ['Tạ Bưởi', 'Lê Văn Mẫu'] });

  test('the paragraph in which that person says them stands before a list of chairs', () => {
    for (const typed of ['lê văn mẫu kinh tế số', 'kinh tế số của Lê Văn Mẫu', 'le van mau gom'])
      expect(best(typed, chairs, spoken(`Phải giữ gốm, phải có kinh tế số`))[0]).toMatch(
        /^(kinh tế số|gốm)/,
      );
  });

  test('a paragraph of that person without the words does not', () => {
    const passages = best('lê văn mẫu kinh tế', spoken('Ông Mẫu cảm ơn'), chairs);
    expect(passages[0]).toBe('Lê Văn Mẫu, Trưởng Ban Kinh tế');
  });

  test('a part of a name names nobody', () => {
    expect(best('văn mẫu kinh tế', chairs, spoken('kinh tế'))[0]).toContain('Mẫu');
  });
});

describe('the second-best', () => {
  test('is of another paragraph', () => {
    expect(best('gốm sen', 'gốm sen và gốm sen', 'về gốm sen', 'sen')).toEqual([
      'gốm sen',
      'gốm sen',
    ]);
  });

  test.each<[string, string, Given | string]>([
    ['has half of the words', 'gốm sen ong cau', 'ong'],
    ['has two words in a row where the best has', 'gốm sen', 'sen và gốm'],
    ['is no fact', 'gốm', { text: 'gốm', isFact: true }],
  ])('%s, or is left out', (_, typed, other) => {
    expect(best(typed, typed, other)).toEqual([typed]);
  });
});

test('nothing found is no passage', () => {
  expect(best('gốm', 'sen', 'ong')).toEqual([]);
});
