import { spellings } from '../../model/spelling.ts';
import { isFoldedSyllable } from '../../model/syllable.ts';
import { splitTones } from '../../model/tones.ts';
import { fold } from '../../model/vietnamese.ts';
import type { KnownWord, Vocabulary } from '../format/vocabulary.ts';
import { editDistance } from '../../model/edit-distance.ts';
import { fromTelex, fromVni } from './input-methods.ts';

/** A word that may have been meant. */
export interface Candidate {
  text: string;
  /** The word of the archive, where it is one. */
  known: KnownWord | undefined;
  /**
   * How likely it is that this word was meant and typed so, as a logarithm to base 2, up to a
   * constant.
   */
  score: number;
  /** The slip in typing: none, marks forgotten, letters or marks confused, input method off. */
  slip: 'none' | 'bare' | 'letters' | 'keys';
}

/**
 * What slips cost, fitted to measured queries: of one letter or two (so much that a neighbour must
 * speak for it), of the tone or of the marks of letters, of a tone left out, of an input method
 * that was off.
 */
const lettersCost = (slips: number): number => [0, 8, 24][slips] ?? Infinity;
const markCost = 4.5;
const lostToneCost = 3;
const keysCost = 2;
/**
 * The cost of any slip beside that, in a word that the archive lacks and in one that it has as
 * typed.
 */
const slipCost = { lacking: 4, known: 6 };
/**
 * The cost of a word without marks in a query that has some elsewhere: it may be meant as it
 * stands, or its marks forgotten.
 */
const forgottenCost = 3;
/**
 * How a word that the archive lacks compares with one that it has once: a syllable may well be
 * meant, other letters hardly.
 */
const lackingScore = { syllable: -7, other: -14 };

/** From so many letters on a word may have two slips. */
const longWord = 5;
/** The most candidates of a word that are weighed. */
const mostCandidates = 40;

/** Whether a word was typed without marks, which is no slip. */
export function isBare(typed: string): boolean {
  return fold(typed).normalize('NFC') === typed;
}

/**
 * The candidates for a word as typed: itself or, where it has no marks, any word of the archive
 * that folds to it, less likely so in a query that has marks elsewhere.
 */
export function asTyped(typed: string, vocabulary: Vocabulary, amongMarked: boolean): Candidate[] {
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
 * Finds the words of an archive that may have been meant by one that is typed otherwise, the
 * likeliest first.
 */
export function openCandidates(
  vocabulary: Vocabulary,
): (typed: string, isKnown: boolean) => Candidate[] {
  const keys = Array.from(vocabulary.folded, ([letters, words]) => ({
    letters,
    words,
    set: setOf(letters),
  }));

  const near = (typed: string, base: number): Candidate[] => {
    const letters = fold(typed).normalize('NFC');
    const most = letters.length < longWord ? 1 : 2;
    const set = setOf(letters);
    const marks = isBare(typed) ? undefined : marksOf(typed);
    return keys.flatMap((key) => {
      // Most words are too far away, and that their letters tell at once.
      if (Math.abs(key.letters.length - letters.length) > most || size(key.set ^ set) > 2 * most)
        return [];
      const distance = editDistance(letters, key.letters, most);
      // One slip of a single letter makes any other.
      if (distance > most || distance >= Math.min(letters.length, key.letters.length)) return [];
      return key.words.flatMap((known): Candidate[] => {
        const cost = lettersCost(distance) + (marks ? marksCost(marks, marksOf(known.text)) : 0);
        return cost === 0
          ? []
          : [{ text: known.text, known, score: known.level - base - cost, slip: 'letters' }];
      });
    });
  };

  return (typed, isKnown) => {
    const base = isKnown ? slipCost.known : slipCost.lacking;
    const keyed = [fromTelex(typed), fromVni(typed)].flatMap((word): Candidate[] => {
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
 * The letters of a word as a set of bits: where the sets of two words differ by many, so do the
 * words.
 */
function setOf(letters: string): number {
  let set = 0;
  for (let place = 0; place < letters.length; place += 1)
    set |= 1 << (letters.charCodeAt(place) % 32);
  return set;
}

function size(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
