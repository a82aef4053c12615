import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { facetsOf, writeFacets } from '../../../src/search/build/write-facets.ts';
import { facetFile, readFacet } from '../../../src/search/format/facet-table.ts';
import { facetNames } from '../../../src/model/facets.ts';
import { fullRecord } from '../full-record.ts';

test('a report has its values in every facet, its places also under their names of now', () => {
  expect(facetsOf(fullRecord)).toEqual({
    year: [{ slug: '2021', label: '2021' }],
    people: [
      { slug: 'tran-tuan-anh', label: 'Trần Tuấn Anh', involvements: ['chaired', 'spoke'] },
      { slug: 'le-mo-gom', label: 'Lê Mơ', involvements: ['attended'] },
    ],
    bodies: [{ slug: 'bo-thong-tin-va-truyen-thong', label: 'Bộ Thông tin và Truyền thông' }],
    places: [
      { slug: 'quan-1-tp-ho-chi-minh', label: 'Quận 1, TP. Hồ Chí Minh' },
      { slug: 'nam-dinh', label: 'Nam Định' },
      { slug: 'ninh-binh', label: 'Ninh Bình' },
    ],
    topics: [{ slug: 'covid-19', label: 'COVID-19' }],
    series: [{ slug: 'dien-dan-4-0-b', label: 'Diễn đàn “4.0” & <b>' }],
  });
});

test('a value has the slugs that it had before', () => {
  const bodies = [{ name: 'Bộ TT&TT', entry: 'Bộ Y tế', former: ['bo-tt-tt'] }];
  expect(facetsOf({ date: '2020', bodies }).bodies).toEqual([
    { slug: 'bo-y-te', label: 'Bộ Y tế', former: ['bo-tt-tt'] },
  ]);
});

test('the facets are those that the search offers', () => {
  expect(Object.keys(facetsOf(fullRecord))).toEqual([...facetNames]);
});

test('a report that says little has a year', () => {
  expect(facetsOf({ date: '2020' })).toEqual({
    year: [{ slug: '2020', label: '2020' }],
    people: [],
    bodies: [],
    places: [],
    topics: [],
    series: [],
  });
});

test('each facet becomes a file, with a place for every page in it, those without a record too', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'facets-'));
  try {
    await writeFacets(folder, [
      { date: '2021-10', bodies: [{ name: 'HỘI ONG' }] },
      undefined,
      { ...fullRecord, bodies: [{ name: 'Hội Ong' }, { name: 'Bộ Y tế' }] },
      { date: '2020', bodies: [{ name: 'Hội Ong' }] },
    ]);
    expect(
      (await readdir(folder, { recursive: true }))
        .map((file) => file.replaceAll('\\', '/'))
        .toSorted(),
    ).toEqual(['facets', ...facetNames.map(facetFile)].toSorted());
    const { values, offsets, indexes } = readFacet(
      await readFile(join(folder, facetFile('bodies')), 'utf8'),
    );
    expect(values).toEqual([
      { value: 'bo-y-te', label: 'Bộ Y tế' },
      { value: 'hoi-ong', label: 'Hội Ong' },
    ]);
    expect([...offsets]).toEqual([0, 1, 1, 3, 4]);
    expect([...indexes]).toEqual([1, 0, 1, 1]);
  } finally {
    await rm(folder, { recursive: true });
  }
});
