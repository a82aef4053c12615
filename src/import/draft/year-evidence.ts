/** A congress of the Party or its resolution, which places a report in time. */
const congress =
  /(?:Nghị quyết\s+)?Đại hội\s+(?:đại biểu\s+)?(?:toàn quốc\s+)?(?:lần thứ\s+)?[IVX]{1,5}(?:\s+của\s+Đảng|\s+Đảng)?(?![\p{L}])/u;
const season =
  /(?:năm|niên khóa|nhiệm kỳ|giai đoạn)\s+(?:19|20)\d{2}(?:\s*[-–]\s*(?:19|20)\d{2})?/iu;

/**
 * Quotes the words by which a reader can check an inferred year: the edition of the event, a
 * congress, the year itself where it is about something else; else the words of the date.
 */
export function yearEvidence(
  text: string,
  year: number,
  edition: string | undefined,
  dateWords: readonly string[],
): string[] {
  const itself = [...text.matchAll(new RegExp(season, 'giu'))]
    .map(([words]) => words)
    .find((words) => words.includes(String(year)));
  const found = [edition, congress.exec(text)?.[0], itself].filter(
    (words) => words !== undefined && text.includes(words),
  );
  return found.length > 0 ? found.flatMap((words) => words ?? []) : [...dateWords];
}
