import { firstSentence } from '../../model/vietnamese.ts';
import { isMarkedSyllable } from '../../model/syllable.ts';
import { offices } from './office-table.ts';
import { anyOf } from './phrases.ts';
import { quotations, type TextSpan } from './quotes.ts';

/** A sentence of a report, the number of its paragraph (0 is the title), and its quotations. */
export interface Sentence {
  text: string;
  paragraph: number;
  quoted: TextSpan[];
}

/** The lines and sentences of a report. */
export interface Layout {
  /** A date at the beginning of line 1, which is no part of the title: `date 2021-10`. */
  preamble: string | undefined;
  title: string;
  /** The paragraphs after the title, without the lines of source and byline. */
  paragraphs: string[];
  /** The title, then the sentences of the paragraphs. */
  sentences: Sentence[];
  /** The line that names the source of the report, as printed. */
  source: string | undefined;
  byline: string | undefined;
}

const preamble = /^\s*(date\s+\d{4}(?:-\d{1,2}){0,2})\s+(?=\S)/iu;
const sourceLine = /^\(?\s*(?:Nguồn(?: tin)?\s*:|Theo)\s*\S/u;
const agency = /^\(\s*(?:TTXVN|VOV|VTV|TTXVN\/.*|.*Vietnam ?\+)\s*\)\.?$/u;
const bylineLine =
  /^(?:(?:Tin|Bài|Ảnh|Tác giả|Thực hiện|PV|Phóng viên)\b[^:.!?]{0,20}[:]\s*)?((?:[\p{Lu}][\p{L}\p{M}.]*[\s,–-]*){1,6})(?:\((?:Theo|Nguồn)[^()]*\))?$/u;
/** A line above a signature: `CHỦ TỌA`, `KT. VIỆN TRƯỞNG`, `(Đã ký)`, `Nơi nhận:`. */
const signer = new RegExp(
  String.raw`^(?:\(?(?:đã ký|ký tên|ký, ghi rõ)|nơi nhận|(?:T/?M|KT|TL|TUQ|Q)\.|(?:người|đại diện|thư ký|chủ tọa|chủ toạ|chủ trì|trưởng ban|${anyOf(offices)})(?![\p{L}])[^,.:]*$)`,
  'iu',
);
/** Signatures and what is above them are so many of the last lines, of so many words each. */
const mostSigned = 8;
const mostSigner = 8;
const bracketedSource = /\s*\(((?:Theo|Nguồn)[^()]{2,60}|TTXVN[^()]{0,30})\)\s*[./]*$/u;
const glued = /(?<![\p{L}\p{M}\p{N}])(\p{L}?[\p{Ll}\p{M}]+)\p{Lu}[\p{Ll}\p{M}]+(?![\p{L}\p{N}])/gu;
const hasMark = /[^\p{ASCII}]/u;

/** Splits the plain text of a report. Line 1 is the title, each further line a paragraph. */
export function layOut(text: string): Layout {
  const lines = text
    .normalize('NFC')
    .split(/\r?\n/u)
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter(Boolean);
  const [first = '', ...rest] = lines;
  const before = preamble.exec(first);
  const title = before ? first.slice(before[0].length).trim() : first;
  const tail = takeTail(rest);
  const whole = [title, ...tail.paragraphs];
  const quoted = quotations(whole);
  return {
    preamble: before?.[1],
    title,
    paragraphs: tail.paragraphs,
    sentences: whole.flatMap((paragraph, index) =>
      index === 0 && title.length <= longestSentence && !isLead(title)
        ? [{ text: title, paragraph: 0, quoted: quoted[0] ?? [] }]
        : sentencesOf(paragraph, index, quoted[index] ?? []),
    ),
    source: tail.source,
    byline: tail.byline,
  };
}

/** A longer line is a paragraph, not a title. */
export const longTitle = 250;
const dayAhead =
  /^(?:vào\s+)?(?:(?:sáng|trưa|chiều|tối|ngày|hôm nay)(?:\s+nay)?,?\s+)+\(?\d{1,2}(?!\d)/iu;

/** Whether a title is the first paragraph of a text without one: sentences, or a dated one. */
export function isLead(title: string): boolean {
  return (
    /[.…]$/u.test(title) &&
    (title.length > longTitle || dayAhead.test(title) || firstSentence(title).trim() !== title)
  );
}

/** Whether a sentence is a headline, which says things in short. */
export function isHeadline({ text, paragraph }: Sentence): boolean {
  return paragraph === 0 && !/[.…]$/u.test(text);
}

/**
 * The most letters of a sentence. A text without full stops is read in pieces, since the rules
 * compare the words of a sentence with each other.
 */
const longestSentence = 4000;

/** Splits a paragraph into sentences, each with the quotations in it. */
function sentencesOf(paragraph: string, index: number, quoted: readonly TextSpan[]): Sentence[] {
  const sentences: Sentence[] = [];
  let [at, passed] = [0, 0];
  while (at < paragraph.length) {
    const sentence = firstPiece(paragraph, at);
    const text = sentence.slice(0, gluedAt(sentence) ?? sentence.length);
    const from = at;
    at += text.length;
    while ((quoted[passed]?.end ?? at) < from) passed += 1;
    let next = passed;
    while ((quoted[next]?.start ?? at) < at) next += 1;
    const within = quoted
      .slice(passed, next)
      .map(({ start, end }) => ({
        start: Math.max(start - from, 0),
        end: Math.min(end - from, text.length),
      }))
      .filter(({ start, end }) => start < end);
    const lead = text.length - text.trimStart().length;
    sentences.push({
      text: text.trim(),
      paragraph: index,
      quoted: within.map(({ start, end }) => ({ start: start - lead, end: end - lead })),
    });
  }
  return sentences;
}

/** The sentence that begins at an offset, or as many of its words as a sentence may have. */
function firstPiece(paragraph: string, at: number): string {
  const ahead = paragraph.slice(at, at + longestSentence);
  const sentence = firstSentence(ahead);
  const isCut = sentence === ahead && at + ahead.length < paragraph.length;
  const end = isCut ? ahead.lastIndexOf(' ') : 0;
  return end > 0 ? ahead.slice(0, end) : sentence;
}

/** The offset of a second sentence after a lost line break: `… còn tốtPhát biểu …`. */
function gluedAt(sentence: string): number | undefined {
  for (const { 0: word, 1: left = '', index } of sentence.matchAll(glued)) {
    if (isMarkedSyllable(left) && isMarkedSyllable(word.slice(left.length)) && hasMark.test(word))
      return index + left.length;
  }
  return undefined;
}

/**
 * Removes source and byline from the end, where they are lines of their own. A source may also be
 * in brackets after the last words, where it stays.
 */
function takeTail(lines: readonly string[]): Pick<Layout, 'paragraphs' | 'source' | 'byline'> {
  const paragraphs = [...lines];
  let source: string | undefined;
  let byline: string | undefined;
  while (paragraphs.length > 1) {
    const line = paragraphs.at(-1) ?? '';
    if (source === undefined && isSource(line)) source = line;
    else if (byline === undefined && isByline(line) && !isSigned(paragraphs))
      byline = bylineLine.exec(line)?.[1]?.trim() ?? line;
    else break;
    paragraphs.pop();
  }
  source ??= bracketedSource.exec(paragraphs.at(-1) ?? '')?.[1];
  return { paragraphs, source, byline };
}

/** Whether the last lines are signatures: an office, perhaps `(Đã ký)`, and a name below it. */
function isSigned(lines: readonly string[]): boolean {
  return lines.slice(-mostSigned).some((line) => isShort(line, mostSigner) && signer.test(line));
}

function isSource(line: string): boolean {
  return (
    isShort(line, 14) &&
    (sourceLine.test(line) || agency.test(line)) &&
    !/[,!?]|\p{L}\.$/u.test(line)
  );
}

function isByline(line: string): boolean {
  return isShort(line, 8) && bylineLine.test(line);
}

function isShort(line: string, mostWords: number): boolean {
  return line.length < 90 && line.split(' ').length <= mostWords;
}
