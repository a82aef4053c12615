import { isRealDate } from '../../model/event-date.ts';
import type { CalendarDay } from '../../read/calendar-day.ts';
import { endsSentence } from '../../read/sentence-end.ts';
import { hasTimeLabel } from '../parse/date-cues.ts';
import { eventNouns } from '../parse/event-table.ts';
import { printedDates, type PrintedDate } from '../parse/dates.ts';
import { anyOf } from '../parse/phrases.ts';
import { isoDay } from './printed-month.ts';

/** A line that prints when a report was written or came out. */
export interface PublicationLine {
  day: CalendarDay;
  /**
   * True where words such as `Ngày đăng` or `Lượt xem: 120` show that it came out on that day. A
   * bare date may also be a day of a programme.
   */
  isMarked: boolean;
}

const bare = (words: string) =>
  new RegExp(String.raw`(?<![\p{L}\p{N}])(?:${words})(?![\p{L}\p{N}])`, 'giu');

/** Words that only stand beside the day of publication. */
const marks = [
  // Ngày đăng: Đăng lúc, Được đăng, Cập nhật ngày
  bare(
    String.raw`(?:(?:ngày|thời gian|giờ)\s+(?:đăng(?:\s+tin|\s+bài|\s+tải)?|xuất bản|cập nhật|tạo|viết|gửi|phát hành)|(?:(?:được|đã)\s+)?đăng(?:\s+(?:tin|bài|tải|trong))?|(?:lần\s+)?cập nhật(?:\s+(?:lần cuối|cuối))?|xuất bản|phát hành|\p{L}+\s+ngày(?=\s*:)|post(?:ed|\s+date)?|published|updated|created)(?:\s+(?:ngày|lúc|vào|on))*`,
  ),
  // bởi Ban biên tập, Tác giả: Trần Văn Mẫu, Nguồn: Báo Gốm
  /(?<!\p{L})(?:[Tt]in(?:, bài|, ảnh)?:|[Bb]ài(?:, ảnh)?:|(?:[Đđ]ăng |[Vv]iết )?[Bb]ởi|[Tt]ác giả|[Nn]gười (?:đăng|viết|gửi)|[Bb]iên tập|[Tt]heo|[Nn]guồn(?: tin)?|[Bb]y)\s*:?\s+\p{Lu}[^|•·»>()\d–-]*/gu,
  // Lượt xem: 1.234, 345 lượt đọc, 0 bình luận
  /(?:\d[\d.,]*\s*(?:lượt (?:xem|đọc|truy cập)|bình luận|views?|xem)|(?:(?:số )?lượt (?:xem|đọc|truy cập)|số lần xem|đã xem|xem|đọc|views?|bình luận)\s*:?\s*\d[\d.,]*)(?![\p{L}])/giu,
  // Cỡ chữ: A- A A+, In trang
  bare(
    String.raw`(?:xem\s+)?cỡ chữ|a\s*[-+]|in (?:trang|bài|bài viết|ấn)|gửi (?:email|bài viết|bạn bè)|chia sẻ|print|chuyên mục|số\s*:?\s*\d+|\d+\s*%`,
  ),
  // 08:12, 8h30, 8:30:00 SA, T15:04:00+07:00, GMT+7
  /(?<!\d)t?\d{1,2}\s*[:hg]\s*\d{2}(?::\d{2})?(?:[+-]\d{2}:\d{2})?(?!\d)/giu,
  bare(String.raw`[ap]m|sa|ch|gmt\s*\+\s*0?7(?::00)?|\+0?7:00`),
];
/** Words that may stand beside any date: `Hà Nội, ngày`, `lúc`. */
const others = [
  /^[^\p{L}\d]*(?:(?:TP|Tp)\.?\s*)?\p{Lu}\p{L}*(?:\s+(?:-\s+)?\p{Lu}\p{L}*){0,4}\s*,\s*(?=ngày(?![\p{L}])|$)/u,
  bare('ngày|lúc|vào'),
];
/** Words of a line that tells of the event or its place. */
const ofEvent = new RegExp(
  String.raw`(?<![\p{L}])(?:(?:tại|hội trường|phòng|khách sạn|thời gian|khai mạc|bế mạc|bắt đầu|kết thúc|hạn|từ|đến)(?![\p{L}])|(?:${anyOf(eventNouns)})\s+\p{L})`,
  'iu',
);
/** A section, `Văn hóa - Xã hội`, or a name beside the date has so many words at the most. */
const mostWords = 5;
/** The line has so many letters at the most. */
const longest = 500;

function datesOf(line: string): PrintedDate[] {
  return line.length > longest ? [] : printedDates(line);
}

/** Reads a line that prints nothing but the day of publication: `Thứ tư, 19/04/2023 08:12`. */
export function publicationLine(line: string): PublicationLine | undefined {
  const [date, ...more] = datesOf(line);
  if (
    date?.year === undefined ||
    [date.session, date.endDay].some((part) => part !== undefined) ||
    more.some(({ year, session }) => year === undefined || session !== undefined)
  )
    return undefined;
  const day = { year: date.year, month: date.month ?? 0, day: date.day ?? 0 };
  const undated = [date, ...more].reduce((text, { words }) => text.replace(words, 'ngày'), line);
  const unmarked = marks.reduce((text, mark) => text.replace(mark, '|'), undated);
  const isMarked = unmarked !== undated || /[|»>•·]/u.test(line);
  const left = others.reduce((text, other) => text.replace(other, ' '), unmarked);
  const sections = left
    .split(/[|»>•·/,():]|\s[-–]\s/u)
    .filter((part) => /[\p{L}\p{N}]/u.test(part));
  const isPublication =
    sections.length === 0 ||
    (isMarked &&
      !hasTimeLabel(line) &&
      !ofEvent.test(unmarked) &&
      !endsSentence(line) &&
      sections.every((part) => part.trim().split(' ').length <= mostWords && !/\d/u.test(part)));
  return isPublication && isRealDate(isoDay(day)) ? { day, isMarked } : undefined;
}
