import { roleBehind } from './roles-behind.ts';
import { roleBefore } from './roles-before.ts';
import { decideRole, noPart, type PersonPlace, type Role } from './role.ts';
import { remarkRules, verblessRules } from './roles-without-verb.ts';

/**
 * The role of a person: by a remark, else by the verb after the name, else by one before it, else
 * by other words.
 */
export function roleOf(place: PersonPlace): Role {
  const remark = decideRole(remarkRules, place);
  if (remark.parts.length > 0) return remark;
  const behind = roleBehind(place);
  if (behind.elsewhere) return behind;
  const before = roleBefore(place);
  if (behind.parts.length > 0) return combined(behind, before);
  return (
    [before, decideRole(verblessRules, place)].find(({ parts }) => parts.length > 0) ?? {
      ...noPart,
      rules: [...behind.rules, ...before.rules],
    }
  );
}

/**
 * The role by two verbs: in `Phát biểu khai mạc, ông An cho biết` the first says which speech it
 * was.
 */
function combined(behind: Role, before: Role): Role {
  const [opening] = before.parts;
  const isReported = behind.parts.every(({ certainty }) => certainty === 'likely');
  if (!isReported || !opening || opening.part === 'dự') return behind;
  return opening.part === 'chủ trì'
    ? { ...before, parts: [opening, ...behind.parts], rules: [...before.rules, ...behind.rules] }
    : before;
}
