import { prizes, recalls } from './event-table.ts';
import type { Item } from './item.ts';
import { isAtStart } from './item-context.ts';
import { anyOf } from './phrases.ts';
import { ceremonies, meetingWords, noVerbOpenings, writingWords } from './role-table.ts';
import { absent, firstOfList, joinsList, takes } from './role.ts';
import type { PersonPlace, RoleRule } from './role.ts';
import { joinsPeople } from './roles-before.ts';
import { behindInsertion, verbAt } from './roles-behind.ts';
import { isDash, isEntryOfProgramme, joinedText, keySet, textAt } from './sentence-tokens.ts';

/** The most items between a person and the word for the meeting. */
const farthest = 16;
const meetings = keySet(meetingWords);
const writings = keySet(writingWords);
const noVerbs = new Set(noVerbOpenings);
const ceremonial = new RegExp(`^(?:${anyOf(ceremonies)})(?![\\p{L}])`, 'u');
const prize = new RegExp(`(?<![\\p{L}])(?:${anyOf(prizes)})(?![\\p{L}])`, 'iu');
/** `Theo`, `Theo đánh giá của` */
const citing = /(?:^| )(theo)(?:(?: \S+){1,3} của)?$/iu;
const event = new RegExp(`^(?:buổi |cuộc )?(?:${anyOf(recalls)})`, 'u');

/** The rules for a part that is a remark on one person, in order of precedence. */
export const remarkRules: readonly RoleRule<PersonPlace>[] = [
  {
    name: 'part-set-apart',
    example: 'Dự hội nghị có bà Ngô Thị Men, ông [Trần Văn Nung] (chủ trì).',
    apply: ({ items, mention: { from, to } }) => {
      const at = items.findIndex(
        (item, index) =>
          index > from &&
          index <= to + 1 &&
          item.kind === 'verb' &&
          (textAt(items, index - 1) === '('
            ? textAt(items, index + 1) === ')'
            : isDash(textAt(items, index - 1)) && /^[.;,]?$/u.test(textAt(items, index + 1))),
      );
      const part = verbAt(items, at)?.part;
      return part && takes(part, textAt(items, at), 'printed');
    },
  },
];

/** Whether nothing but marks and what is in brackets is left of a line. */
function isRest(items: readonly Item[]): boolean {
  const open = items.findIndex(({ text }) => text === '(');
  return (open < 0 ? items : items.slice(0, open)).every(({ kind }) => kind === 'mark');
}

/** The rules for a role without a verb, in order of precedence. */
export const verblessRules: readonly RoleRule<PersonPlace>[] = [
  {
    name: 'according-to',
    example: 'Theo ông [Trần Văn Nung], đất đã khan.',
    apply: ({ items, mention }) => {
      const words = items.slice(Math.max(0, mention.from - 5), mention.from);
      const before = citing.exec(joinedText(words))?.[1];
      if (before === undefined) return undefined;
      const clause = items.slice(
        mention.to,
        items.findIndex(({ text }, at) => at >= mention.to && text === ','),
      );
      return clause.some(({ key }) => writings.has(key))
        ? absent
        : takes('phát biểu', before, 'likely');
    },
  },
  {
    name: 'speaker-before-colon',
    example: '2. Bộ trưởng [Lê Thị Sành]: Giữ lấy nghề gốm',
    apply: ({ items, mention }) =>
      isAtStart(items.slice(0, mention.from)) && textAt(items, mention.to) === ':'
        ? takes('phát biểu', ':', 'likely')
        : undefined,
  },
  {
    name: 'caption',
    example: 'Ông [Trần Văn Nung] tại hội nghị.',
    apply: ({ items, mention }) => {
      if (mention.from > 0 || textAt(items, mention.to) !== 'tại') return undefined;
      const next = joinedText(items.slice(mention.to + 1, mention.to + 5));
      return event.test(next.toLowerCase()) ? takes('dự', 'tại', 'likely') : undefined;
    },
  },
  {
    // Whatever the verb is, several people with their offices behind it are there.
    name: 'list-of-people',
    example: 'Sưởi ấm lò gốm có ông [Trần Văn Nung], Chủ tịch Hội Gốm; bà Ngô Thị Men.',
    apply: (place) => {
      const { items, mentions, mention } = place;
      const first = firstOfList(place, joinsPeople);
      const { from = 0 } = mentions[first] ?? {};
      const before = textAt(items, from - 1);
      const isList =
        mentions.length > first + 1 &&
        joinsPeople(items.slice(mentions[first]?.to, mentions[first + 1]?.from)) &&
        items.slice(0, from).every(({ kind }) => kind !== 'name');
      return isList && /^(?:có|gồm)$/u.test(before) && !mention.weakness
        ? takes('dự', before, 'likely')
        : undefined;
    },
  },
  {
    name: 'author-behind-dash',
    example: 'Men tro và lửa – TS. [Trần Văn Nung], Viện Gốm.',
    apply: ({ items, mention: { from, to, weakness } }) =>
      from > 3 &&
      isDash(textAt(items, from - 1)) &&
      items[from]?.kind === 'office' &&
      !weakness &&
      items.slice(0, from).every(({ kind }) => kind !== 'name') &&
      isRest(items.slice(to))
        ? takes('trình bày', textAt(items, from - 1), 'likely')
        : undefined,
  },
  {
    name: 'between-two',
    example: 'Lễ ký kết giữa ông [Trần Văn Nung] và bà Ngô Thị Men.',
    apply: (place) => {
      const { items, mentions } = place;
      const first = firstOfList(place, (gap) =>
        gap.every(({ kind, text }) => kind === 'word' || joinsList.has(text)),
      );
      const from = mentions[first]?.from ?? 0;
      const before = textAt(items, from - 1);
      const meets = items.slice(Math.max(0, from - farthest), from);
      return before.toLowerCase() === 'giữa' && meets.some(({ key }) => meetings.has(key))
        ? takes('dự', before, 'likely')
        : undefined;
    },
  },
];

/** The rules for a role that an unknown verb shows, which is a guess. */
export const guessRules: readonly RoleRule<PersonPlace>[] = [
  {
    name: 'subject-of-ceremony',
    example: 'Ông [Trần Văn Nung] thắp hương ở lò cổ.',
    apply: (place) => {
      const verb = unknownVerb(place);
      return verb !== undefined && ceremonial.test(verb) ? takes('dự', verb, 'guess') : undefined;
    },
  },
  {
    // Whoever does something in the report of a conference most often does it in a speech.
    name: 'subject-of-unknown-verb',
    example: 'TS. [Trần Văn Nung] (Viện Gốm) khảo sát ba lò cổ.',
    apply: (place) => {
      const verb = unknownVerb(place);
      return verb === undefined ? undefined : takes('phát biểu', verb, 'guess');
    },
  },
];

/**
 * The words of the verb that may follow a person who opens a clause; undefined where a word follows
 * that is hardly a verb.
 */
function unknownVerb(place: PersonPlace): string | undefined {
  const { items, mentions, index, mention } = place;
  if (!mention.isSure || !opensItsClause(place)) return undefined;
  let at = behindInsertion(items, mention);
  // Behind a bare name a comma rather leads to what the person is.
  if (textAt(items, at) === ',' && items[at - 1]?.kind !== 'name') at += 1;
  while (/^(?:thì|cũng|còn|lại|đã|vừa|liền|rồi)$/u.test(textAt(items, at))) at += 1;
  const next = mentions[index + 1]?.from ?? items.length;
  const words = items.slice(at, Math.min(at + 2, next));
  return words.length === 2 && words.every(isLowerCase) && !noVerbs.has(textAt(items, at))
    ? joinedText(words)
    : undefined;
}

/** Whether a person may be the subject of a clause, and is not one of a list of names. */
function opensItsClause({ items, mention: { from } }: PersonPlace): boolean {
  const before = items[from - 1];
  if (before === undefined || before.kind === 'quote') return true;
  const isListed = before.text === ',' && items[from]?.kind === 'name';
  return before.kind === 'mark' && !/^[(:]$/u.test(before.text) && !isListed;
}

function isLowerCase({ kind, text }: Item): boolean {
  return kind === 'word' && /^\p{Ll}/u.test(text);
}

/** The rules for a role in a programme. */
export const programmeRules: readonly RoleRule<PersonPlace>[] = [
  {
    name: 'entry-of-programme',
    example: '08:30 – 09:00: Đất và lửa – TS. [Trần Văn Nung]',
    apply: ({ items, mention }) => {
      const before = textAt(items, mention.from - 1);
      // A person who opens a cell is what it is about; else no mark is before the person in it.
      const isLast = before === '|' || items.slice(mention.to).every(({ kind }) => kind !== 'word');
      const isOpened =
        /^[-–:|(,]$|^và$/u.test(before) || /^\p{Lu}/u.test(textAt(items, mention.from));
      return isLast && mention.from > 1 && isOpened && isEntry(items)
        ? takes('trình bày', before, hasColumnOfChair(items) ? 'guess' : 'printed')
        : undefined;
    },
  },
];

/** Whether items are an entry of a programme, with a time or below one with a time: `- Men tro`. */
function isEntry(items: readonly Item[]): boolean {
  return isEntryOfProgramme(items) || /^[-–+•*]$/u.test(textAt(items, 0));
}

/** Whether the row of a programme has a column behind the speaker's, such as that of the chair. */
function hasColumnOfChair(items: readonly Item[]): boolean {
  return items.filter(({ text }) => text === '|').length > 2;
}

/** The rules for a role at an event at which prizes are given. */
export const prizeRules: readonly RoleRule<PersonPlace>[] = [
  {
    name: 'prize-winner',
    example: 'Lễ trao giải gốm: giải nhất thuộc về ông [Trần Văn Nung].',
    apply: (place) => {
      const { items, mentions } = place;
      const first = firstOfList(place, (gap) =>
        gap.every(({ text }) => text === ',' || text === 'và'),
      );
      const { from = 0, calling = '' } = mentions[first] ?? {};
      const before = items.slice(Math.max(0, from - 2), from).map(({ text }) => text.toLowerCase());
      const isGiven =
        /(?:^| )(?:thuộc về|cho|của|của nhóm|gồm|:)$/u.test(before.join(' ')) ||
        /^tác giả/iu.test(calling);
      return isGiven && prize.test(joinedText(items))
        ? takes('dự', textAt(items, from - 1), 'guess')
        : undefined;
    },
  },
];
