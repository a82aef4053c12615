import { expect, test } from 'vitest';
import { publicationMetas } from '../../src/views/publication-metas.ts';
import { leastFrontMatter } from '../model/reports.ts';
import { factsOf } from './facts-of.ts';

const source = (more: object, file = '2020/nghe-nuoi-ong.txt') => ({
  source: { original: { ...leastFrontMatter.source.original, file }, ...more },
});
const metasOf = (...given: Parameters<typeof factsOf>) =>
  Object.fromEntries(publicationMetas(factsOf(...given), 'vi'));

test('a report of which little is known has the metas of what is known, and no date', () => {
  expect(metasOf()).toEqual({
    'DC.type': 'newspaperArticle',
    'DC.title': 'Hội nghị bàn về nghề nuôi ong',
    'DC.language': 'vi',
    'DC.rights': 'CC BY 4.0',
    'DC.identifier': 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/',
    'DCTERMS.isFormatOf': 'https://ong.example/kho/bai-viet/2020/nghe-nuoi-ong/nghe-nuoi-ong.txt',
  });
});

test('where it was published, by whom and when is told', () => {
  const url = 'https://bao-ong.example/nghe';
  const given = source({ publisher: 'Báo Ong', byline: 'Lê Thị Mơ', url });
  expect(metasOf({ ...given, published: '2020-05-13' })).toMatchObject({
    'DC.publisher': 'Báo Ong',
    'DC.source': 'Báo Ong',
    'DC.creator': 'Lê Thị Mơ',
    'DC.date': '2020-05-13',
    'DCTERMS.isVersionOf': url,
  });
});

test.each([
  ['Lê Thị Mơ', 'Lê Thị Mơ,'],
  ['Lê Mơ, Tạ Văn Bưởi, Đỗ Mận', 'Lê Mơ; Tạ Văn Bưởi; Đỗ Mận,'],
])('Zotero takes the byline %s for one name', (byline, name) => {
  const metas = metasOf(source({ byline }));
  expect([metas['DC.creator'], metas['bib.authors']]).toEqual([byline, name]);
});

test('a report without a byline is by its publisher, as in every citation', () => {
  const metas = metasOf(source({ publisher: 'Báo Ong, Mật' }));
  expect([metas['DC.creator'], metas['bib.authors']]).toEqual(['Báo Ong, Mật', 'Báo Ong; Mật,']);
});

test('only an original that is a PDF is named as one', () => {
  const pdf = metasOf(source({}, '2020/nghe-nuoi-ong.pdf'));
  expect(pdf.citation_pdf_url).toBe(pdf['DCTERMS.isFormatOf']);
  expect(metasOf()).not.toHaveProperty('citation_pdf_url');
});
