import type { ParsedReport } from '../parse.ts';
import type { Finding } from '../parse/finding.ts';
import { doubtOf } from './doubt.ts';
import type { Doubt, FrontMatter } from './model.ts';

/** `Hội nghị toàn quốc` is no series yet, `Hội nghị Trung ương` is one. */
const fewest = 4;

/** The event of a report; where no name of it was found, the title stands in. */
export function eventFields(
  { event, title }: Pick<ParsedReport, 'event' | 'title'>,
  reach: Finding<string> | undefined,
): { event: FrontMatter['event']; doubts: Doubt[] } {
  const { name, edition, format } = event;
  const theme = event.theme && inTitle(event.theme, title);
  const series = name && edition && seriesOf(name, edition.words);
  // Where nothing but `lần thứ …` closed the name, the fields of series and edition say it.
  const own = series && name.value.endsWith(edition.words) ? series.value : name?.value;
  return {
    event: {
      name: own ?? title,
      ...(theme && { theme: theme.value }),
      ...(series && edition && { series: series.value, edition: edition.value }),
      ...(format && { format: format.value }),
      ...(reach && { reach: reach.value }),
    },
    doubts: [
      ...(name
        ? doubtOf(
            'event.name',
            { ...name, value: own ?? name.value },
            name.certainty === 'guess'
              ? 'chưa chắc đây là sự kiện mà bài đưa tin'
              : 'xem tên sự kiện có dừng đúng chỗ không',
          )
        : [
            {
              path: 'event.name',
              value: title,
              certainty: 'guess' as const,
              reason: 'không thấy tên sự kiện; tạm lấy tiêu đề',
            },
          ]),
      ...(theme ? doubtOf('event.theme', theme, 'chủ đề lấy từ tiêu đề') : []),
      ...(series ? doubtOf('event.series', series, 'tên chuỗi là tên sự kiện bỏ lần thứ') : []),
      ...(edition && !series
        ? [
            {
              path: 'event.edition',
              value: String(edition.value),
              sentence: edition.sentence,
              certainty: 'guess' as const,
              reason: `bài in “${edition.words}”; hãy ghi edition cùng với series`,
            },
          ]
        : []),
      ...(format ? doubtOf('event.format', format, `hình thức suy từ chữ “${format.words}”`) : []),
      ...(reach ? doubtOf('event.reach', reach, 'phạm vi đọc từ câu này') : []),
    ],
  };
}

/** The name up to its `lần thứ …`, if that says more than of what kind the event is, and behind it comes at most a year or a term. */
function seriesOf(name: Finding<string>, ordinal: string): Finding<string> | undefined {
  const [before = '', behind] = name.value.split(ordinal, 2);
  const value = before.replace(/[\s,–-]+$/u, '');
  const closes =
    behind !== undefined &&
    /^(?:[\s,(–-]*(?:năm|nhiệm kỳ|khóa|khoá)?\s*[\dIVX][\s\d–)IVX-]*)?$/iu.test(behind);
  return closes && value.split(' ').length >= fewest
    ? { ...name, value, certainty: 'likely' }
    : undefined;
}

/** The theme as the title prints it, where the text only adds abbreviations in brackets: `kinh tế - xã hội (KT-XH)`. */
function inTitle(theme: Finding<string>, title: string): Finding<string> {
  const bare = theme.value.replace(/\s*\(\p{Lu}[\p{Lu}\d -]*\)/gu, '');
  return title.includes(bare) ? { ...theme, value: bare } : theme;
}
