import type { Found } from './evidence.ts';
import type { Sentence } from './layout.ts';

const capitals = String.raw`\p{Lu}[\p{L}\p{M}.]*(?:\s+(?:-\s+)?\p{Lu}[\p{L}\p{M}.]*){0,5}`;
const bridge = new RegExp(String.raw`(?:[Đđ]iểm|[Đđ]ầu)\s+cầu\s+(?:(?:tỉnh ta|thành phố ta|trung ương)|(?:chính\s+)?(?:tại\s+)?(?:(?:tỉnh|thành phố|TP\.?|huyện|UBND|trụ sở)\s+)?${capitals})`, 'gu');
/** Behind a comma these begin the name of who holds the event, not more of its place. */
const holders = '(?:UBND|HĐND|UBMTTQ|MTTQ|Ủy ban|Hội|Sở|Bộ|Ban|Tỉnh|Thành ủy|Huyện ủy|Liên|Đoàn|Cục|Tổng|Viện|Trường|Học viện|Công|Đảng|Quốc hội|Chính phủ|Văn phòng|Tập đoàn|Đài|Báo|Tạp chí|Trung tâm)';
const place = new RegExp(String.raw`(?:diễn ra|tổ chức|khai mạc|họp|tại)\s+(?:ở|tại)?\s*((?:(?:thủ đô|thành phố|TP\.?|tỉnh|khách sạn|Trung tâm|Nhà|Hội trường|Trụ sở|Cung|Học viện|Trường)\s+)${capitals}(?:\s+(?!đã|với|do|và|có|nhằm)\p{Ll}[\p{L}\p{M}]*){0,4}(?:,\s*(?!${holders})(?:(?:TP\.?|thành phố|tỉnh)\s+)?${capitals})?|${capitals}(?=[,.]))`, 'u');

/** The điểm cầu that a report prints, the first first; without any, the place where the event was held. */
export function findVenues(sentences: readonly Sentence[]): Found<string>[] {
  const venues: Found<string>[] = [];
  for (const { text, paragraph } of sentences) {
    if (paragraph === 0) continue;
    for (const { 0: words } of text.matchAll(bridge)) {
      const value = words.replace(/\s+/gu, ' ').trim();
      if (venues.some((known) => known.value.toLowerCase() === value.toLowerCase())) continue;
      venues.push({ value, words, sentence: text, certainty: 'printed' });
    }
  }
  if (venues.length > 0) return venues;
  for (const { text, paragraph } of sentences.slice(0, 5)) {
    const match = paragraph === 0 ? undefined : (place.exec(text) ?? undefined);
    if (match?.[1]) return [{ value: match[1].trim().replace(/\.$/u, ''), words: match[0], sentence: text, certainty: 'likely' }];
  }
  return [];
}
