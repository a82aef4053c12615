import { reportIdProblem } from './report-id.ts';
import type { Report } from './report.ts';
import { words } from './vietnamese.ts';

/** The file that a report names as its original. */
export interface Original {
  sha256: string;
}

/**
 * What is wrong with a report beyond the shape of its fields, each as field, fault and mend in Vietnamese: facts that rest on words the
 * report does not have, topics outside the list, an original that is missing (undefined) or not the one described.
 */
export function reportProblems(report: Report, original: Original | undefined, topics: ReadonlySet<string>): string[] {
  const { dateBasis, captions, source, preamble, title, body, venues } = report;
  const printed = words([preamble, title, body].join(' ')).join(' ');
  const lacks = (phrase: string) => !printed.includes(words(phrase).join(' '));
  const quoted = [
    ...dateBasis.words.map((phrase) => ({ field: 'dateBasis.words', phrase })),
    ...(dateBasis.inferredFrom ?? []).map((phrase) => ({ field: 'dateBasis.inferredFrom', phrase })),
    ...venues.flatMap(({ inferred }, index) => (inferred?.from ?? []).map((phrase) => ({ field: `venues[${index}].inferred.from`, phrase }))),
    ...captions.map((phrase) => ({ field: 'captions', phrase })),
  ];
  return [
    ...[reportIdProblem(report.id, report.date) ?? []].flat(),
    ...quoted.filter(({ phrase }) => lacks(phrase)).map(({ field, phrase }) => `${field}: “${phrase}” không có trong bài; hãy chép đúng nguyên văn`),
    ...report.topics.filter((topic) => !topics.has(topic)).map((topic) => `topics: “${topic}” không có trong topics.yaml; hãy chọn trong danh sách hoặc thêm vào đó`),
    ...originalProblems(source.original, original),
  ];
}

function originalProblems({ file, sha256 }: Report['source']['original'], original: Original | undefined): string[] {
  if (!original) return [`source.original.file: không có tệp originals/${file}; hãy chép bản gốc vào đó`];
  return original.sha256 === sha256 ? [] : [`source.original.sha256: mã kiểm của originals/${file} là ${original.sha256}; hãy ghi mã này nếu tệp đúng là bản gốc`];
}
