import { callings, degrees, officePrefixes, offices } from './office-table.ts';
import { countWhile, keyAt, keySet, phraseList, type SentenceToken } from './sentence-tokens.ts';

const officeHeads = phraseList(offices);
const degreeHeads = phraseList(degrees);
const degreeKeys = keySet(degrees);
const callingHeads = phraseList(callings);
const prefixes = keySet(officePrefixes);

/**
 * The number of words at a token that begin an office, with prefixes such as `nguyên`; 0 for none.
 */
export function officeHead(tokens: readonly SentenceToken[], at: number): number {
  const prefix = countWhile(at, tokens.length, (next) => prefixes.has(keyAt(tokens, next)));
  const behind = prefix > 0 ? officeHeads.lengthAt(tokens, at + prefix) : 0;
  return Math.max(officeHeads.lengthAt(tokens, at), behind > 0 ? prefix + behind : 0);
}

/** The number of words at a token that are a degree; 1 for several in one word: `PGS.TS`. */
export function degreeHead(tokens: readonly SentenceToken[], at: number): number {
  const parts = keyAt(tokens, at).split(/[.-]/u);
  const several = parts.length > 1 && parts.every((part) => degreeKeys.has(part));
  return several ? 1 : degreeHeads.lengthAt(tokens, at);
}

/** The number of words at a token that begin a calling, 0 for none. */
export function callingHead(tokens: readonly SentenceToken[], at: number): number {
  return callingHeads.lengthAt(tokens, at);
}
