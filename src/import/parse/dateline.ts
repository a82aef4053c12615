const place = String.raw`(?!(?:Sáng|Trưa|Chiều|Tối|Đêm|Ngày|Thứ|Chủ|Hôm)(?![\p{L}]))(?:TP\.?\s*)?\p{Lu}[\p{L}.]*(?:\s+(?:-\s+)?\p{Lu}[\p{L}.]*){0,4}`;
/** `Hà Nội, ngày 10/5/2022 - `, `(Hà Nội, 10/5/2022) - `, `Hà Nội, 12/5 (TTXVN) - ` */
const dateline = new RegExp(
  String.raw`^(?:\(\s*(?:${place}\s*[,–-]?\s*)?(?:[Nn]gày\s+)?\d[^()]{2,30}\)\s*[-–—:.]?\s*(?=\S)|${place}\s*[,(]\s*(?:\p{Lu}+\s*,?\s+)?(?:[Nn]gày\s+)?(?:\d{1,2}(?:\s*[-/.]\s*|\s+tháng\s+)\d{1,2}(?:\s*[-/.]\s*\d{4}|,?\s+năm\s+\d{4})?)\s*\)?(?:\s*\([^()]{2,40}\))?\s*(?:[-–—:]\s|\.$))`,
  'u',
);

/**
 * Returns the day and the place where a report was written, which may stand before its first words:
 * `Hà Nội, ngày 10/5/2022 - Viện Gốm …`. They are not those of the event.
 */
export function datelineOf(paragraph: string): string | undefined {
  return dateline.exec(paragraph)?.[0];
}
