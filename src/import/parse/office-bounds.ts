import { isMarkedSyllable } from '../../model/syllable.ts';
import { bodyHeads } from './body-table.ts';
import { addressed, isForeignName, nameLength } from './names.ts';
import { officeHead, verbTable } from './office-heads.ts';
import { officeStops } from './office-table.ts';
import { keySet, phraseList, type Token } from './tokens.ts';

/** Words that say that more than one is meant. */
export const several = keySet('các nhiều một đại lãnh đông gần hơn đoàn những toàn hai');
const bodyWords = keySet(
  'bộ sở ban ủy cục vụ viện hội trưởng phòng tổng trung trường học mặt liên tập công ngân đoàn',
);
const departments = keySet('vụ cục khoa phòng viện tâm môn');
const bodies = phraseList(bodyHeads);

/** Whether a comma leads from a department to the body it belongs to: `Vụ trưởng Vụ Kế hoạch, Bộ Y tế`. */
export function parentBody(tokens: readonly Token[], at: number, start: number): boolean {
  if (
    bodies.at(tokens, at + 1) &&
    officeHead(tokens, at + 1) === 0 &&
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
    endsClause(tokens, at + 1)
  )
    return true;
  const company = tokens[at + 1];
  if (
    company?.capital &&
    !isMarkedSyllable(company.text) &&
    !isForeignName(tokens, at + 1) &&
    endsClause(tokens, at + 1)
  )
    return true;
  const inDepartment = tokens
    .slice(start, at)
    .some(({ key, capital }, index) => index > 0 && departments.has(key) && (capital || index > 1));
  return (
    inDepartment &&
    /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') &&
    bodies.at(tokens, at + 1) !== undefined &&
    officeHead(tokens, at + 1) === 0
  );
}

/** Whether the words from here run up to a mark, with no verb among them: `…, Thanh tra Chính phủ,`. */
function endsClause(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 12; at += 1) {
    const token = tokens[at];
    if (!token || /^[,;)(–-]$/u.test(token.text)) return true;
    if (token.text === '.') return at === tokens.length - 1;
    if (
      !/^[\p{L}\p{N}]/u.test(token.text) ||
      officeStops.has(token.key) ||
      nameLength(tokens, at, true) > 0
    )
      return reports(tokens, at);
    if (verbTable.at(tokens, at)?.value) return reports(tokens, at);
  }
  return false;
}

/** Whether words lead from here to a verb of telling, with no mark or name between. */
export function beforeTelling(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 8; at += 1) {
    if (reports(tokens, at)) return at > from + 1;
    if (
      !/^\p{L}/u.test(tokens[at]?.text ?? '') ||
      officeStops.has(tokens[at]?.key ?? '') ||
      nameLength(tokens, at, true) > 0
    )
      return false;
  }
  return false;
}

/** Whether a verb of telling stands here: its subject is a person, whose office the words before it end. */
function reports(tokens: readonly Token[], at: number): boolean {
  return verbTable.at(tokens, at)?.value?.reporting ?? false;
}

/** Whether `và` joins two halves of a body's name, and no further people. */
export function joins(tokens: readonly Token[], at: number, start: number): boolean {
  const next = tokens[at + 1];
  if (
    !next ||
    several.has(next.key) ||
    officeHead(tokens, at + 1) > 0 ||
    addressed.at(tokens, at + 1) ||
    nameLength(tokens, at + 1, true) > 0
  )
    return false;
  if (verbTable.at(tokens, at + 1)?.value) return next.capital;
  return (
    tokens.slice(start + 1, at).some(({ key, capital }) => capital && bodyWords.has(key)) ||
    next.capital ||
    leadsToName(tokens, at + 1) ||
    (/^[(,–-]$/u.test(tokens[start - 1]?.text ?? '') && endsClause(tokens, at + 1))
  );
}

/** Whether nothing but words stands between here and a name, so that they belong to the name's office. */
export function leadsToName(tokens: readonly Token[], from: number): boolean {
  for (let at = from; at < from + 10; at += 1) {
    if (nameLength(tokens, at, true) > 0) return true;
    if (
      !/^\p{L}/u.test(tokens[at]?.text ?? '') ||
      addressed.at(tokens, at) ||
      officeHead(tokens, at) > 0 ||
      verbTable.at(tokens, at)?.value
    )
      return false;
  }
  return false;
}

/** The length of a short bracket that explains the body; a bracket with a name in it is none of the office. */
export function bracketed(tokens: readonly Token[], at: number): number {
  const close = tokens.slice(at, at + 12).findIndex(({ text }) => text === ')');
  if (close < 0) return 0;
  // A longer remark in small letters explains the body and is no part of its name.
  if (close > 5 && /^\p{Ll}/u.test(tokens[at + 1]?.text ?? '')) return 0;
  for (let inside = at + 1; inside < at + close; inside += 1)
    if (nameLength(tokens, inside, false) > 0 || officeHead(tokens, inside) > 0) return 0;
  return close + 1;
}
