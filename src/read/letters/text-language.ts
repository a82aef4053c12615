import { ReadError } from '../read-error.ts';
import { type OtherLanguage, readDoubts, readFaults } from '../read-messages.ts';
import { isFoldedSyllable } from '../../model/syllable.ts';
import { fold, shorten } from '../../model/vietnamese.ts';
import { syllableTest } from './syllable-score.ts';

/** The language of a text, as far as its spelling shows. `syllables` is a share of its words. */
export type TextLanguage =
  | { kind: 'vietnamese' | 'bare' | 'partly-bare' }
  /** So few words that nothing can be said. */
  | { kind: 'short' }
  | { kind: 'other'; language: OtherLanguage }
  /** Words in which a sign stands for a letter: `h?c`. */
  | { kind: 'lost'; words: string[] }
  | { kind: 'garbled' | 'doubtful'; syllables: number }
  /** Most paragraphs are Vietnamese, this one is not. */
  | { kind: 'garbled-part'; paragraph: string };

/** The words of a paragraph, except names, numbers and abbreviations. */
interface WordCount {
  paragraph: string;
  words: string[];
  /** Those with a character beyond ASCII. */
  beyond: string[];
  /** Those that are no syllables of Vietnamese. */
  unlike: string[];
  /** The number of syllables with a diacritic. */
  marked: number;
}

/** The fewest words of which something can be said. */
const fewest = 12;
// In a text of a wrong encoding, other signs stand for letters.
const between = /[\s!-/:-@[-`{-~\u2010-\u203A\u00A0«]+|»(?!\p{L})/u;
/** Names begin with a capital letter, and single letters are units or numbers of items. */
const common = /^[\p{Ll}\xA1-\xBF][^\p{Lu}]+$/u;
const lostLetter = /[\p{L}\p{M}][?□▯¿]+[\p{L}\p{M}]/u;

/** Languages by letters of their own, the more special first. */
const scripts: readonly [letter: RegExp, language: OtherLanguage][] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 'japanese'],
  [/\p{Script=Hangul}/gu, 'korean'],
  [/\p{Script=Han}/gu, 'chinese'],
  [/\p{Script=Cyrillic}/gu, 'russian'],
  [/\p{Script=Lao}/gu, 'lao'],
  [/\p{Script=Khmer}/gu, 'khmer'],
  [/\p{Script=Thai}/gu, 'thai'],
];
/** Languages by their most frequent words. */
const frequent: readonly [words: ReadonlySet<string>, language: OtherLanguage][] = [
  [new Set('the of and to for with was by that is on'.split(' ')), 'english'],
  [new Set('le la les des du et une dans pour est'.split(' ')), 'french'],
];

/**
 * Checks that a text is Vietnamese. Returns why it should be read again (in Vietnamese), if it
 * should. Throws a ReadError where it cannot be a report.
 */
export function checkLanguage(file: string, paragraphs: readonly string[]): string | undefined {
  const found = languageOf(paragraphs);
  switch (found.kind) {
    case 'other':
      throw new ReadError(file, readFaults.otherLanguage(found.language));
    case 'garbled':
      throw new ReadError(file, readFaults.garbled(file, found.syllables));
    case 'lost':
      if (found.words.length > 2)
        throw new ReadError(file, readFaults.lostCharacters(found.words.slice(0, 3).join(', ')));
      return readDoubts.lost(found.words);
    case 'bare':
      return readDoubts.bare;
    case 'partly-bare':
      return readDoubts.partlyBare;
    case 'doubtful':
      return readDoubts.doubtful(found.syllables);
    case 'garbled-part':
      return readDoubts.garbledPart(shorten(found.paragraph, 40));
    default:
      return undefined;
  }
}

/**
 * Measures how much of a text is spelt as Vietnamese. Names, numbers and abbreviations do not
 * count, and parts in another language are fine where most of the text is Vietnamese.
 */
export function languageOf(paragraphs: readonly string[]): TextLanguage {
  const lost = paragraphs.flatMap(lostWords);
  if (lost.length > 0) return { kind: 'lost', words: lost };
  const script = scriptOf(paragraphs.join('\n'));
  if (script !== undefined) return { kind: 'other', language: script };
  const counts = paragraphs.map(counter());
  const [foreign, own] = [counts.filter(isForeign), counts.filter((count) => !isForeign(count))];
  const size = (some: WordCount[]) => sum(some, ({ words }) => words.length);
  if (size(counts) < fewest) return { kind: 'short' };
  if (size(foreign) <= size(own)) return measure(own);
  const language = frequentIn(foreign.flatMap(({ words }) => words));
  return language === undefined ? measure(counts) : { kind: 'other', language };
}

function lostWords(paragraph: string): string[] {
  if (!lostLetter.test(paragraph)) return [];
  // In an address, a question mark is one.
  return paragraph.split(/\s+/).filter((word) => lostLetter.test(word) && !/[/=]/.test(word));
}

function scriptOf(text: string): OtherLanguage | undefined {
  if (!/[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)) return undefined;
  const most = 0.5 * (text.match(/\p{L}/gu)?.length ?? 0);
  return scripts.find(([letter]) => (text.match(letter)?.length ?? 0) > most)?.[1];
}

/** Returns a function that counts the words of paragraphs. */
function counter(): (paragraph: string) => WordCount {
  const isSyllable = syllableTest();
  return (paragraph) => {
    // A line in capitals is one of words, not of names, even where a few letters are small.
    const text = /\p{Ll}{3}/u.test(paragraph) ? paragraph : paragraph.toLowerCase();
    const words = text.split(between).filter((word) => common.test(word));
    const beyond = words.filter((word) => /[^\0-\x7f]/.test(word));
    return {
      paragraph,
      words,
      beyond,
      unlike: words.filter((word) => !isSyllable(word)),
      marked: beyond.filter(isSyllable).length,
    };
  };
}

/** A paragraph in another language: few of its words are syllables, few have diacritics. */
function isForeign({ words, beyond, unlike, marked }: WordCount): boolean {
  const { length } = words;
  return (
    length >= 4 &&
    unlike.length > 0.4 * length &&
    marked < 0.25 * length &&
    beyond.length < 0.3 * length
  );
}

function frequentIn(words: string[]): OtherLanguage | undefined {
  const share = (some: ReadonlySet<string>) => words.filter((word) => some.has(word)).length;
  const [best] = frequent.toSorted(([a], [b]) => share(b) - share(a));
  return best && share(best[0]) > 0.1 * words.length ? best[1] : undefined;
}

function measure(counts: WordCount[]): TextLanguage {
  const words = counts.flatMap((count) => count.words);
  const marked = sum(counts, (count) => count.marked) / words.length;
  // A foreign word comes again and again, an error of letters does not.
  const unlike = new Set(counts.flatMap((count) => count.unlike));
  const syllables = 1 - unlike.size / words.length;
  const isBare = (word: string) => isFoldedSyllable(fold(word));
  if (marked < 0.1 && words.filter(isBare).length >= 0.85 * words.length) return { kind: 'bare' };
  if (syllables < 0.7) return { kind: 'garbled', syllables };
  if (marked < 0.5) return { kind: 'partly-bare' };
  if (syllables < 0.93 && unlike.size > 5) return { kind: 'doubtful', syllables };
  const worst = counts.find(
    (count) => count.words.length >= fewest && count.unlike.length > 0.5 * count.words.length,
  );
  return worst ? { kind: 'garbled-part', paragraph: worst.paragraph } : { kind: 'vietnamese' };
}

function sum(counts: WordCount[], of: (count: WordCount) => number): number {
  return counts.reduce((total, count) => total + of(count), 0);
}
