import type { Item } from './item.ts';
import type { Mention } from './mentions.ts';
import * as table from './role-table.ts';
import { absent, decideRole, joinsList, noPart, takes } from './role.ts';
import type { PersonPlace, Role, RoleRule } from './role.ts';
import { isDash, joinedText, textAt } from './sentence-tokens.ts';
import type { Verb } from './verbs.ts';

/** The most words between a person and the verb. */
const farthest = 16;
const negations = new Set(table.negations);
const passives = new Set(table.passives);
const prepositions = new Set(table.prepositions);
const relations = new Set(table.relations);
const adverbs = new Set(table.adverbs);
const nominalizers = new Set(table.nominalizers);
/** Words between a person and a verb of something done before the event. */
const earlier =
  /(?:^| )(?:mới đây|gần đây|hồi (?:đầu|cuối|tháng|năm)(?: \S+)?|(?:tuần|tháng|năm) (?:trước|ngoái))$/iu;

/** A clause that opens with a year tells of an earlier event: `năm 2020, ông An …`. */
const inOtherYear = /(?:^|[,;:] )năm \d{4}(?: ,)?$/iu;

/**
 * A person as the subject of a clause. `at` is the item that decides on the role: see `clauseEnd`.
 */
interface Clause extends PersonPlace {
  at: number;
}

/** The rules for a clause, in order of precedence. */
export const behindRules: readonly RoleRule<Clause>[] = [
  {
    name: 'object-of-other-verb',
    example: 'Các đại biểu trao đổi về ông [Trần Văn Nung] trình bày.',
    apply: ({ items, mention }) => (isObject(items, mention) ? noPart : undefined),
  },
  {
    name: 'reported-by-somebody-else',
    example: 'Ông Trần Văn Nung cho biết, bà [Ngô Thị Men] yêu cầu giữ lò.',
    apply: ({ items, mentions, index, mention }) =>
      isReported(items, mentions[index - 1], mention) ? noPart : undefined,
  },
  {
    name: 'shared-verb',
    example: 'Ông [Trần Văn Nung] và bà Ngô Thị Men chủ trì hội nghị.',
    apply: (clause) => {
      const next = clause.mentions[clause.index + 1];
      return next && clause.at >= next.from && clause.at < clause.items.length
        ? sharedRole(clause, next)
        : undefined;
    },
  },
  {
    name: 'quotation-behind-colon',
    example: 'Ông [Trần Văn Nung]: “Lò đã nguội.”',
    apply: ({ items, at }) =>
      items[at]?.kind === 'quote' ? takes('phát biểu', textAt(items, at), 'likely') : undefined,
  },
  {
    // `từng` ends the clause, since the verb after it tells of an earlier event.
    name: 'no-verb',
    example: 'Ông [Trần Văn Nung] từng dự hội nghị.',
    apply: ({ items, at }) => (items[at]?.kind === 'verb' ? undefined : noPart),
  },
  {
    name: 'passive',
    example: 'Ông [Trần Văn Nung] được giới thiệu.',
    apply: ({ items, at }) =>
      passives.has(textAt(items, at - 1)) && verbAt(items, at)?.part ? noPart : undefined,
  },
  {
    name: 'negation',
    example: 'Ông [Trần Văn Nung] không dự hội nghị.',
    apply: ({ items, at }) => (negations.has(textAt(items, at - 1)) ? noPart : undefined),
  },
  {
    name: 'absence-verb',
    example: 'Ông [Trần Văn Nung] vắng mặt tại hội nghị.',
    apply: ({ items, at }) => (verbAt(items, at)?.part ? undefined : absent),
  },
  {
    name: 'done-before-event',
    example: 'Ông [Trần Văn Nung] mới đây dự hội nghị.',
    apply: ({ items, mention, at }) => {
      const before = joinedText(items.slice(0, mention.from));
      const between = joinedText(items.slice(mention.to, at));
      return inOtherYear.test(before) || earlier.test(between) ? absent : undefined;
    },
  },
  {
    name: 'reporting-verb',
    example: 'Ông [Trần Văn Nung] cho biết lò đã nguội.',
    apply: ({ items, at }) => {
      const verb = verbAt(items, at);
      return verb?.part && verb.reporting
        ? takes(verb.part, textAt(items, at), 'likely')
        : undefined;
    },
  },
  {
    name: 'verb-behind',
    example: 'Ông [Trần Văn Nung] chủ trì và phát biểu chỉ đạo tại hội nghị.',
    apply: ({ items, at }) => ({ parts: joinedParts(items, at), elsewhere: false }),
  },
];

/**
 * The role of a person by the clause after the name. People joined by `và` or `,` share the verb
 * after the last.
 */
export function roleBehind(place: PersonPlace): Role {
  const role =
    found.get(place.mention) ?? decideRole(behindRules, { ...place, at: clauseEnd(place) });
  found.set(place.mention, role);
  return role;
}

/** In a list, the role of each person is asked for by all those before. */
const found = new WeakMap<Mention, Role>();

/**
 * The index of the verb or quotation of a person's clause. It is that of the next person, `;` or
 * `từng` where one comes first, and the number of items where each is too far away.
 */
function clauseEnd({ items, mentions, index, mention }: PersonPlace): number {
  const next = mentions[index + 1]?.from ?? items.length;
  let words = 0;
  for (let at = behindInsertion(items, mention); words <= farthest; at += 1) {
    const item = items[at];
    if (item?.text === ';' && at + 1 === next) return next;
    if (!item || at >= next || item.text === ';' || item.text === 'từng') return at;
    if (isSpeech(items, at, mention) || isPredicate(items, at)) return at;
    words += item.words;
  }
  return items.length;
}

/** The verb at an index of items. */
export function verbAt(items: readonly Item[], at: number): Verb | undefined {
  const item = items[at];
  return item?.kind === 'verb' ? item.verb : undefined;
}

/** Whether an item is a quotation after a colon, except in `lời ông An: “…”`. */
function isSpeech(items: readonly Item[], at: number, { from }: Mention): boolean {
  return (
    items[at]?.kind === 'quote' &&
    textAt(items, at - 1) === ':' &&
    !textAt(items, from - 1).endsWith('lời')
  );
}

/** Whether an item is a verb, and no noun as in `theo yêu cầu` or `đánh giá của`. */
function isPredicate(items: readonly Item[], at: number): boolean {
  const verb = verbAt(items, at);
  if (!verb || verb.ahead || nominalizers.has(textAt(items, at - 1))) return false;
  const before = items[at - 1];
  return (
    !(verb.reporting && textAt(items, at + 1) === 'của') &&
    !(before?.kind === 'office' && /đại biểu$/iu.test(before.text))
  );
}

/**
 * The role of the next person of a list. After a comma, a verb of saying belongs to the last person
 * alone.
 */
function sharedRole(place: PersonPlace, next: Mention): Pick<Role, 'parts' | 'elsewhere'> {
  const gap = place.items.slice(place.mention.to, next.from);
  const joins = gap.every(
    ({ kind, text }) => joinsList.has(text) || kind === 'address' || kind === 'office',
  );
  if (gap.length === 0 || !joins) return noPart;
  const { parts, elsewhere } = roleBehind({ ...place, index: place.index + 1, mention: next });
  const isReported = parts.every(({ certainty }) => certainty === 'likely');
  const isOfNext =
    elsewhere ||
    (isReported && gap.some(({ text }) => text === ',')) ||
    (gap.some(({ text }) => text === ';') && !isSharedByList(place, parts));
  return isOfNext ? noPart : { parts, elsewhere };
}

/** Whether the people of a list with semicolons may share the verb at its end. */
function isSharedByList({ items, mentions }: PersonPlace, parts: Role['parts']): boolean {
  const opensSentence = items.slice(0, mentions[0]?.from).every(({ kind }) => kind !== 'verb');
  return opensSentence && parts.every(({ part }) => part === 'dự' || part === 'chủ trì');
}

/**
 * Whether a person is not the subject of the clause: `trao đổi với ông An`, `ý kiến của ông An`,
 * `theo ông An`, `vợ ông An`.
 */
function isObject(items: readonly Item[], { from }: Mention): boolean {
  const before =
    textAt(items, from - 1)
      .toLowerCase()
      .split(' ')
      .at(-1) ?? '';
  return (
    before === 'theo' ||
    (before === 'mặt' && /^thay$/iu.test(textAt(items, from - 2))) ||
    relations.has(before) ||
    (prepositions.has(before) && textAt(items, from - 2).toLowerCase() !== 'cùng')
  );
}

/**
 * Whether another person's verb of saying is before a person: `Ông An cho biết, Thủ tướng Bình yêu
 * cầu …`.
 */
function isReported(
  items: readonly Item[],
  speaker: Mention | undefined,
  { from }: Mention,
): boolean {
  let at = from - 1;
  while (/^(?:[:,]|rằng|thêm)$/u.test(textAt(items, at))) at -= 1;
  if (!verbAt(items, at)?.reporting) return false;
  if (at > 0 && items.slice(at + 1, from).every(({ kind }) => kind === 'word')) return true;
  return (
    speaker !== undefined &&
    at >= speaker.to &&
    items.slice(speaker.to, at).every(({ kind }) => kind === 'word' || kind === 'mark')
  );
}

/**
 * The index after the words between two dashes or in brackets that follow a person; that after the
 * person where there are none.
 */
export function behindInsertion(items: readonly Item[], { from, to }: Mention): number {
  const name = items.findIndex(({ kind }, at) => at >= from && at < to && kind === 'name');
  // An office between the dashes may go on with a verb: `ông An - thành viên tham gia soạn thảo -
  // cho biết`.
  const end = name < 0 ? 0 : insertionEnd(items, name + 1);
  const isOfOffice = items
    .slice(to, end)
    .every((_, offset) => !verbAt(items, to + offset)?.reporting);
  if (end > to && isOfOffice && items.slice(end, end + 4).some(({ kind }) => kind === 'verb'))
    return end;
  return insertionEnd(items, to) || to;
}

/**
 * The index after the mark that closes a dash or a bracket; 0 where there is none, or a name before
 * it.
 */
function insertionEnd(items: readonly Item[], from: number): number {
  const opening = textAt(items, from);
  if (opening !== '(' && !isDash(opening)) return 0;
  const closing = opening === '(' ? ')' : opening;
  const to = items.findIndex(
    ({ text, kind }, at) => at > from + 1 && at < from + 30 && kind === 'mark' && text === closing,
  );
  return to > 0 && items.slice(from, to).every(({ kind }) => kind !== 'name') ? to + 1 : 0;
}

/** The parts of a verb and of those joined to it: `chủ trì và phát biểu chỉ đạo`. */
function joinedParts(items: readonly Item[], start: number): Role['parts'] {
  const end = items.findIndex(
    ({ kind, text }, at) => at >= start && (kind === 'name' || text === ';'),
  );
  return items
    .slice(start, end < 0 ? start + 40 : Math.min(end, start + 40))
    .flatMap(({ text }, offset) => {
      const verb = verbAt(items, start + offset);
      const certainty = verb?.reporting ? ('guess' as const) : ('printed' as const);
      return verb?.part && (offset === 0 || isJoined(items, start + offset))
        ? [{ part: verb.part, words: text, certainty }]
        : [];
    });
}

/**
 * Whether a verb is joined to the one before it. After a comma, `khai mạc` may be about the event:
 * `trình bày tại hội nghị, khai mạc sáng 3-4`.
 */
export function isJoined(items: readonly Item[], at: number): boolean {
  let before = at - 1;
  while (adverbs.has(textAt(items, before))) before -= 1;
  const mark = textAt(items, before);
  return mark === 'và' || (mark === ',' && !/^(?:khai|bế) mạc$/iu.test(textAt(items, at)));
}
