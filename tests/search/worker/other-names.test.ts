import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import type { Snippet } from '../../../src/search/worker/snippet.ts';
import { realIndex, type RealIndex } from '../real-index.ts';

let index: RealIndex;
let searches: SearchService;

/** What each report found prints in its excerpt and is said to lack, by the name of its page. */
async function found(typed: string): Promise<Record<string, { excerpt: string; missing: string }>> {
  const answer = await searches.find(typed, { facets: {}, order: 'relevance' });
  const results = answer ? await searches.results(answer.search, 0, 100) : [];
  return Object.fromEntries(
    results.map(({ address, snippets, missing }) => [
      address.replaceAll('/', ''),
      { excerpt: textOf(snippets[0]), missing: missing.join(' ') },
    ]),
  );
}

const textOf = (snippet?: Snippet) => snippet?.parts.map(({ text }) => text).join('') ?? '';
const names = ['Bộ Thông tin và Truyền thông', 'Bộ TT&TT', 'Bộ 4T'];
const others = (printed: string) => names.filter((name) => name !== printed);

beforeAll(async () => {
  index = await realIndex({
    long: {
      title: 'Họp sáng',
      text: ['Bộ Thông tin và Truyền thông báo cáo.'],
      also: others('Bộ Thông tin và Truyền thông'),
    },
    short: { title: 'Họp chiều', text: ['Bộ TT&TT trả lời.'], also: others('Bộ TT&TT') },
    misprint: {
      title: 'Họp tối',
      text: ['Ông Nguyễn Văn Mẩu kết luận ngành'],
      also: ['Nguyễn Văn Mẫu'],
    },
    right: {
      title: 'Họp đêm',
      text: ['Ông Nguyễn Văn Mẫu phát biểu.'],
      also: ['Nguyễn Văn Mẩu'],
    },
    alone: { title: 'Họp trưa', text: ['Sở Y tế nói về truyền thông.'] },
  });
  searches = await index.open();
}, 60_000);
afterAll(() => index.remove());

test.each([
  ['Bộ Thông tin và Truyền thông', ['long', 'short']],
  ['bo thong tin va truyen thong', ['long', 'short']],
  ['"Bộ TT&TT"', ['long', 'short']],
  ['bộ 4T', ['long', 'short']],
  ['"Nguyễn Văn Mẫu"', ['misprint', 'right']],
  ['Nguyễn Văn Mẩu', ['misprint', 'right']],
])('each name of an entry finds all of its reports: %s', async (typed, pages) => {
  expect(Object.keys(await found(typed)).toSorted()).toEqual(pages);
});

test('an excerpt has the words that its report prints, and no other name', async () => {
  for (const typed of [...names, 'Nguyễn Văn Mẫu'])
    for (const { excerpt } of Object.values(await found(typed)))
      expect(excerpt).not.toMatch(/4T|(?:TT&TT.*Thông tin)|(?:Mẩu.*Mẫu)/);
  expect((await found('Nguyễn Văn Mẫu')).misprint?.excerpt).toContain('Nguyễn Văn Mẩu');
});

test('no report is said to lack a word of another name of what it names', async () => {
  for (const typed of names)
    for (const { missing } of Object.values(await found(typed))) expect(missing).toBe('');
});

test('words of a text and of a name beside it are no phrase, nor are those of two names', async () => {
  expect(await found('"ngành Nguyễn"')).toEqual({});
  expect(await found('"Truyền thông Bộ 4T"')).toEqual({});
});
