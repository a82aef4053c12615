import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FilterChoice } from '../../../src/search/query/filter-choice.ts';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import { realIndex, type RealIndex } from '../real-index.ts';

const any: FilterChoice = { facets: {}, order: 'relevance' };
const initials = ['b', 'c', 'd', 'đ', 'g', 'h', 'kh', 'l', 'm', 'ngh', 'ph', 'tr'];
const rhymes = ['a', 'á', 'ân', 'ấn', 'oi', 'ội', 'ênh', 'ình', 'ông', 'ồng', 'ước', 'ương'];
const vocabulary = initials.flatMap((initial) => rhymes.map((rhyme) => initial + rhyme));

/**
 * Texts that look like chance and are always the same: each word follows from the one before by a
 * linear congruence.
 */
function texts(count: number, length: number): string[][] {
  let state = 1;
  const next = () => (state = (state * 48_271) % 2_147_483_647);
  return Array.from({ length: count }, () =>
    Array.from({ length }, () => vocabulary[next() % vocabulary.length] ?? ''),
  );
}

const pages = texts(300, 120);
let index: RealIndex;
let searches: SearchService;

beforeAll(async () => {
  index = await realIndex(
    Object.fromEntries(
      pages.map((words, page) => [String(page), { title: `Bài ${page}`, text: [words.join(' ')] }]),
    ),
  );
  searches = await index.open();
}, 60_000);
afterAll(() => index.remove());

async function count(typed: string): Promise<number | undefined> {
  return (await searches.find(`${typed} `, any))?.complete;
}

function fold(word: string): string {
  return word.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd');
}

test('every word is found on every page that has it, in whichever part of the index it lies', async () => {
  for (const bare of new Set(vocabulary.map(fold))) {
    const having = pages.filter((words) => words.some((word) => fold(word) === bare));
    expect([bare, await count(bare)]).toEqual([bare, having.length]);
  }
});

test('and so is every pair of neighbours', async () => {
  for (const position of [0, 17, 44, 80, 118]) {
    const pair =
      pages[position]
        ?.slice(position, position + 2)
        .map(fold)
        .join(' ') ?? '';
    const having = pages.filter((words) => ` ${words.map(fold).join(' ')} `.includes(` ${pair} `));
    expect(having.length).toBeGreaterThan(0);
    expect([pair, await count(`"${pair}"`)]).toEqual([pair, having.length]);
  }
});
