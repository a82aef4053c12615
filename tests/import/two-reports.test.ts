import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { draftReport } from '../../src/import/draft.ts';
import { factsOfLists } from '../../src/import/archive-facts.ts';
import { readReport } from '../../src/read/read-report.ts';
import { placeSchema, topicSchema } from '../../src/model/registers.ts';
import { content, readMarkdown, readReports } from '../content/read.ts';

const list = <T extends z.ZodType>(name: string, schema: T) =>
  z.array(schema).parse(parse(readFileSync(join(content, `${name}.yaml`), 'utf8')));
const known = factsOfLists(
  list('topics', topicSchema).map(({ name }) => name),
  list('places', placeSchema).map(({ name }) => name),
);

/**
 * A field that the archivist changed: where it stands, the importer's value, and the archive's; `–`
 * where one of them has none.
 */
type Correction = [path: string, importer: string, archive: string];

/** What is corrected in each report. Everything else is as the importer makes it. */
const corrections: Record<string, Correction[]> = {
  '2021/dien-dan-cap-cao-ve-cong-nghiep-4-0': [
    // The importer knows the year from the folder; the archivist, from what the report says.
    [
      'dateBasis.note',
      'Bài không in năm. Năm 2021 do người nhập bài cho biết.',
      'Bài không in năm. Năm 2021 được suy ra từ lần tổ chức, từ việc triển khai Nghị quyết Đại hội XIII của Đảng và từ chức vụ của những người được nêu.',
    ],
    [
      'source.publisher',
      'CỔNG THÔNG TIN ĐIỆN TỬ TỈNH BẠC LIÊU',
      'Cổng Thông tin điện tử tỉnh Bạc Liêu',
    ],
    // The importer takes a paragraph for somebody's words only where it says so.
    ['speakers[Phạm Minh Chính].speaks[8]', '–', '8'],
    // The report prints `Phục hồi và phát triển kinh tế`.
    ['topics[Phục hồi kinh tế]', '–', 'Phục hồi kinh tế'],
  ],
  '2021/hoi-thao-truc-tuyen-toan-quoc-ve-tang-cuong-ket-noi': [
    // Named once, in passing.
    ['topics[Chuyển đổi số]', 'Chuyển đổi số', '–'],
    // The report prints no province: that it was Nam Định, the archivist knew from the offices.
    ['venues[điểm cầu tỉnh ta].name', '–', 'điểm cầu tỉnh ta'],
    ['venues[điểm cầu tỉnh ta].place', '–', 'Nam Định'],
    [
      'venues[điểm cầu tỉnh ta].inferred.from[Phạm Gia Túc, Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy]',
      '–',
      'Phạm Gia Túc, Ủy viên BCH Trung ương Đảng, Bí thư Tỉnh ủy',
    ],
    [
      'venues[điểm cầu tỉnh ta].inferred.from[Lê Quốc Chỉnh, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh]',
      '–',
      'Lê Quốc Chỉnh, Phó Bí thư Thường trực Tỉnh ủy, Chủ tịch HĐND tỉnh',
    ],
    [
      'venues[điểm cầu tỉnh ta].inferred.note',
      '–',
      'Bài chỉ in “tỉnh ta”. Tháng 10-2021 Phạm Gia Túc là Bí thư Tỉnh ủy Nam Định và Lê Quốc Chỉnh là Chủ tịch HĐND tỉnh Nam Định.',
    ],
    ['speakers[Phạm Minh Chính].speaks[5]', '–', '5'],
    ['attendees[Phạm Gia Túc].venue', '–', 'điểm cầu tỉnh ta'],
    ['attendees[Lê Quốc Chỉnh].venue', '–', 'điểm cầu tỉnh ta'],
  ],
};

/**
 * Every value with its path; items of a list are known by their names, or by what they are, so that
 * their order does not count.
 */
function values(value: unknown, path = ''): [path: string, value: string][] {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) =>
      values(
        item,
        `${path}[${typeof item === 'object' && item !== null && 'name' in item ? String(item.name) : String(item)}]`,
      ),
    );
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([field, inner]) =>
      values(inner, path === '' ? field : `${path}.${field}`),
    );
  return [[path, String(value)]];
}

function difference(importer: unknown, archive: unknown): Correction[] {
  const [made, kept] = [new Map(values(importer)), new Map(values(archive))];
  return [...new Set([...made.keys(), ...kept.keys()])].flatMap((path): Correction[] =>
    made.get(path) === kept.get(path) ? [] : [[path, made.get(path) ?? '–', kept.get(path) ?? '–']],
  );
}

const reports = readReports().filter(({ id }) => id in corrections);

test('both reports are compared', () => {
  expect(reports.map(({ id }) => id)).toEqual(Object.keys(corrections));
});

test.each(reports)(
  '$id is what the importer makes of its original, and these corrections',
  async ({ id, report, original }) => {
    const { added } = report;
    const { file, sha256 } = report.source.original;
    const draft = draftReport(await readReport(file, original), { file, sha256, added }, known, {
      year: 2021,
    });
    const kept = readMarkdown(join(content, 'reports', `${id}.md`));
    expect(draft.id).toBe(id);
    expect(`\n${draft.body}\n`).toBe(kept.body);
    expect(difference(draft.data, kept.frontMatter)).toEqual(corrections[id]);
  },
);
