import { eventNouns } from './event-table.ts';
import type { Finding } from './finding.ts';
import type { Sentence } from './layout.ts';
import { anyOf } from './phrases.ts';

const bridges =
  /(?:(?:gần|hơn|trên|khoảng)\s+)?\d[\d.]*\s+điểm\s+cầu(?:\s+(?:trong nước(?:\s+và\s+(?:quốc tế|nước ngoài))?|trên (?:cả nước|toàn quốc|địa bàn [\p{L} ]{3,20})|cả nước))?/iu;
const nationwide = new RegExp(
  `(?:${anyOf(eventNouns)})\\s+(?:trực tuyến\\s+)?(toàn quốc|cấp quốc gia|quốc gia|quốc tế)(?![\\p{L}])`,
  'iu',
);

/**
 * Finds the reach of an event in the first sentences: `63 điểm cầu trong nước`, else the word after
 * the kind of event: `toàn quốc` in `Hội nghị toàn quốc`.
 */
export function findReach(sentences: readonly Sentence[]): Finding<string> | undefined {
  for (const pattern of [bridges, nationwide]) {
    for (const { text } of sentences.slice(0, 4)) {
      const match = pattern.exec(text);
      const value = match?.[1] ?? match?.[0];
      // A headline may print the words in capitals, which are not part of the value.
      if (match && value !== undefined)
        return {
          value: value === value.toLocaleUpperCase('vi') ? value.toLocaleLowerCase('vi') : value,
          words: match[0],
          sentence: text,
          certainty: 'printed',
        };
    }
  }
  return undefined;
}
