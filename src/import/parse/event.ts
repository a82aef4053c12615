import type { Found } from './evidence.ts';
import { endOfName } from './event-name.ts';
import {
  eventNouns,
  eventStops,
  formatWords,
  goingOn,
  holding,
  noEvents,
  ordinals,
  recalls,
  vagueNouns,
} from './event-table.ts';
import type { Sentence } from './layout.ts';
import { anyOf } from './phrases.ts';

/** How an event was held. */
export type Format = (typeof formatWords)[number][1];

/** What a report says of its event. */
export interface EventFields {
  name?: Found<string>;
  theme?: Found<string>;
  series?: Found<string>;
  edition?: Found<number>;
  format?: Found<Format>;
}

const noun = new RegExp(String.raw`(?<![\p{L}])(?:${anyOf(eventNouns)})(?![\p{L}])`, 'giu');
const stops = new RegExp(
  String.raw`(?:(?<!\s(?:về|của|với|và|cho|để|nhằm|từ))\s+(?:${anyOf(eventStops)})(?![\p{L}])|(?<!TP|Tp)[;:.(]\s|,\s(?!(?:${anyOf(goingOn)})(?![\p{L}]))|[,;:.]$|\.{3}|…|\s[“"'‘]|\s[-–]\s(?!\p{Lu}|\d{4}))`,
  'iu',
);
const vague = new RegExp(String.raw`^(?:${anyOf(vagueNouns)})$`, 'iu');
const noEvent = new RegExp(String.raw`(?<![\p{L}])(?:${anyOf(noEvents)})\s$`, 'iu');
/** How many words a name has at most. */
const longest = 60;
/** Words with which no name ends. */
const dangling = /\s+(?:về|và|của|với|cho|để|giữa|mang tên|có tên|lần|theo|trong)$/iu;
const inside = /(?:^|\s)(?:tại|trong)\s+(?:cuộc\s+|buổi\s+)?$/iu;
const unclosed = /\s*\([^()]*$/u;
/** A remark in brackets; in capitals a bracket may be the name's own short form. */
const remark = /\s\((?=\p{Ll})/u;
const held = new RegExp(String.raw`(?:${anyOf(holding)})\s*(?:các|một|cuộc|buổi)?\s*$`, 'iu');
const alone = new RegExp(
  String.raw`^(?:(?:${anyOf([...recalls, ...eventNouns])})(?:\s+|$))+(?:(?:này|trên|lần này|nói trên))?$`,
  'iu',
);
/** A sitting of the event, printed before the event's own name: `phiên toàn thể Diễn đàn …`. */
const sitting = new RegExp(
  String.raw`^(?:phiên toàn thể|phiên khai mạc|phiên bế mạc|lễ khai mạc|lễ bế mạc)\s+(?=(?:${anyOf(eventNouns)})(?![\p{L}]))`,
  'iu',
);
const ordinal = /,?\s*lần\s+(?:thứ\s+)?([\p{L}\p{N}]+)/iu;
const quotation = String.raw`[“"]([^“”"]{8,400})[”"]`;
const themed = new RegExp(
  String.raw`chủ đề\s*(?:là|của\s[^“”":]{3,40})?\s*:?\s*${quotation}`,
  'iu',
);
const named = new RegExp(String.raw`^([^“”":]{6,120}):\s*${quotation}\s*$`, 'u');

/** Finds the event's name, theme, series, edition and format. */
export function findEvent(sentences: readonly Sentence[]): EventFields {
  const name = findName(sentences);
  const edition = findEdition(sentences, name);
  const theme =
    first(sentences, themed, 1, 'printed') ?? first(sentences.slice(0, 1), named, 2, 'likely');
  const format = findFormat(sentences);
  const series =
    edition && name
      ? { ...name, value: name.value.replace(ordinal, '').trim(), certainty: 'likely' as const }
      : undefined;
  return {
    ...(name && { name }),
    ...(theme && { theme }),
    ...(series && { series }),
    ...(edition && { edition }),
    ...(format && { format }),
  };
}

function first(
  sentences: readonly Sentence[],
  pattern: RegExp,
  group: number,
  certainty: Found<string>['certainty'],
): Found<string> | undefined {
  for (const { text } of sentences) {
    const match = pattern.exec(text);
    const value = match?.[group]?.trim();
    if (match && value) return { value, words: match[0], sentence: text, certainty };
  }
  return undefined;
}

/** The longest name among the first sentences, best where a verb of holding stands before it. */
function findName(sentences: readonly Sentence[]): Found<string> | undefined {
  let best: Reading | undefined;
  for (const [order, sentence] of sentences.slice(0, 8).entries()) {
    for (const match of sentence.text.matchAll(noun)) {
      if (sentence.quoted.some(({ start, end }) => match.index >= start && match.index < end))
        continue;
      const reading = readName(
        match[0],
        sentence.text.slice(0, match.index),
        sentence.text.slice(match.index + match[0].length),
      );
      const score = (reading?.score ?? 0) + (sentence.paragraph === 0 ? 1 : Math.max(0, 6 - order));
      if (reading && (!best || score > best.score))
        best = { ...reading, sentence: sentence.text, score };
    }
  }
  return (
    best && {
      value: best.value,
      words: best.words,
      sentence: best.sentence,
      certainty: best.certainty,
    }
  );
}

interface Reading extends Found<string> {
  score: number;
}

/** The name that begins with a noun of event, and what speaks for its being that of the event reported. */
function readName(
  kind: string,
  before: string,
  rest: string,
): Omit<Reading, 'sentence'> | undefined {
  // Of two ways of finding the end, either may stop short.
  const whole = endOfName(kind, rest);
  const within = (pattern: RegExp) => pattern.exec(rest)?.index ?? rest.length;
  const at = Math.max(Math.min(within(stops), within(remark)), Math.min(whole.at, within(remark)));
  const value = (kind + rest.slice(0, at))
    .trim()
    .replace(unclosed, '')
    .replace(/[”"’'.]+$/u, '');
  const behind = rest.slice(value.length - kind.length);
  const quote = /^\s*([“"][^“”"]{6,320}[”"]|['‘][^'’]{6,200}['’])/u.exec(behind)?.[1];
  const name = (quote === undefined ? value.replace(dangling, '') : `${value} ${quote}`).replace(
    sitting,
    '',
  );
  const isVague = vague.test(kind);
  const words = name.split(' ').length;
  if (
    alone.test(name) ||
    words > longest ||
    (isVague && noEvent.test(before)) ||
    (/^\p{Lu}/u.test(kind) && /\p{Lu}\p{Ll}+\s$/u.test(before))
  )
    return undefined;
  const isHeld =
    held.test(before) || /^\s+(?:đã|được|chính thức|sẽ|khai mạc|diễn ra)/u.test(behind);
  const score =
    (isHeld ? 5 : inside.test(before) ? 4 : 0) +
    (/^[^\p{L}]*$/u.test(before) ? 2 : 0) +
    Math.min(words, 12) / 4 -
    (isVague ? 3 : 0);
  return {
    value: name,
    words: name,
    certainty: isHeld ? (whole.sure && whole.at === at ? 'printed' : 'likely') : 'guess',
    score,
  };
}

/** `lần thứ Ba`, `lần thứ 9`, `lần 29`: behind the event's name, or in it. */
function findEdition(
  sentences: readonly Sentence[],
  name: Found<string> | undefined,
): Found<number> | undefined {
  if (!name) return undefined;
  const plain = name.value.replace(ordinal, '').trim();
  for (const { text } of sentences.slice(0, 8)) {
    const at = text.indexOf(name.value) >= 0 ? text.indexOf(name.value) : text.indexOf(plain);
    if (at < 0) continue;
    const match = ordinal.exec(text.slice(at, at + name.value.length + 20));
    const word = match?.[1]?.toLowerCase() ?? '';
    const value = /^\d{1,3}$/u.test(word) ? Number(word) : ordinals[word];
    if (match && value !== undefined)
      return {
        value,
        words: match[0].replace(/^,?\s*/u, ''),
        sentence: text,
        certainty: 'printed',
      };
  }
  return undefined;
}

function findFormat(sentences: readonly Sentence[]): Found<Format> | undefined {
  for (const [phrase, value] of formatWords) {
    const sentence = sentences.slice(0, 8).find(({ text }) => text.toLowerCase().includes(phrase));
    if (sentence)
      return {
        value,
        words: phrase,
        sentence: sentence.text,
        certainty: phrase.includes('trực tiếp') || phrase === value ? 'printed' : 'likely',
      };
  }
  return undefined;
}
