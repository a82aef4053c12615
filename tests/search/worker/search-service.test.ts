import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { FilterChoice } from '../../../src/search/query/filter-choice.ts';
import type { SearchService } from '../../../src/search/worker/search-service.ts';
import { realIndex, type RealIndex } from '../real-index.ts';

const any: FilterChoice = { facets: {}, order: 'relevance' };
const abbreviations = [{ short: 'HĐND', long: 'Hội đồng nhân dân' }];

let index: RealIndex;
let searches: SearchService;

/** The names of the pages found, best first. */
async function names(typed: string, choice = any, of = searches): Promise<string[]> {
  const found = await of.find(typed, choice);
  const results = found ? await of.results(found.search, 0, 100) : [];
  return results.map(({ address }) => address.replaceAll('/', ''));
}

beforeAll(async () => {
  index = await realIndex({
    a: { title: 'Phiên họp tại Ninh Bình', date: '2019-01-05', people: ['Lữ Văn Hùng'] },
    b: { title: 'Tin vắn', text: ['Giữ an ninh và cho thanh bình.'], date: '2020-03-01' },
    c: {
      title: 'Phát biểu',
      text: ['Đồng chí Lữ Văn Hùng nói về kinh tế - xã hội.'],
      date: '2021-10-13',
      people: ['Lữ Văn Hùng', 'Trần Thị Mai'],
    },
    d: { title: 'Dầu khí', text: ['Kinh nghiệm quý là sự tế nhị.'], date: '2022-05-02' },
    e: {
      title: 'Đầu năm, HĐND họp',
      text: ['Ngày 13 tháng 10 bàn về COVID-19.'],
      date: '2018-02-03',
      people: ['Trần Thị Mai'],
    },
  });
  searches = await index.open({ abbreviations });
}, 60_000);
afterAll(() => index.remove());

describe('finds', () => {
  test.each([
    ['dong chi', ['c']],
    ['đồng chí', ['c']],
    ['ĐỒNG CHÍ', ['c']],
    ['"ninh bình"', ['a']],
    ['"kinh tế xã hội"', ['c']],
    ['lu van hu', ['a', 'c']],
    ['họp -ninh', ['e']],
    ['họp -"phiên họp"', ['e']],
    ['dầu', ['d', 'e']],
    ['đầu', ['e', 'd']],
    ['kinh te', ['c', 'd']],
    ['hoi dong nhan dan', ['e', 'c']],
    ['13/10', ['e']],
    ['covid 19', ['e']],
    ['khong', []],
    ['x', []],
  ])('%s: %j', async (typed, expected) => expect(await names(typed)).toEqual(expected));

  test('the beginning of a word while it is typed, the whole word once it is finished', async () => {
    expect(await names('kinh ngh')).toContain('d');
    expect((await searches.find('kinh ngh ', any))?.missing).toEqual(['ngh']);
  });
});

test('says which words no report has, and which a result lacks', async () => {
  const found = await searches.find('ninh xyzabc hung', any);
  expect(found).toMatchObject({ missing: ['xyzabc'], complete: 0 });
  const results = await searches.results(found?.search ?? 0, 0, 9);
  expect(results.find(({ address }) => address === '/b/')?.missing).toEqual(['hung']);
});

test('an earlier search changes nothing', async () => {
  const answers = async (of?: SearchService) => [
    await names('ninh bình', any, of),
    await names('lu vna hung', any, of),
  ];
  const fresh = await answers(await index.open({ abbreviations }));
  for (const typed of ['n', 'bi', 'an ninh', 'họp hu', 'đầu khí', 'kinh ngh'])
    await names(`${typed} ninh`);
  expect(await answers()).toEqual(fresh);
});

test('a newer search ends an older one', async () => {
  const fresh = await index.open({ abbreviations });
  const [older, newer] = await Promise.allSettled([
    fresh.find('đồng chí Lữ Văn Hùng', any),
    fresh.find('dầu khí', any),
  ]);
  expect(older.status).toBe('rejected');
  expect(newer).toMatchObject({ status: 'fulfilled', value: { complete: 1 } });
  await expect(fresh.results(1, 0, 10)).rejects.toThrow();
});

test('of results that the reader does not wait for, none is fetched; those that came once come at once', async () => {
  const fetched: string[] = [];
  const asked = await index.open({
    isLost: (path) => path.includes('.pf_fragment') && fetched.push(path) === 0,
  });
  // The reader's pause, which a busy machine would outlast.
  vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
  const first = await asked.find('kinh tế ', any, true);
  const given = asked.results(first?.search ?? 0, 0, 10).catch((reason: unknown) => reason);
  const second = await asked.find('đồng chí ', any, true);
  await vi.advanceTimersByTimeAsync(120);
  expect(await given).toBeInstanceOf(Error);
  expect(fetched).toEqual([]);
  expect(await asked.results(second?.search ?? 0, 0, 10)).toHaveLength(1);
  expect(fetched).toHaveLength(1);
  await names('Đồng chí ', any, asked);
  expect(fetched).toHaveLength(1);
  vi.useRealTimers();
});

describe('a choice', () => {
  test('narrows what the words found', async () => {
    expect(await names('lu van hung', { ...any, facets: { people: ['tran-thi-mai'] } })).toEqual([
      'c',
    ]);
    expect(await names('lu van hung', { ...any, to: 2020 })).toEqual(['a']);
  });
  test('without words finds every report that fits, newest first', async () => {
    expect(
      await names('', { ...any, facets: { people: ['tran-thi-mai', 'lu-van-hung'] } }),
    ).toEqual(['c', 'a', 'e']);
    expect((await searches.find('', any))?.complete).toBe(5);
    expect(await searches.find('?', { ...any, from: 2000 })).toBeUndefined();
  });
  test('puts the newest or the oldest first', async () => {
    expect(await names('họp', { ...any, order: 'newest' })).toEqual(['a', 'e']);
    expect(await names('họp', { ...any, order: 'oldest' })).toEqual(['e', 'a']);
  });
  test('leaves the counts of its own facet as they are without it', async () => {
    const found = await searches.find('', {
      ...any,
      facets: { people: ['tran-thi-mai'] },
      to: 2021,
    });
    expect(
      (await searches.facet(found?.search ?? 0, 'people', { most: 12, like: '' })).values,
    ).toEqual([
      { value: 'lu-van-hung', label: 'Lữ Văn Hùng', count: 2 },
      { value: 'tran-thi-mai', label: 'Trần Thị Mai', count: 2 },
    ]);
    const years = await searches.facet(found?.search ?? 0, 'year', { most: 12, like: '' });
    expect(years.values.map(({ value }) => value)).toEqual(['2021', '2018']);
  });
});

describe('of a query that finds nothing, the correction is searched for', () => {
  test.each([
    ['ddoongf chis', 'đồng chí', ['c']],
    ['dồng chsi', 'đồng chí', ['c']],
    ['lu vna hung', 'lu van hung', ['a', 'c']],
    ['phienhop', 'phien hop', ['a']],
    ['họp co vid', 'họp covid', ['e']],
  ])('%s: %s', async (typed, text, expected) => {
    const found = await searches.find(typed, any);
    expect(found?.correction).toEqual({ text, isShown: true });
    const results = await searches.results(found?.search ?? 0, 0, 9);
    expect(results.map(({ address }) => address.replaceAll('/', ''))).toEqual(expected);
  });

  test.each(['dong chi', 'đồng chí', 'ki8nh te61', 'ninh xyzabc', 'phu'])(
    '%s is left as it was typed',
    async (typed) => expect((await searches.find(typed, any))?.correction).toBeUndefined(),
  );

  test('and only offered where it finds no report with every word either', async () => {
    expect(await searches.find('te nhị co vid', any)).toMatchObject({
      missing: ['co', 'vid'],
      correction: { text: 'te nhị covid', isShown: false },
    });
  });

  test('and only offered where it is a guess, whatever it finds', async () => {
    expect(await searches.find('donh', any)).toMatchObject({
      complete: 0,
      unmarked: 0,
      partial: 0,
      correction: { text: 'dong', isShown: false },
    });
  });

  test('and narrowed by the choice', async () => {
    const found = await searches.find('lu vna hung', { ...any, to: 2020 });
    expect(found).toMatchObject({ complete: 1, correction: { text: 'lu van hung' } });
    expect(await names('lu vna hung', { ...any, to: 2020 })).toEqual(['a']);
  });

  test('unless it is to be taken as it is', async () => {
    expect(await searches.find('ddoongf chis', any, false, true)).toEqual({
      search: expect.any(Number),
      complete: 0,
      unmarked: 0,
      partial: 0,
      missing: ['ddoongf', 'chis'],
    });
  });

  test('and nothing is fetched for it where something is found', async () => {
    const fetched: string[] = [];
    const asked = await index.open({ isLost: (path) => fetched.push(path) === 0 });
    await asked.find('đồng chí', any);
    expect(fetched.filter((path) => path.includes('vocabulary'))).toEqual([]);
    await asked.find('ddoongf chí', any);
    expect(fetched.filter((path) => path.includes('vocabulary'))).toHaveLength(1);
  });

  test('and what the query finds as typed stands where its correction cannot be loaded', async () => {
    const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
    const asked = await index.open({ isLost: (path) => path.includes('vocabulary') });
    expect(await asked.find('ninh bifnh', any)).toMatchObject({ partial: 2, missing: ['bifnh'] });
    expect(log).toHaveBeenCalled();
    log.mockRestore();
  });

  test('once the visitor has stopped typing, and for the last query alone', async () => {
    const asked = await index.open();
    vi.useFakeTimers({ toFake: ['setTimeout', 'performance'] });
    const older = asked.find('họp ninh bifnh', any, true);
    const ended = expect(older).rejects.toThrow('begun');
    await vi.advanceTimersByTimeAsync(300);
    const newer = asked.find('ninh bifnh', any, true);
    await vi.advanceTimersByTimeAsync(2_000);
    vi.useRealTimers();
    await ended;
    expect((await newer)?.correction?.text).toBe('ninh bình');
  });
});

test('a part of the index that cannot be loaded is asked for again, and is never a shorter list', async () => {
  const log = vi.spyOn(console, 'error').mockReturnValue(undefined);
  let lost = 0;
  const once = await index.open({
    abbreviations,
    isLost: (path) => path.includes('.pf_index') && (lost += 1) === 1,
  });
  expect(await names('dong chi', any, once)).toEqual(['c']);
  expect(lost).toBeGreaterThan(1);
  const never = await index.open({ abbreviations, isLost: (path) => path.includes('.pf_index') });
  await expect(never.find('dong chi', any)).rejects.toThrow();
  log.mockRestore();
});

describe('results are put in order by their texts', () => {
  const filler = (words: number) => Array.from({ length: words }, (_, at) => `từ${at}`).join(' ');
  const apart = `Lúa ${filler(122)} gạo ${filler(122)}.`;
  const together = `Lúa chín gạo ${filler(243)}.`;
  let many: RealIndex;
  let found: SearchService;
  beforeAll(async () => {
    many = await realIndex(
      Object.fromEntries(
        Array.from({ length: 24 }, (_, number) => [
          `t${String(number).padStart(2, '0')}`,
          {
            title: 'Bài',
            text: [number % 3 === 0 ? together : number % 3 === 1 ? apart : 'Gạo.'],
            date: `20${String(number + 1).padStart(2, '0')}-01-01`,
          },
        ]),
      ),
    );
    found = await many.open();
  }, 60_000);
  afterAll(() => many.remove());

  test('in each batch, the same at once and one batch after the other', async () => {
    const search = (await found.find('lua gao', any))?.search ?? 0;
    const once = await found.results(search, 0, 30);
    const isApart = once.map(({ address }) => Number(/\d+/.exec(address)?.[0]) % 3 === 1);
    const runs = [5, 5, 3, 3].map((length, run) => Array.from({ length }, () => run % 2 === 1));
    expect(isApart).toEqual(runs.flat());
    const parts = [0, 10, 20].map((from) => found.results(search, from, from + 10));
    expect((await Promise.all(parts)).flat()).toEqual(once);
    expect(once).toHaveLength(16);
  });

  test('not where the visitor chose an order', async () => {
    const newest = await names('lua gao', { ...any, order: 'newest' }, found);
    expect(newest).toEqual(newest.toSorted().toReversed());
  });
});
