import { bodyHeads, departments } from './body-table.ts';
import { affiliationPlaces, severalWords, sharedOffices } from './office-table.ts';
import { affiliationHead, callingHead, officeHead } from './office-heads.ts';
import { addressed } from './person-names.ts';
import { noVerbOpenings } from './role-table.ts';
import { keyAt, keySet, phraseList, startsUpper, textAt, tokenize } from './sentence-tokens.ts';
import type { SentenceToken } from './sentence-tokens.ts';
import { isVerb } from './verbs.ts';

/**
 * Why an office may be wrong: something else stands in for it, many hold it at once, or more of it
 * may follow.
 */
export type OfficeWeakness = 'stands in' | 'goes on';

const bodies = phraseList(bodyHeads);
const shared = phraseList(sharedOffices);
const homes = phraseList(affiliationPlaces);
const rooms = keySet(departments);
/** Words before the department of which somebody is the head or a deputy. */
const heads = keySet(['phó', 'trưởng']);
const several = keySet(severalWords);
const noVerbs = keySet(noVerbOpenings);

/** Why an office is weak, by its words and those behind it in its sentence. */
export function officeWeakness(office: string, sentence: string): OfficeWeakness | undefined {
  const tokens = tokenize(office);
  if (standsIn(tokens)) return 'stands in';
  const at = sentence.indexOf(office);
  const behind = tokenize(at < 0 ? '' : sentence.slice(at + office.length));
  return goesOn(tokens, behind) ? 'goes on' : undefined;
}

/** Whether a text is no office: a calling, a home or a body, or what many are: `đại biểu`. */
function standsIn(tokens: readonly SentenceToken[]): boolean {
  const office = officeHead(tokens, 0);
  const calling = callingHead(tokens, 0);
  if (office > 0 && office >= calling) return shared.lengthAt(tokens, 0) === tokens.length;
  const task = startsUpper(tokens, 0) || homes.at(tokens, 0) ? 0 : affiliationHead(tokens, 0);
  // `giáo viên Trường Lò`, `cán bộ Viện Gốm`
  const head = Math.max(calling, task);
  return head === 0 || !startsUpper(tokens, head);
}

/** Whether a comma and what may be the rest of the office follow it. */
function goesOn(office: readonly SentenceToken[], behind: readonly SentenceToken[]): boolean {
  const isOfRoom = office.some(
    ({ key }, at) => rooms.has(key) && heads.has(keyAt(office, at - 1)) && at < office.length - 1,
  );
  if (behind.length === 0) return isOfRoom;
  if (textAt(behind, 0) !== ',') return false;
  if (startsUpper(behind, 1)) return bodies.at(behind, 1) !== undefined;
  const isPlain = !isVerb(behind, 1) && !addressed.at(behind, 1) && officeHead(behind, 1) === 0;
  return isOfRoom && isPlain && !noVerbs.has(keyAt(behind, 1)) && !several.has(keyAt(behind, 1));
}
