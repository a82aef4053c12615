/** Words that tell the time of an event without a date. */
const relative =
  /(?<![\p{L}])(?:(?:sáng|trưa|chiều|tối|đêm)\s+(?:hôm\s+)?(?:nay|qua)|hôm\s+(?:nay|qua))(?![\p{L}])/iu;
const vague =
  /(?<![\p{L}])(?:mới đây|vừa qua|vừa rồi|gần đây|vừa\s+(?:tổ chức|diễn ra|khai mạc|họp|phối hợp|chủ trì))(?![\p{L}])/iu;
/** In how many of the first lines the event is told. */
const most = 6;

/** `Hôm nay`, `Chiều qua`: a day to whoever knows when the report was published. */
export function relativeDay(lines: readonly string[]): string | undefined {
  return firstOf(lines, relative);
}

/** The words of a report without a date that tell its time best: relative to the day of its publication, else `vừa qua`, else its year for something else. */
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
  return lines.slice(0, most).flatMap((line) => pattern.exec(line)?.[0] ?? [])[0];
}
