import { commaNames } from './body-table.ts';
import { keySet, type Token } from './tokens.ts';

const pairs = new Set(commaNames.map((pair) => [...keySet(pair.join(' '))].join(' ')));

/** Whether the comma or dash at a token stands within the name of a body or of its field: `Văn hóa, Thể thao và Du lịch`, `phòng, chống`. */
export function joinsAcrossComma(tokens: readonly Token[], comma: number): boolean {
  return pairs.has(`${tokens[comma - 1]?.key} ${tokens[comma + 1]?.key}`);
}
