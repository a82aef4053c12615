import type { formats } from '../../model/report.ts';
import type { Certainty, Finding } from './finding.ts';
import { endOfName } from './event-name.ts';
import { findEventYear } from './event-year.ts';
import {
  eventNouns,
  eventStops,
  goingOn,
  holding,
  noEvents,
  ordinals,
  recalls,
  vagueNouns,
} from './event-table.ts';
import type { Sentence } from './layout.ts';
import { anyOf } from './phrases.ts';

/** The form in which an event was held. */
export type Format = (typeof formats)[number];

/** The fields of an event that a report prints. */
export interface EventFields {
  name?: Finding<string>;
  /** The quotation after `chủ đề` or, in the title, after a colon. */
  theme?: Finding<string>;
  /** The name without its edition, where it has one: `Hội thảo gốm` of `Hội thảo gốm lần thứ 9`. */
  series?: Finding<string>;
  edition?: Finding<number>;
  /** The year that its name or edition bears. */
  year?: Finding<number>;
  format?: Finding<Format>;
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
/** A remark in brackets. With a capital it may be an abbreviation of the name. */
const remark = /\s\((?=\p{Ll})/u;
const held = new RegExp(String.raw`(?:${anyOf(holding)})\s*(?:các|một|cuộc|buổi)?\s*$`, 'iu');
const alone = new RegExp(
  String.raw`^(?:(?:${anyOf([...recalls, ...eventNouns])})(?:\s+|$))+(?:(?:này|trên|lần này|nói trên))?$`,
  'iu',
);
/** A session of the event before its name: `phiên toàn thể Diễn đàn …`. */
const sitting = new RegExp(
  String.raw`^(?:phiên toàn thể|phiên khai mạc|phiên bế mạc|lễ khai mạc|lễ bế mạc)\s+(?=(?:${anyOf(eventNouns)})(?![\p{L}]))`,
  'iu',
);
const ordinal = /,?\s*lần\s+(?:thứ\s+)?([\p{L}\p{N}]+)/iu;
/** Phrases for a format, in order of precedence. The last two only suggest it. */
const formatPhrases: readonly (readonly [phrase: string, format: Format, Certainty])[] = [
  ['trực tiếp kết hợp trực tuyến', 'trực tiếp kết hợp trực tuyến', 'printed'],
  ['trực tiếp kết hợp với trực tuyến', 'trực tiếp kết hợp trực tuyến', 'printed'],
  ['trực tiếp và trực tuyến', 'trực tiếp kết hợp trực tuyến', 'printed'],
  ['trực tuyến kết hợp trực tiếp', 'trực tiếp kết hợp trực tuyến', 'printed'],
  ['hình thức trực tiếp', 'trực tiếp', 'printed'],
  ['trực tuyến', 'trực tuyến', 'printed'],
  ['điểm cầu', 'trực tuyến', 'likely'],
  ['cầu truyền hình', 'trực tuyến', 'likely'],
];
const quotation = String.raw`[“"]([^“”"]{8,400})[”"]`;
const themed = new RegExp(
  String.raw`chủ đề\s*(?:là|của\s[^“”":]{3,40})?\s*:?\s*${quotation}`,
  'iu',
);
const named = new RegExp(String.raw`^([^“”":]{6,120}):\s*${quotation}\s*$`, 'u');

/** Finds the name, theme, series, edition and format of the event. */
export function findEvent(sentences: readonly Sentence[]): EventFields {
  const name = findName(sentences);
  const edition = findEdition(sentences, name);
  const year = name && findEventYear(sentences.slice(0, opening), name, edition);
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
    ...(year && { year }),
    ...(format && { format }),
  };
}

function first(
  sentences: readonly Sentence[],
  pattern: RegExp,
  group: number,
  certainty: Finding<string>['certainty'],
): Finding<string> | undefined {
  for (const { text } of sentences) {
    const match = pattern.exec(text);
    const value = match?.[group]?.trim();
    if (match && value) return { value, words: match[0], sentence: text, certainty };
  }
  return undefined;
}

/** The name is in one of the first sentences. */
const opening = 8;

/** The best name in the first sentences: a long one, after a verb such as `tổ chức`. */
function findName(sentences: readonly Sentence[]): Finding<string> | undefined {
  let best: NameCandidate | undefined;
  for (const [order, sentence] of sentences.slice(0, opening).entries()) {
    const { text, quoted, paragraph } = sentence;
    const early = paragraph === 0 ? 1 : Math.max(0, 6 - order);
    for (const { 0: kind, index } of text.matchAll(noun)) {
      if (quoted.some(({ start, end }) => index >= start && index < end)) continue;
      const name = readName(kind, text.slice(0, index), text.slice(index + kind.length));
      if (name && (!best || name.score + early > best.score))
        best = { ...name, sentence: text, score: name.score + early };
    }
  }
  if (!best) return undefined;
  const { score: _, ...name } = best;
  return name;
}

/** A name, and its score as the name of the event. */
interface NameCandidate extends Finding<string> {
  score: number;
}

/**
 * The name that begins with a kind of event, given the text before and after the kind; undefined
 * where it is no name.
 */
function readName(
  kind: string,
  before: string,
  rest: string,
): Omit<NameCandidate, 'sentence'> | undefined {
  const { name, behind, isSure } = boundsOfName(kind, rest);
  const words = name.split(' ').length;
  const isVague = vague.test(kind);
  const isOther =
    (isVague && noEvent.test(before)) ||
    (/^\p{Lu}/u.test(kind) && /\p{Lu}\p{Ll}+\s$/u.test(before));
  if (alone.test(name) || words > longest || isOther) return undefined;
  const isHeld =
    held.test(before) || /^\s+(?:đã|được|chính thức|sẽ|khai mạc|diễn ra)/u.test(behind);
  const opensSentence = /^[^\p{L}]*$/u.test(before);
  const place = isHeld ? 5 : inside.test(before) ? 4 : 0;
  return {
    value: name.replace(/\[\d{1,2}\]/g, ''),
    words: name,
    certainty: isHeld ? (isSure ? 'printed' : 'likely') : 'guess',
    score: place + (opensSentence ? 2 : 0) + Math.min(words, 12) / 4 - (isVague ? 3 : 0),
  };
}

/** The name that begins with `kind`, the text after it, and whether it certainly ends there. */
function boundsOfName(
  kind: string,
  rest: string,
): { name: string; behind: string; isSure: boolean } {
  // Each of the two ways of finding the end may stop too early, so the later end counts.
  const whole = endOfName(kind, rest);
  const within = (pattern: RegExp) => pattern.exec(rest)?.index ?? rest.length;
  const at = Math.max(Math.min(within(stops), within(remark)), Math.min(whole.at, within(remark)));
  const value = (kind + rest.slice(0, at))
    .trim()
    .replace(unclosed, '')
    .replace(/[”"’'.]+$/u, '');
  const behind = rest.slice(value.length - kind.length);
  const quote = /^\s*([“"][^“”"]{6,320}[”"]|['‘][^'’]{6,200}['’])/u.exec(behind)?.[1];
  const name = quote === undefined ? value.replace(dangling, '') : `${value} ${quote}`;
  return { name: name.replace(sitting, ''), behind, isSure: whole.sure && whole.at === at };
}

/** The edition in an event's name or right after it: `lần thứ Ba`, `lần thứ 9`, `lần 29`. */
function findEdition(
  sentences: readonly Sentence[],
  name: Finding<string> | undefined,
): Finding<number> | undefined {
  if (!name) return undefined;
  const plain = name.value.replace(ordinal, '').trim();
  for (const { text } of sentences.slice(0, opening)) {
    const whole = text.indexOf(name.value);
    const at = whole >= 0 ? whole : text.indexOf(plain);
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

function findFormat(sentences: readonly Sentence[]): Finding<Format> | undefined {
  for (const [words, value, certainty] of formatPhrases) {
    const sentence = sentences
      .slice(0, opening)
      .find(({ text }) => text.toLowerCase().includes(words));
    if (sentence) return { value, words, sentence: sentence.text, certainty };
  }
  return undefined;
}
