import { eventNouns } from './event-table.ts';
import { anyOf } from './phrases.ts';

/** Words around a date that make it more or less likely to be the day of the event. */
export interface DateCue {
  name: string;
  /** A sentence with the cue; brackets mark the date. */
  example: string;
  /** Where the words stand: before the date, after it, or anywhere in its sentence. */
  where: 'before' | 'after' | 'sentence';
  pattern: RegExp;
  /** The cue adds this to the score of the date. */
  weight: number;
}

/** Words between a cue and its date: no end of a clause, and no event that is held. */
const upTo = (most: number) =>
  String.raw`(?:(?!hội nghị|hội thảo|tổ chức|diễn ra|khai mạc)[^.;,]){0,${most}}$`;
const words = (source: string) => new RegExp(String.raw`(?<![\p{L}])(?:${source})`, 'iu');

/** Verbs of an event behind `sẽ`. */
const comes = '(?:sẽ )?(?:được )?(?:tổ chức|diễn ra|khai mạc|họp)';

/** The label of the time of an event, as minutes, programmes and invitations print it. */
const label = String.raw`^[^\p{L}]*(?:thời gian(?: (?:họp|làm việc|tổ chức|diễn ra|bắt đầu|khai mạc|dự kiến))?(?:\s*(?:,|và|-)\s*địa điểm[^:]{0,20})?|(?:ngày|giờ) (?:họp|tổ chức|diễn ra)|ngày, giờ họp|bắt đầu|khai mạc)\s*`;
const timeLabel = new RegExp(`${label}:`, 'iu');
const wholeLabel = new RegExp(`${label}:?$`, 'iu');

/** Whether a line has the label of the time of an event: `Thời gian: 8h00 ngày 14/5/2022`. */
export function hasTimeLabel(line: string): boolean {
  return timeLabel.test(line);
}

/** Whether a line is nothing but such a label. */
export function isTimeLabel(line: string): boolean {
  return wholeLabel.test(line);
}

/** The cues of dates. All that apply count. */
export const dateCues: readonly DateCue[] = [
  {
    name: 'time is labelled',
    example: 'Thời gian: 8 giờ 00, ngày [14/5/2022]',
    where: 'before',
    pattern: new RegExp(String.raw`${label}:[^.;]{0,60}$`, 'iu'),
    weight: 10,
  },
  {
    name: 'hour of the beginning',
    example: 'Vào hồi 8 giờ 00 phút, ngày [14/5/2022], tại Huế, chúng tôi gồm:',
    where: 'before',
    pattern: words(String.raw`(?:hồi|lúc)\s+\d{1,2}\s*(?:giờ|h|g|:)[\s\p{L}\d,]{0,15}$`),
    weight: 2,
  },
  {
    name: 'event is held on it',
    example: 'Hội nghị diễn ra ngày [14/5/2022].',
    where: 'before',
    pattern: /(?:diễn ra|tổ chức|khai mạc|họp|hội nghị|hội thảo)[^.;]{0,60}$/iu,
    weight: 2,
  },
  {
    name: 'something happens on it',
    example: 'Ngày [14/5/2022], Hội Gốm tổ chức hội thảo.',
    where: 'after',
    pattern:
      /^[^.;]{0,200}?(?:tổ chức|diễn ra|khai mạc|chủ trì|tham dự|dự|đã có buổi|họp|phát biểu)/iu,
    weight: 3,
  },
  {
    name: 'sentence names an event',
    example: 'Hội nghị kết thúc ngày [14/5/2022].',
    where: 'sentence',
    pattern: words(`${anyOf(eventNouns)}|họp`),
    weight: 2,
  },
  {
    name: 'event is to come',
    example: 'Hội thảo sẽ diễn ra ngày [14/5/2022].',
    where: 'before',
    pattern: words(`(?:(?:sẽ|dự kiến) (?:${comes}))[^.;]{0,60}$`),
    weight: -3,
  },
  {
    name: 'something else is to come',
    example: 'Hội nghị bàn việc bầu Chủ tịch Hội, người sẽ nhậm chức ngày [14/5/2022].',
    where: 'before',
    pattern: words(`sẽ(?! (?:${comes}))[^.;]{0,60}$`),
    weight: -8,
  },
  {
    name: 'next event',
    example: 'Hội thảo lần sau sẽ diễn ra ngày [14/5/2022].',
    where: 'before',
    pattern: words(
      String.raw`(?:(?:lần|kỳ|phiên|đợt)(?: \p{L}+)? (?:sau|tới)|(?<=\p{L} )(?:tiếp theo|kế tiếp)|năm sau|sắp tới)[^.;]{0,60}$`,
    ),
    weight: -6,
  },
  {
    name: 'earlier event',
    example: 'Trước đó, ngày [3/4/2022], Hội Gốm đã họp báo.',
    where: 'before',
    pattern: words(
      `(?:(?:trước đó|năm ngoái|năm trước|đầu năm),?[^.;]{0,20}|(?:sau|kể từ|so với) (?:cuộc )?(?:${anyOf(eventNouns)})(?: ngày)?\\s*)$`,
    ),
    weight: -6,
  },
  {
    name: 'day of a document',
    example: 'Thực hiện Kế hoạch số 12-KH/TU ngày [3/4/2022] của Tỉnh ủy Mẫu',
    where: 'before',
    pattern: words(
      `(?:nghị quyết|nghị định|quyết định|thông tư|chỉ thị|kế hoạch|công văn|thông báo|tờ trình|hướng dẫn|luật|ban hành)${upTo(80)}`,
    ),
    weight: -7,
  },
  {
    name: 'issued by',
    example: 'Theo Quyết định số 12/QĐ-TTg, ngày [5/1/2023] của Thủ tướng',
    where: 'after',
    pattern: /^\s*của(?![\p{L}])/iu,
    weight: -5,
  },
  {
    name: 'time of work',
    example: 'Quy định mới có hiệu lực từ ngày [1/4/2023].',
    where: 'before',
    pattern: words(
      String.raw`(?:hiệu lực|áp dụng|thời hạn|thời gian (?!họp|làm việc|tổ chức|diễn ra|bắt đầu|khai mạc|dự kiến|và|từ|qua|tới)\p{L}+|hoàn thành|nộp|gửi|đăng ký|tiếp nhận)${upTo(40)}`,
    ),
    weight: -6,
  },
  {
    name: 'deadline',
    example: 'Các xã gửi báo cáo trước ngày [30/6/2022].',
    where: 'before',
    pattern: words(
      `(?:từ nay|đến hết|trước|kể từ|tính đến|tính từ|hết|cuối|sau|hạn|chậm nhất)${upTo(40)}`,
    ),
    weight: -5,
  },
  {
    name: 'end of a time',
    example: 'Triển lãm mở cửa đến [30/6/2022].',
    where: 'before',
    pattern: words(String.raw`(?:đến|tới)\s+(?:cuối\s+)?(?:ngày\s+)?$`),
    weight: -6,
  },
  {
    name: 'beginning of a time',
    example: 'Giá đất sét tăng từ [1/6/2022].',
    where: 'before',
    pattern: words(String.raw`từ\s*$`),
    weight: -6,
  },
  {
    name: 'anniversary',
    example: 'Chào mừng kỷ niệm 75 năm Ngày Gốm ([19/5/1947])',
    where: 'before',
    pattern: words(
      String.raw`(?:kỷ niệm|nhân|dịp|chào mừng|hướng tới|hưởng ứng|tưởng nhớ)(?!.*vào\s*(?:ngày\s*)?$)${upTo(80)}`,
    ),
    weight: -6,
  },
  {
    name: 'day of a life or a foundation',
    example: 'Nghệ nhân Lê Văn Lò (sinh ngày [2/3/1920])',
    where: 'before',
    pattern: words(String.raw`(?:sinh|mất|qua đời|hy sinh|thành lập|ra đời)\s*\(?(?:ngày\s+)?$`),
    weight: -6,
  },
  {
    name: 'day of something else',
    example: 'Hội nghị bàn việc khắc phục hậu quả cơn bão ngày [3/8/2022].',
    where: 'before',
    pattern: words(`(?:bão|lũ|vụ|trận|tai nạn|sự cố|hỏa hoạn|hoả hoạn|kỳ thi|cuộc thi)${upTo(20)}`),
    weight: -5,
  },
  {
    name: 'day of another calendar',
    example: 'Lễ giỗ Tổ nghề gốm, [10/3] âm lịch, do làng tổ chức.',
    where: 'after',
    pattern: /^\s*\(?(?:âm lịch|hằng năm|hàng năm)/iu,
    weight: -4,
  },
  {
    name: 'day to come',
    example: 'Ngày [14/5] tới, Hội Gốm sẽ tổ chức hội thảo.',
    where: 'after',
    pattern: /^\s*(?:sắp )?tới(?![\p{L}])/iu,
    weight: -4,
  },
];
