import { commaNames } from './body-table.ts';
import { keyAt, keySet, type SentenceToken } from './sentence-tokens.ts';

const pairs = new Set(commaNames.map((pair) => [...keySet(pair)].join(' ')));

/**
 * Whether the comma or dash at a token joins two words of one name, of a body or of an event: `Văn
 * hóa, Thể thao và Du lịch`, `phòng, chống`.
 */
export function joinsAcrossComma(tokens: readonly SentenceToken[], comma: number): boolean {
  return pairs.has(`${keyAt(tokens, comma - 1)} ${keyAt(tokens, comma + 1)}`);
}
