import { prizes, recalls } from './event-table.ts';
import type { Item } from './item.ts';
import { anyOf } from './phrases.ts';
import { meetingWords, writingWords } from './role-table.ts';
import { absent, firstOfList, joinsList, takes, type PersonPlace, type RoleRule } from './role.ts';
import { isEntryOfProgramme, keySet, textAt } from './sentence-tokens.ts';

/** The most items between a person and the word for the meeting. */
const farthest = 16;
const meetings = keySet(meetingWords);
const writings = keySet(writingWords);
const prize = new RegExp(`(?<![\\p{L}])(?:${anyOf(prizes)})(?![\\p{L}])`, 'iu');
/** `Theo`, `Theo đánh giá của` */
const citing = /(?:^| )(theo)(?:(?: \S+){1,3} của)?$/iu;
const event = new RegExp(`^(?:buổi |cuộc )?(?:${anyOf(recalls)})`, 'u');

/** The rules for a role without a verb, in order of precedence. */
export const verblessRules: readonly RoleRule<PersonPlace>[] = [
  {
    name: 'according-to',
    example: 'Theo ông [Trần Văn Nung], đất đã khan.',
    apply: ({ items, mention }) => {
      const words = items.slice(Math.max(0, mention.from - 5), mention.from);
      const before = citing.exec(words.map(({ text }) => text).join(' '))?.[1];
      if (before === undefined) return undefined;
      const clause = items.slice(
        mention.to,
        items.findIndex(({ text }, at) => at >= mention.to && text === ','),
      );
      return clause.some(({ key }) => writings.has(key))
        ? absent
        : takes('phát biểu', before, 'guess');
    },
  },
  {
    name: 'speaker-of-title',
    example: 'Bộ trưởng [Lê Thị Sành]: Giữ lấy nghề gốm',
    apply: ({ items, mention }) =>
      mention.from === 0 && textAt(items, mention.to) === ':'
        ? takes('phát biểu', ':', 'guess')
        : undefined,
  },
  {
    name: 'caption',
    example: 'Ông [Trần Văn Nung] tại hội nghị.',
    apply: ({ items, mention }) => {
      if (mention.from > 0 || textAt(items, mention.to) !== 'tại') return undefined;
      const next = items.slice(mention.to + 1, mention.to + 5).map(({ text }) => text);
      return event.test(next.join(' ').toLowerCase()) ? takes('dự', 'tại', 'guess') : undefined;
    },
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
        ? takes('dự', before, 'guess')
        : undefined;
    },
  },
];

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
        ? takes('trình bày', before, 'printed')
        : undefined;
    },
  },
];

/** Whether items are an entry of a programme, with a time or below one with a time: `- Men tro`. */
function isEntry(items: readonly Item[]): boolean {
  return isEntryOfProgramme(items) || /^[-–+•*]$/u.test(textAt(items, 0));
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
      return isGiven && prize.test(items.map(({ text }) => text).join(' '))
        ? takes('dự', textAt(items, from - 1), 'guess')
        : undefined;
    },
  },
];
