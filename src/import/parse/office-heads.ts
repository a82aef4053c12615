import { isMarkedSyllable } from '../../model/syllable.ts';
import { bodyHeads, bodyLookalikes, bodyParts } from './body-table.ts';
import {
  affiliations,
  affiliationPlaces,
  callings,
  degrees,
  officePrefixes,
  offices,
} from './office-table.ts';
import { isForeignName, nameLength } from './person-names.ts';
import {
  countWhile,
  isDash,
  keyAt,
  keySet,
  phraseList,
  startsUpper,
  textAt,
  type PhraseTable,
  type SentenceToken,
} from './sentence-tokens.ts';

const officeHeads = phraseList(offices);
const degreeHeads = phraseList(degrees);
const degreeKeys = keySet(degrees);
const callingHeads = phraseList(callings);
const prefixes = keySet(officePrefixes);
const bodies = phraseList(bodyHeads);
const rooms = phraseList(bodyParts.any.parts);
const lookalikes = keySet(bodyLookalikes);
const places = phraseList(affiliationPlaces);
const tasks = phraseList(affiliations);

/**
 * The number of words at a token that begin an office, with prefixes such as `nguyên`; 0 for none.
 */
export function officeHead(tokens: readonly SentenceToken[], at: number): number {
  return headLength(officeHeads, tokens, at);
}

function headLength(
  heads: PhraseTable<true>,
  tokens: readonly SentenceToken[],
  at: number,
): number {
  const prefix = countWhile(at, tokens.length, (next) => prefixes.has(keyAt(tokens, next)));
  const behind = prefix > 0 ? heads.lengthAt(tokens, at + prefix) : 0;
  return Math.max(heads.lengthAt(tokens, at), behind > 0 ? prefix + behind : 0);
}

/** The number of words at a token that are a degree; 1 for several in one word: `PGS.TS`. */
export function degreeHead(tokens: readonly SentenceToken[], at: number): number {
  const parts = keyAt(tokens, at).split(/[.-]/u);
  const several = parts.length > 1 && parts.every((part) => degreeKeys.has(part));
  return several || isUnknownDegree(tokens, at) ? 1 : degreeHeads.lengthAt(tokens, at);
}

/** Whether an abbreviation that no Vietnamese word is stands before a name: `Dr. Ann Kraft`. */
function isUnknownDegree(tokens: readonly SentenceToken[], at: number): boolean {
  return (
    /^\p{Lu}\p{L}{1,4}$/u.test(textAt(tokens, at)) &&
    textAt(tokens, at + 1) === '.' &&
    !isMarkedSyllable(textAt(tokens, at)) &&
    (isForeignName(tokens, at + 2) || nameLength(tokens, at + 2, false) > 2)
  );
}

/** The number of words at a token that begin a calling, with prefixes; 0 for none. */
export function callingHead(tokens: readonly SentenceToken[], at: number): number {
  return headLength(callingHeads, tokens, at);
}

/** Behind a dash a department rather says who sent the text: `Lê Thị Men – Phòng Gốm`. */
function bodyHead(tokens: readonly SentenceToken[], at: number): number {
  const room = isDash(textAt(tokens, at - 1)) ? 0 : rooms.lengthAt(tokens, at);
  return Math.max(bodies.lengthAt(tokens, at), room);
}

/**
 * The number of words at a token that begin an affiliation, 0 for none: those of a body, of a place
 * with its name or number (`thôn Lò`, `tổ dân phố 5`), or of a task (`cán bộ`).
 */
export function affiliationHead(tokens: readonly SentenceToken[], at: number): number {
  if (officeHead(tokens, at) > 0) return 0;
  if (startsUpper(tokens, at))
    return lookalikes.has(keyAt(tokens, at + 1)) ? 0 : bodyHead(tokens, at);
  const place = places.lengthAt(tokens, at);
  return /^[\p{Lu}\p{N}]/u.test(textAt(tokens, at + place)) ? place : tasks.lengthAt(tokens, at);
}
