import { defined } from '../../model/defined.ts';
import { several } from './office-bounds.ts';
import { affiliationHead, callingHead, degreeHead, officeHead } from './office-heads.ts';
import type { OfficePlace } from './office-namesakes.ts';
import { officeRules } from './office-rules.ts';
import { foreignOffices, groupOffices, sharedOffices, unfinishedWords } from './office-table.ts';
import { decide } from './rules.ts';
import {
  countWhile,
  keyAt,
  keySet,
  phraseList,
  startsUpper,
  textAt,
  type SentenceToken,
} from './sentence-tokens.ts';

const foreign = keySet(foreignOffices);
const unfinished = keySet(unfinishedWords);
const groups = phraseList(groupOffices);
const shared = phraseList(sharedOffices);
const longest = 32;

/**
 * A title that is no office: `TS` is a degree, `nghệ nhân` a calling, the body in `ông An (Viện
 * Gốm)` an affiliation.
 */
export type Rank = 'degree' | 'calling' | 'affiliation';

/** An office or a rank. `to` is the token after it. */
export interface OfficePhrase {
  to: number;
  /** Undefined for an office. */
  rank: Rank | undefined;
  /**
   * The rules that decided on the words after the first ones, each with its tokens. The last one
   * ended the office, unless the sentence ended first.
   */
  steps: { rule: string; from: number; to: number }[];
}

/**
 * Finds the office that begins at a token, with its body and place: `Chủ tịch UBND tỉnh Thái Bình`.
 * `behindName` says that its holder is named before it, so that a name in it is a company's or a
 * house's.
 */
export function officeAt(
  tokens: readonly SentenceToken[],
  start: number,
  behindName = false,
): OfficePhrase | undefined {
  const degree = degreeHead(tokens, start);
  const calling = callingHead(tokens, start);
  const length = Math.max(officeHead(tokens, start), calling);
  const head = start + length;
  if (degree > length) {
    const to = start + degree;
    return { to: textAt(tokens, to) === '.' ? to + 1 : to, rank: 'degree', steps: [] };
  }
  if (length === 0 || isGroup(tokens, start, head)) return undefined;
  const hasRank = calling === length;
  const open = hasRank || foreign.has(keyAt(tokens, start));
  const found = bounds({ tokens, at: head, start, head, behindName, hasRank, open });
  return { rank: hasRank || isOfMany(tokens, start, found.to) ? 'calling' : undefined, ...found };
}

/** Whether an office of many says of whom, and names no body: `đại diện học sinh`. */
function isOfMany(tokens: readonly SentenceToken[], start: number, to: number): boolean {
  const length = shared.lengthAt(tokens, start);
  return (
    length > 0 &&
    start + length < to &&
    !tokens.slice(start + 1, to).some(({ text }) => /^[\p{Lu}\p{N}]/u.test(text))
  );
}

/**
 * Finds the body, place or task that alone says, behind a name, whom its holder is: `Viện Gốm sứ`,
 * `thôn Lò Men, xã Sành`, `phản biện 1`.
 */
export function affiliationAt(
  tokens: readonly SentenceToken[],
  start: number,
): OfficePhrase | undefined {
  const length = affiliationHead(tokens, start);
  if (length === 0) return undefined;
  const head = start + length;
  const close = closingBracket(tokens, start);
  if (close > 0) return { rank: 'affiliation', to: close, steps: [] };
  return {
    rank: 'affiliation',
    ...bounds({ tokens, at: head, start, head, behindName: true, hasRank: true, open: false }),
  };
}

/**
 * The token that closes the bracket which opens before a body, 0 where somebody else or a remark is
 * in it: `(Ngân hàng Lò Phương Nam)`.
 */
function closingBracket(tokens: readonly SentenceToken[], start: number): number {
  if (textAt(tokens, start - 1) !== '(' || !startsUpper(tokens, start)) return 0;
  const within = countWhile(
    start,
    longest,
    (at) =>
      at < tokens.length &&
      !/^[();:]$/u.test(textAt(tokens, at)) &&
      (at === start || officeHead(tokens, at) + degreeHead(tokens, at) === 0),
  );
  return textAt(tokens, start + within) === ')' ? start + within : 0;
}

/** Whether the words mean several people: `lãnh đạo các sở`. */
function isGroup(tokens: readonly SentenceToken[], start: number, head: number): boolean {
  return (
    groups.at(tokens, start) !== undefined &&
    (several.has(keyAt(tokens, head)) || /^\d/u.test(textAt(tokens, head)))
  );
}

/** Applies the rules from the head of an office to its end. */
function bounds(place: OfficePlace): Omit<OfficePhrase, 'rank'> {
  const { tokens, head } = place;
  const steps: OfficePhrase['steps'] = [];
  let { at, open } = place;
  while (at < tokens.length && at - place.start < longest) {
    const decision = decide(officeRules, { ...place, at, open });
    const { rule, result: words } = defined(decision, 'a rule for a word');
    steps.push({ rule: rule.name, from: at, to: at + Math.max(words, 1) });
    if (words === 0) break;
    if (rule.opens !== 'as before') open = rule.opens === 'yes';
    at += words;
  }
  while (at > head && unfinished.has(keyAt(tokens, at - 1))) at -= 1;
  return { to: at, steps };
}
