import { spellings } from '../../model/spelling.ts';
import { isFoldedSyllable } from '../../model/syllable.ts';
import { splitTones } from '../../model/tones.ts';
import { fold, isBare } from '../../model/vietnamese.ts';
import type { KnownWord, Vocabulary } from '../format/vocabulary.ts';
import { editDistance } from '../../model/edit-distance.ts';
import { fromTelex, fromVni } from './input-methods.ts';

/** A word that the visitor may have meant. */
export interface SpellingCandidate {
  text: string;
  /** The word of the archive, where it is one. */
  known: KnownWord | undefined;
  /** The log-likelihood (base 2, up to a constant) that this word was meant and typed so. */
  score: number;
  /**
   * The slip in typing: none, diacritics forgotten, letters or diacritics confused, or the input
   * method switched off.
   */
  slip: 'none' | 'bare' | 'letters' | 'keys';
}

/**
 * The cost of wrong letters, in bits. It is so high that a neighbour must support the word. This
 * cost and those below were fitted to measured queries.
 */
const lettersCost = (slips: number): number => [0, 8, 24][slips] ?? Infinity;
/** The cost of a wrong tone, and of wrong marks of letters. */
const markCost = 4.5;
/** The cost of a tone left out. */
const lostToneCost = 3;
/** The cost of an input method that was off. */
const keysCost = 2;
/** The additional cost of any slip: in a word that the archive lacks, and in one that it has. */
const slipCost = { lacking: 4, known: 6 };
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

/** The number of letters from which a word may have two slips. */
const longWord = 5;
/** The maximum number of candidates for a word. */
const mostCandidates = 40;

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
        score: known.level - (isForgotten ? forgottenCost : 0),
        slip: isForgotten ? 'bare' : 'none',
      };
    });
  const isLikely = /\p{N}/u.test(typed) || isFoldedSyllable(fold(typed));
  return [
    {
      text: typed,
      known: undefined,
      score: isLikely ? lackingScore.syllable : lackingScore.other,
      slip: 'none',
    },
  ];
}

/**
 * Returns a function that finds corrections of a typed word among the words of an archive, the
 * likeliest first. `isKnown`: the archive has the word as typed.
 */
export function openCandidates(
  vocabulary: Vocabulary,
): (typed: string, isKnown: boolean) => SpellingCandidate[] {
  const keys = Array.from(vocabulary.folded, ([letters, words]) => ({
    letters,
    words,
    set: setOf(letters),
  }));

  const near = (typed: string, base: number): SpellingCandidate[] => {
    const letters = fold(typed).normalize('NFC');
    const most = letters.length < longWord ? 1 : 2;
    const set = setOf(letters);
    const marks = isBare(typed) ? undefined : marksOf(typed);
    return keys.flatMap((key) => {
      // The sets of letters rule out most words at once.
      if (Math.abs(key.letters.length - letters.length) > most || size(key.set ^ set) > 2 * most)
        return [];
      const distance = editDistance(letters, key.letters, most);
      // One slip turns a single letter into any other.
      if (distance > most || distance >= Math.min(letters.length, key.letters.length)) return [];
      return key.words.flatMap((known): SpellingCandidate[] => {
        const cost = lettersCost(distance) + (marks ? marksCost(marks, marksOf(known.text)) : 0);
        return cost === 0
          ? []
          : [{ text: known.text, known, score: known.level - base - cost, slip: 'letters' }];
      });
    });
  };

  return (typed, isKnown) => {
    const base = isKnown ? slipCost.known : slipCost.lacking;
    const keyed = [fromTelex(typed), fromVni(typed)].flatMap((word): SpellingCandidate[] => {
      const known = word === undefined ? undefined : vocabulary.find(word);
      return known
        ? [{ text: known.text, known, score: known.level - base - keysCost, slip: 'keys' }]
        : [];
    });
    const all = /^[\p{L}\p{M}]+$/u.test(typed) ? [...keyed, ...near(typed, base)] : keyed;
    return all.sort((a, b) => b.score - a.score).slice(0, mostCandidates);
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
