import { officePrefixes, offices } from './office-table.ts';
import { countWhile, keyAt, keySet, phraseList, type SentenceToken } from './sentence-tokens.ts';

const officeHeads = phraseList(offices);
const prefixes = keySet(officePrefixes);

/**
 * The number of words at a token that begin an office, with prefixes such as `nguyên`; 0 for none.
 */
export function officeHead(tokens: readonly SentenceToken[], at: number): number {
  const prefix = countWhile(at, tokens.length, (next) => prefixes.has(keyAt(tokens, next)));
  const behind = prefix > 0 ? officeHeads.lengthAt(tokens, at + prefix) : 0;
  return Math.max(officeHeads.lengthAt(tokens, at), behind > 0 ? prefix + behind : 0);
}
