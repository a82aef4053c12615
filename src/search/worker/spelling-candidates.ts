import { spellings } from '../../model/spelling.ts';
import { isFoldedSyllable, isMarkedSyllable } from '../../model/syllable.ts';
import { splitTones } from '../../model/tones.ts';
import { fold, isBare } from '../../model/vietnamese.ts';
import type { KnownWord, Vocabulary } from '../format/vocabulary.ts';
import { fromTelex, fromVni } from '../../model/input-methods.ts';
import { isDoubledOrSwapped, isOfHand, lettersCost, mostSlips } from './letter-slips.ts';

/** A word that the visitor may have meant. */
export interface SpellingCandidate {
  text: string;
  /** The word of the archive, where it is one. */
  known: KnownWord | undefined;
  /** The log-likelihood (base 2) that this word was meant and typed so. */
  score: number;
  /**
   * The slip in typing: none, diacritics forgotten, letters or diacritics confused, a space left
   * out or put in, or the input method switched off.
   */
  slip: 'none' | 'bare' | 'letters' | 'spaces' | 'keys';
  /**
   * The evidence without which it is only offered: none; a bond with a neighbour; where what was
   * typed may be meant, too, a bond with a neighbour of which that is not so; or the visitor's
   * consent.
   */
  needs: 'nothing' | 'bond' | 'firmBond' | 'consent';
}

/** A candidate for some characters of a word, from one offset up to another. */
export interface WordPart {
  from: number;
  to: number;
  candidate: SpellingCandidate;
}

/** Finds what may have been meant by words of a query that are doubtful. */
export interface OpenCandidates {
  /** The words of the archive that are near to a word, the likeliest first. */
  near: (typed: string) => SpellingCandidate[];
  /** The words of the archive that a word is made of: `hanoi` has `ha` and `noi`. */
  parts: (typed: string) => WordPart[];
  /** The words of the archive that two words are without the space between them. */
  joint: (first: string, second: string) => SpellingCandidate[];
}

// The costs below, in bits, were fitted to measured queries.
/** The cost of a wrong tone, and of wrong marks of letters. */
const markCost = 4.5;
/** The cost of a tone left out. */
const lostToneCost = 3;
/** The cost of an input method that was off. */
const keysCost = 2;
/** The cost of a space that was left out or put in. */
const spaceCost = 6;
/**
 * The additional cost of any slip: in a word that the archive lacks, in one that it has, and in the
 * diacritics alone of one that it has.
 */
const slipCost = { lacking: 4, known: 3, marks: 6 };
/**
 * The cost of a word without diacritics in a query that has some elsewhere: it may be meant as it
 * stands, or its diacritics may be forgotten.
 */
const forgottenCost = 3;
/**
 * The score of a word that the archive lacks, where one that it has once has 0: the visitor may
 * well mean a Vietnamese syllable, but hardly other letters.
 */
const lackingScore = { syllable: -7, other: -14 };

/**
 * The level of the words that may be meant by other letters that the archive has, too: of rarer
 * words, their bonds say little.
 */
const leastLevel = 3;
/** The maximum number of candidates for a word. */
const mostCandidates = 40;
/** The maximum number of letters of words that were joined. */
const mostLetters = 40;

const isOfLetters = /^[\p{L}\p{M}]+$/u;
const hasVowel = /[aeiouy]/;

/**
 * The candidates that need no correction: the word as typed and, where it has no diacritics, the
 * words of the archive that fold to it. `amongMarked`: the query has diacritics elsewhere.
 */
export function asTyped(
  typed: string,
  vocabulary: Vocabulary,
  amongMarked: boolean,
): SpellingCandidate[] {
  const found = isBare(typed)
    ? spellings(typed).flatMap((word) => vocabulary.folded.get(word) ?? [])
    : [vocabulary.find(typed) ?? []].flat();
  if (found.length > 0)
    return found.map((known) => {
      const isForgotten = amongMarked && isBare(typed) && !isBare(known.text);
      return {
        text: typed,
        known,
        score: known.level - vocabulary.rarity - (isForgotten ? forgottenCost : 0),
        slip: isForgotten ? 'bare' : 'none',
        needs: 'nothing',
      };
    });
  const isLikely = /\p{N}/u.test(typed) || isFoldedSyllable(fold(typed));
  const score = isLikely ? lackingScore.syllable : lackingScore.other;
  return [
    {
      text: typed,
      known: undefined,
      score: score - vocabulary.rarity,
      slip: 'none',
      needs: 'nothing',
    },
  ];
}

/** Opens the candidates among the words of an archive. `amongMarked`: as for `asTyped`. */
export function openCandidates(vocabulary: Vocabulary, amongMarked: boolean): OpenCandidates {
  const near = nearWords(vocabulary);
  const known = (typed: string): SpellingCandidate[] =>
    asTyped(typed, vocabulary, amongMarked).filter((candidate) => candidate.known);
  const withSpace = (candidate: SpellingCandidate): SpellingCandidate => ({
    ...candidate,
    score: candidate.score - spaceCost,
    slip: 'spaces',
  });
  return {
    near(typed) {
      const isKnown = known(typed).some(({ slip }) => slip === 'none');
      const base = isKnown ? slipCost.known : slipCost.lacking;
      const keyed = [fromTelex(typed), fromVni(typed)].flatMap((word): SpellingCandidate[] => {
        const meant = word === undefined ? undefined : vocabulary.find(word);
        if (!meant) return [];
        const score = meant.level - vocabulary.rarity - base - keysCost;
        return [{ text: meant.text, known: meant, score, slip: 'keys', needs: 'nothing' }];
      });
      // Letters without a vowel that the archive lacks are an abbreviation rather than a slip.
      const mayBeSlip = isOfLetters.test(typed) && (isKnown || hasVowel.test(fold(typed)));
      const all = mayBeSlip ? [...keyed, ...near(typed, isKnown)] : keyed;
      return all.sort((a, b) => b.score - a.score).slice(0, mostCandidates);
    },
    parts(typed) {
      // A syllable is whole, even where others stand in it: `hoan` is not `ho an`.
      if (typed.length > mostLetters || !isWord(typed)) return [];
      return rangesOf(typed.length).flatMap(({ from, to }) =>
        known(typed.slice(from, to)).map((candidate) => ({
          from,
          to,
          candidate: { ...(to < typed.length ? withSpace(candidate) : candidate), needs: 'bond' },
        })),
      );
    },
    joint: (first, second) => (isWord(first + second) ? known(first + second).map(withSpace) : []),
  };
}

/** Whether letters may be a word of more than one syllable, or of another language. */
function isWord(letters: string): boolean {
  return isOfLetters.test(letters) && !isFoldedSyllable(fold(letters));
}

/** The ranges of a word of some length but the whole of it. */
function rangesOf(length: number): { from: number; to: number }[] {
  return Array.from({ length }, (_, from) =>
    Array.from({ length: length - from }, (__, index) => ({ from, to: from + index + 1 })),
  )
    .flat()
    .filter(({ from, to }) => to - from < length);
}

/** Returns a function that finds the words of an archive with other letters or diacritics. */
function nearWords(
  vocabulary: Vocabulary,
): (typed: string, isKnown: boolean) => SpellingCandidate[] {
  const keys = Array.from(vocabulary.folded, ([letters, words]) => ({
    letters,
    words,
    set: setOf(letters),
  }));
  return (typed, isKnown) => {
    const letters = fold(typed).normalize('NFC');
    const most = mostSlips(letters);
    const set = setOf(letters);
    const marks = isBare(typed) ? undefined : marksOf(typed);
    const mayBeMeant = isKnown || (marks ? isMarkedSyllable(typed) : isFoldedSyllable(letters));
    const needsFor = (letterCost: number): SpellingCandidate['needs'] => {
      if (mayBeMeant) return isKnown || isOfHand(letterCost) ? 'firmBond' : 'consent';
      // Without marks it may be of another language, where many words are near to a syllable; but
      // few have one of its letters twice, or two in the other order.
      const isClear = marks ? isOfHand(letterCost) : isDoubledOrSwapped(letterCost);
      return isClear ? 'nothing' : 'bond';
    };
    return keys.flatMap((key) => {
      // The sets of letters rule out most words at once.
      if (Math.abs(key.letters.length - letters.length) > most || size(key.set ^ set) > 2 * most)
        return [];
      const letterCost = lettersCost(letters, key.letters);
      if (letterCost === Infinity) return [];
      const base = !isKnown ? slipCost.lacking : letterCost > 0 ? slipCost.known : slipCost.marks;
      return key.words.flatMap((known): SpellingCandidate[] => {
        const cost = letterCost + (marks ? marksCost(marks, marksOf(known.text)) : 0);
        if (cost === 0 || (isKnown && letterCost > 0 && known.level < leastLevel)) return [];
        const score = known.level - vocabulary.rarity - base - cost;
        return [{ text: known.text, known, score, slip: 'letters', needs: needsFor(letterCost) }];
      });
    });
  };
}

/** The tone of a word and the marks of its letters (ă, â, đ, ê, ô, ơ, ư). */
interface Marks {
  tone: string;
  shapes: string;
}

function marksOf(word: string): Marks {
  const { letters, marks } = splitTones(word);
  return {
    tone: marks.slice(0, 1),
    shapes: letters.normalize('NFD').replace(/[^\u0302\u0306\u031bđ]/g, ''),
  };
}

function marksCost(typed: Marks, meant: Marks): number {
  const tone = typed.tone === meant.tone ? 0 : typed.tone === '' ? lostToneCost : markCost;
  return tone + (typed.shapes === meant.shapes ? 0 : markCost);
}

/**
 * The letters of a word as a set of bits. If the sets of two words differ by many, so do the words.
 */
function setOf(letters: string): number {
  let set = 0;
  for (let index = 0; index < letters.length; index += 1)
    set |= 1 << (letters.charCodeAt(index) % 32);
  return set;
}

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
