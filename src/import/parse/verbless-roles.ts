import { prizes, recalls } from './event-table.ts';
import type { Item } from './items.ts';
import type { Mention } from './mentions.ts';
import { anyOf } from './phrases.ts';
import { listed, none, type Role } from './role.ts';
import { keySet } from './tokens.ts';

/** How far before a person the word may stand that tells what took place. */
const farthest = 16;
/** Words of what may take place between two. */
const meetings = keySet('lễ buổi kết thoại đàm');
const prize = new RegExp(`(?<![\\p{L}])(?:${anyOf(prizes)})(?![\\p{L}])`, 'iu');

/** `Theo ông An, …` and, in a title, `Bộ trưởng An: …`. */
export function said(items: readonly Item[], mention: Mention): Role {
  const before = items[mention.from - 1];
  if (/^theo$/iu.test(before?.text ?? ''))
    return {
      parts: [{ part: 'phát biểu', words: before?.text ?? '', certainty: 'guess' }],
      elsewhere: false,
    };
  if (items[mention.to]?.text === ':' && mention.from === 0)
    return { parts: [{ part: 'phát biểu', words: ':', certainty: 'guess' }], elsewhere: false };
  return none;
}

/** `Lễ ký kết giữa ông An và bà Bình`: those between whom a ceremony or a talk took place. */
export function between(items: readonly Item[], mentions: readonly Mention[], index: number): Role {
  const { from } = firstOfList(
    items,
    mentions,
    index,
    ({ kind, text }) => kind === 'word' || listed.has(text),
  );
  const before = items[from - 1];
  const held = items.slice(Math.max(0, from - farthest), from).some(({ key }) => meetings.has(key));
  return before?.text.toLowerCase() === 'giữa' && held
    ? { parts: [{ part: 'dự', words: before.text, certainty: 'guess' }], elsewhere: false }
    : none;
}

/** `Ông An tại hội nghị.`: captions have no verb. */
export function atEvent(items: readonly Item[], mention: Mention): Role {
  const [at, ...next] = items.slice(mention.to, mention.to + 5).map(({ text }) => text);
  const event = next.join(' ').toLowerCase();
  if (
    mention.from > 0 ||
    at !== 'tại' ||
    !recalls.some(
      (recall) =>
        event.startsWith(recall) ||
        event.startsWith(`buổi ${recall}`) ||
        event.startsWith(`cuộc ${recall}`),
    )
  )
    return none;
  return { parts: [{ part: 'dự', words: at, certainty: 'guess' }], elsewhere: false };
}

/** `Giải nhất thuộc về ông An`, `công trình của nhóm tác giả An, Bình`: at a prize-giving, who is given one. */
export function honoured(
  items: readonly Item[],
  mentions: readonly Mention[],
  index: number,
): Role {
  const { from, rank } = firstOfList(
    items,
    mentions,
    index,
    ({ text }) => text === ',' || text === 'và',
  );
  const words = items
    .slice(Math.max(0, from - 2), from)
    .map(({ text }) => text.toLowerCase())
    .join(' ');
  const given =
    /(?:^| )(?:thuộc về|cho|của|của nhóm|gồm|:)$/u.test(words) || /^tác giả/iu.test(rank ?? '');
  return given && prize.test(items.map(({ text }) => text).join(' '))
    ? {
        parts: [{ part: 'dự', words: items[from - 1]?.text ?? '', certainty: 'guess' }],
        elsewhere: false,
      }
    : none;
}

/** The mention that opens the list in which another stands, where nothing but what joins them is between. */
function firstOfList(
  items: readonly Item[],
  mentions: readonly Mention[],
  index: number,
  joins: (item: Item) => boolean,
): Pick<Mention, 'from' | 'rank'> {
  let first = index;
  while (first > 0 && items.slice(mentions[first - 1]?.to, mentions[first]?.from).every(joins))
    first -= 1;
  return mentions[first] ?? { from: 0, rank: undefined };
}
