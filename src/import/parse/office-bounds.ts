import { isMarkedSyllable } from '../../model/syllable.ts';
import { bodyHeads, bodyWords, departments } from './body-table.ts';
import { districts } from './name-table.ts';
import { addressed, isForeignName, nameLength } from './person-names.ts';
import { callingHead, degreeHead, officeHead } from './office-heads.ts';
import { officeStops, severalWords } from './office-table.ts';
import {
  isDash,
  isWord,
  keyAt,
  keySet,
  phraseList,
  startsUpper,
  textAt,
  type SentenceToken,
} from './sentence-tokens.ts';
import { isReporting, isVerb, labelTable } from './verbs.ts';

/** Words for more than one person. */
export const several = keySet(severalWords);
/** Words at which an office ends. */
export const stopWords = keySet(officeStops);
const bodyKeys = keySet(bodyWords);
const departmentKeys = keySet(departments);
const kindsOfPlace = keySet(districts);
const bodies = phraseList(bodyHeads);
/** A field of a body in letters alone: `Nông nghiệp và PTNT`. */
const abbreviatedField = /^(?:CN|DL|MT|PTNT|TT|ĐT)$/u;
const isOpening = (text: string) => text === '(' || text === ',' || isDash(text);

/**
 * Whether a comma in the office that begins at `start` leads to the body or company it belongs to,
 * or to the larger place: `Vụ trưởng Vụ Kế hoạch, Bộ Y tế`, `Trưởng thôn Lò, xã Sành`. Otherwise
 * the comma ends the office.
 */
export function leadsToParentBody(
  tokens: readonly SentenceToken[],
  comma: number,
  start: number,
): boolean {
  const next = comma + 1;
  const isLargerPlace =
    kindsOfPlace.has(keyAt(tokens, next)) &&
    startsUpper(tokens, next + 1) &&
    tokens.slice(start, comma).some(({ key }) => kindsOfPlace.has(key));
  if (isLargerPlace) return true;
  const isBody =
    startsUpper(tokens, next) && bodies.at(tokens, next) && officeHead(tokens, next) === 0;
  if (isBody) return endsClause(tokens, next) || namesDepartment(tokens, start, comma);
  const isCompany =
    tokens[next]?.capital &&
    !isMarkedSyllable(textAt(tokens, next)) &&
    !isForeignName(tokens, next);
  return isCompany === true && endsClause(tokens, next);
}

/** Whether an office names a department, other than in its first word. */
function namesDepartment(tokens: readonly SentenceToken[], start: number, to: number): boolean {
  return tokens
    .slice(start, to)
    .some(
      ({ key, capital }, index) => index > 0 && departmentKeys.has(key) && (capital || index > 1),
    );
}

/**
 * Whether a mark follows the words at a token, with no verb before it: `…, Thanh tra Chính phủ,`. A
 * verb of saying counts as a mark.
 */
function endsClause(tokens: readonly SentenceToken[], from: number): boolean {
  for (let at = from; at < from + 12; at += 1) {
    const text = textAt(tokens, at);
    if (text === '' || text === ';' || text === ')' || isOpening(text)) return true;
    if (text === '.') return at === tokens.length - 1;
    if (!isWord(tokens, at) || endsOffice(tokens, at) || isVerb(tokens, at))
      return isReporting(tokens, at);
  }
  return false;
}

/** Whether a stop word or a person's name stands at a token. */
function endsOffice(tokens: readonly SentenceToken[], at: number): boolean {
  return stopWords.has(keyAt(tokens, at)) || nameLength(tokens, at, true) > 0;
}

/**
 * Whether a verb of saying follows two or more words at a token, with no mark or name before it:
 * `trẻ em nói`. The words are then part of the office of its subject.
 */
export function leadsToReporting(tokens: readonly SentenceToken[], from: number): boolean {
  for (let at = from; at < from + 8; at += 1) {
    if (isReporting(tokens, at)) return at > from + 1;
    if (!isLetters(tokens, at) || endsOffice(tokens, at)) return false;
  }
  return false;
}

function isLetters(tokens: readonly SentenceToken[], at: number): boolean {
  return /^\p{L}/u.test(textAt(tokens, at));
}

/** Whether an office, a form of address, or a rank right before a name begins at a token. */
function introducesPerson(tokens: readonly SentenceToken[], at: number): boolean {
  const rank = Math.max(degreeHead(tokens, at), callingHead(tokens, at));
  const name = textAt(tokens, at + rank) === '.' ? at + rank + 1 : at + rank;
  return (
    officeHead(tokens, at) > 0 ||
    addressed.at(tokens, at) !== undefined ||
    (rank > 0 && nameLength(tokens, name, true) > 0)
  );
}

/** Whether `và` joins two halves of a body's name in the office at `start`, and no people. */
export function joinsBodyNames(
  tokens: readonly SentenceToken[],
  at: number,
  start: number,
): boolean {
  const next = tokens[at + 1];
  if (!next || several.has(next.key) || /^\p{N}/u.test(next.text)) return false;
  if (introducesPerson(tokens, at + 1) || nameLength(tokens, at + 1, true) > 0) return false;
  if (isVerb(tokens, at + 1)) return next.capital;
  return (
    next.capital ||
    abbreviatedField.test(next.text) ||
    tokens.slice(start + 1, at).some(({ key, capital }) => capital && bodyKeys.has(key)) ||
    leadsToName(tokens, at + 1) ||
    (isOpening(textAt(tokens, start - 1)) && endsClause(tokens, at + 1))
  );
}

/**
 * Whether a person's name follows the words at a token, with no mark, verb or office before it:
 * `Mỹ nghệ Trần Văn Nung`. The words are then part of the office before the name.
 */
export function leadsToName(tokens: readonly SentenceToken[], from: number): boolean {
  for (let at = from; at < from + 10; at += 1) {
    if (nameLength(tokens, at, true) > 0) return true;
    if (!isLetters(tokens, at) || introducesPerson(tokens, at) || isVerb(tokens, at)) return false;
  }
  return false;
}

/**
 * The number of tokens of a bracket that belongs to the body before it: 3 for `(TTG)`; 0 for one
 * that is long or contains a person.
 */
export function bracketLength(tokens: readonly SentenceToken[], at: number): number {
  const close = tokens.slice(at, at + 12).findIndex(({ text }) => text === ')');
  // A longer remark in small letters explains the body and is no part of its name.
  if (close < 0 || (close > 5 && /^\p{Ll}/u.test(textAt(tokens, at + 1)))) return 0;
  // `(chủ trì)` is the part of the person.
  if (labelTable.lengthAt(tokens, at + 1) === close - 1) return 0;
  for (let inside = at + 1; inside < at + close; inside += 1)
    if (nameLength(tokens, inside, false) > 0 || officeHead(tokens, inside) > 0) return 0;
  return close + 1;
}

/**
 * Whether two words that begin like a person's name are the body's own: the holder of its office is
 * named before it, or right behind them.
 */
export function isNameOfBody({
  tokens,
  at,
  behindName,
}: {
  tokens: readonly SentenceToken[];
  at: number;
  behindName: boolean;
}): boolean {
  return (
    nameLength(tokens, at, true) === 2 &&
    nameLength(tokens, at, false) === 0 &&
    (behindName || nameLength(tokens, at + 2, false) > 2)
  );
}
