import { capitalise } from '../../../src/model/vietnamese.ts';
import type { Chance } from './chance.ts';
import type { Language, ProseWord } from './language.ts';

/** The share of words that a text takes from what it has said already, and the words of a run. */
const shareCopied = 0.46;
const meanRun = 4;
/** How often a run begins, so that runs make up their share. */
const runBegins = shareCopied / meanRun / (1 - shareCopied);
/** A text that has said less than this has nothing to say again but what it has just said. */
const leastSaid = 30;
const shareOfCommas = 0.07;
const longestSentence = 60;

/**
 * The prose of one report. It says again what it has said, as texts on one subject do: that is why
 * a report of real text has fewer words than one of as many independent draws.
 */
export class Prose {
  readonly #chance: Chance;
  readonly #language: Language;
  readonly #said: ProseWord[] = [];

  constructor(language: Language, chance: Chance) {
    this.#language = language;
    this.#chance = chance;
  }

  /** Some words without punctuation: `số phường luận 12 hồi`. The first is a syllable. */
  words(count: number): string[] {
    const words: ProseWord[] = [];
    let run = { from: 0, left: 0 };
    while (words.length < count) {
      if (run.left === 0 && words.length > 0 && this.#repeats()) run = this.#newRun();
      const again = run.left > 0 ? this.#said[run.from] : undefined;
      const last = words.at(-1);
      const word =
        again ??
        (last ? this.#language.next(last, this.#chance) : this.#language.first(this.#chance));
      run = { from: run.from + 1, left: again ? run.left - 1 : 0 };
      words.push(word);
      this.#said.push(word);
    }
    return words.map(({ text }) => text);
  }

  /** A paragraph of one sentence or, where it is long, several. */
  paragraph(count: number): string {
    const sentences: string[] = [];
    for (let left = count; left > 0;) {
      const length = left <= longestSentence ? left : 15 + this.#chance.below(30);
      sentences.push(this.#sentence(length));
      left -= length;
    }
    return sentences.join(' ');
  }

  #repeats(): boolean {
    return this.#said.length > leastSaid && this.#chance.happens(runBegins);
  }

  #newRun(): { from: number; left: number } {
    const starts = this.#said.length - 2 * meanRun;
    return { from: this.#chance.below(starts), left: 1 + this.#chance.below(2 * meanRun - 1) };
  }

  #sentence(count: number): string {
    const words = this.words(count);
    const text = words
      .map((word, index) => (index < count - 1 ? word + this.#mark() : word))
      .join(' ');
    return `${capitalise(text)}.`;
  }

  #mark(): string {
    if (!this.#chance.happens(shareOfCommas)) return '';
    return this.#chance.happens(0.1) ? ';' : ',';
  }
}
