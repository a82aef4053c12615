/** Words for a day relative to that of publication. */
const relative =
  /(?<![\p{L}])(?:(?:sáng|trưa|chiều|tối|đêm)\s+(?:hôm\s+)?(?:nay|qua)|hôm\s+(?:nay|qua))(?![\p{L}])/iu;
const vague =
  /(?<![\p{L}])(?:mới đây|vừa qua|vừa rồi|gần đây|vừa\s+(?:tổ chức|diễn ra|khai mạc|họp|phối hợp|chủ trì))(?![\p{L}])/iu;
/** The words are searched in so many first lines. */
const mostLines = 6;

/**
 * Finds words such as `Hôm nay` or `Chiều qua`, which mean a day only beside the day of
 * publication.
 */
export function relativeDay(lines: readonly string[]): string | undefined {
  return firstOf(lines, relative);
}

/**
 * Finds the words that best show the time of an event without a date: `hôm nay`, `năm 2021`, `vừa
 * qua`, `2021`.
 */
export function timeWords(lines: readonly string[], year: number): string | undefined {
  const first = (pattern: RegExp) => firstOf(lines, pattern);
  return (
    relativeDay(lines) ??
    first(new RegExp(`năm\\s+${year}(?!\\d)`, 'iu')) ??
    first(vague) ??
    first(new RegExp(`(?<![\\d/.-])${year}(?![\\d/.-])`, 'u'))
  );
}

function firstOf(lines: readonly string[], pattern: RegExp): string | undefined {
  return lines.slice(0, mostLines).flatMap((line) => pattern.exec(line)?.[0] ?? [])[0];
}
