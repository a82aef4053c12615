import type { Finding } from './finding.ts';
import type { Sentence } from './layout.ts';

const capitals = String.raw`\p{Lu}[\p{L}\p{M}.]*(?:\s+(?:-\s+)?\p{Lu}[\p{L}\p{M}.]*){0,5}`;
const bridge = new RegExp(
  String.raw`(?:[Đđ]iểm|[Đđ]ầu)\s+cầu\s+(?:(?:tỉnh ta|thành phố ta|trung ương)|(?:chính\s+)?(?:tại\s+)?(?:(?:tỉnh|thành phố|TP\.?|huyện|UBND|trụ sở)\s+)?${capitals})`,
  'gu',
);
/** After a comma these begin the name of an organizer, and no part of the place. */
const holders =
  '(?:UBND|HĐND|UBMTTQ|MTTQ|Ủy ban|Hội|Sở|Bộ|Ban|Tỉnh|Thành ủy|Huyện ủy|Liên|Đoàn|Cục|Tổng|Viện|Trường|Học viện|Công|Đảng|Quốc hội|Chính phủ|Văn phòng|Tập đoàn|Đài|Báo|Tạp chí|Trung tâm)';
/** `diễn ra tại`, `tổ chức ở` */
const lead = String.raw`(?:diễn ra|tổ chức|khai mạc|họp|tại)\s+(?:ở|tại)?\s*`;
const areas = String.raw`(?:[Tt]hủ đô|[Tt]hành phố|TP\.?|[Tt]ỉnh|[Hh]uyện|[Tt]hị xã|[Tt]hị trấn|[Qq]uận|[Pp]hường|[Xx]ã)`;
const houses = String.raw`(?:[Kk]hách sạn|[Tt]rung tâm|Nhà|[Hh]ội trường|[Tt]rụ sở|Cung|Học viện|Trường)`;
/** Words after the capitals of a building: `Trung tâm Hội nghị` + ` tỉnh`. */
const tail = String.raw`(?:\s+(?!đã|với|do|và|có|nhằm|này)\p{Ll}[\p{L}\p{M}]*){0,4}`;
const town = String.raw`(?:,\s*(?!${holders})(?:(?:TP\.?|[Tt]hành phố|[Tt]ỉnh|[Hh]uyện)\s+)?${capitals})?`;
/** `tại khách sạn Bông Sen, TP. Cần Thơ`; a bare name, `tại Cần Thơ`, only before a mark. */
const place = new RegExp(
  String.raw`${lead}((?:(?:${areas}|${houses})\s+)${capitals}${tail}${town}|${capitals}(?=[,.]))`,
  'u',
);

/** The label of a place, as minutes, programmes and invitations print it. */
const label =
  /^[^\p{L}]*(?:địa điểm(?: (?:họp|tổ chức|diễn ra|làm việc))?|nơi họp)\s*:\s*(?:tại\s+)?([^.;]{3,120})/iu;

/**
 * Finds the điểm cầu of an event (the sites that a video conference links), in the order of the
 * text: `điểm cầu tỉnh Thái Bình`. Where there are none, it finds the place of the event, first by
 * its label: `Địa điểm: Hội trường Viện Gốm, Hà Nội`.
 */
export function findVenues(sentences: readonly Sentence[]): Finding<string>[] {
  const venues: Finding<string>[] = [];
  for (const { text, paragraph } of sentences) {
    if (paragraph === 0) continue;
    for (const { 0: words } of text.matchAll(bridge)) {
      const value = words.replace(/\s+/gu, ' ').trim();
      if (venues.some((other) => other.value.toLowerCase() === value.toLowerCase())) continue;
      venues.push({ value, words, sentence: text, certainty: 'printed' });
    }
  }
  if (venues.length > 0) return venues;
  for (const { text } of sentences) {
    const [words, value] = label.exec(text) ?? [];
    if (words !== undefined && value !== undefined)
      return [{ value: value.trim(), words, sentence: text, certainty: 'printed' }];
  }
  for (const { text, paragraph } of sentences.slice(0, 5)) {
    const match = paragraph === 0 ? undefined : (place.exec(text) ?? undefined);
    if (match?.[1])
      return [
        {
          value: match[1].trim().replace(/\.$/u, ''),
          words: match[0],
          sentence: text,
          certainty: 'likely',
        },
      ];
  }
  return [];
}
