import { officePrefixes, offices } from './office-table.ts';
import { noVerbs, partVerbs } from './part-table.ts';
import { keySet, phraseList, phraseTable, type Token } from './tokens.ts';

const officeHeads = phraseList(offices);
const prefixes = keySet(officePrefixes.join(' '));

/** Verbs of part, and phrases that only look like one (`undefined`). */
export const verbTable = phraseTable([
  ...partVerbs,
  ...noVerbs.map((phrase): [string, undefined] => [phrase, undefined]),
]);

/** The length of the words that begin an office here, prefixes included, 0 for none. */
export function officeHead(tokens: readonly Token[], index: number): number {
  let at = index;
  while (prefixes.has(tokens[at]?.key ?? '')) at += 1;
  const whole = officeHeads.at(tokens, index)?.length ?? 0;
  const behind = at > index ? (officeHeads.at(tokens, at)?.length ?? 0) : 0;
  return Math.max(whole, behind > 0 ? at - index + behind : 0);
}
