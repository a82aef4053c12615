import { bodyFields, commaNames } from './body-table.ts';
import {
  keyAt,
  keySet,
  phraseList,
  startsUpper,
  textAt,
  type SentenceToken,
} from './sentence-tokens.ts';

const fields = phraseList(bodyFields);
const pairs = new Set(commaNames.map((pair) => [...keySet(pair)].join(' ')));

/**
 * Whether the comma or dash at a token joins two words of one name, of a body or of an event: `Văn
 * hóa, Thể thao và Du lịch`, `phòng, chống`.
 */
export function joinsAcrossComma(tokens: readonly SentenceToken[], comma: number): boolean {
  return (
    pairs.has(`${keyAt(tokens, comma - 1)} ${keyAt(tokens, comma + 1)}`) ||
    leadsToLastField(tokens, comma)
  );
}

/** Whether the last two fields of a body follow: `Đầu tư, Thương mại và Du lịch`. */
function leadsToLastField(tokens: readonly SentenceToken[], comma: number): boolean {
  const isField = (at: number) => startsUpper(tokens, at) && fields.at(tokens, at) !== undefined;
  const conjunction = comma + 1 + fields.lengthAt(tokens, comma + 1);
  return isField(comma + 1) && textAt(tokens, conjunction) === 'và' && isField(conjunction + 1);
}
