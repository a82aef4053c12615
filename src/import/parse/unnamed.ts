import { eventNouns } from './event-table.ts';
import type { Finding } from './finding.ts';
import type { Sentence } from './layout.ts';
import { anyOf } from './phrases.ts';

/** A group that read papers or spoke, without names: `các bộ, ngành và địa phương`. */
export interface Unnamed extends Finding<string> {
  part: 'trình bày' | 'tham luận';
}

const openings: readonly (readonly [part: Unnamed['part'], phrases: string])[] = [
  ['tham luận', 'Tham luận|Phát biểu tham luận|Trình bày tham luận|Thảo luận'],
  ['trình bày', 'Trình bày'],
];
const verbs =
  'đã|cũng|trao đổi|tập trung|cho rằng|đề nghị|đề xuất|kiến nghị|nêu|chia sẻ|phân tích|nhấn mạnh|đánh giá';
const patterns = openings.map(([part, phrases]) => ({
  part,
  pattern: new RegExp(
    `^(?:${phrases})\\s+tại\\s+(?:${anyOf(eventNouns)})[^,]{0,40},\\s+((?:các|đại diện|lãnh đạo|một số|nhiều)\\s[^.;:“"]{5,160}?)\\s+(?:${verbs})(?![\\p{L}])`,
    'iu',
  ),
}));
const addressed = /(?:^|[\s,])(?:ông|bà|đồng chí|anh|chị)\s/iu;

/**
 * Finds the groups that speak in a report without names, at most one in a sentence: `các đại biểu`
 * in `Thảo luận tại hội nghị, các đại biểu đề nghị …`.
 */
export function findUnnamed(sentences: readonly Sentence[]): Unnamed[] {
  return sentences.flatMap(({ text }) => {
    const found = patterns.flatMap(({ part, pattern }) => {
      const value = pattern.exec(text)?.[1];
      return value === undefined || addressed.test(value)
        ? []
        : [{ part, value, words: value, sentence: text, certainty: 'likely' as const }];
    });
    return found.slice(0, 1);
  });
}
