import { firstSentence, shorten } from '../model/vietnamese.ts';

/** Stands for what a passage leaves out. The brackets tell it from a `…` that a report prints. */
export const cut = '[…]';

/**
 * The whole of a paragraph where it has at most `length` characters. Otherwise as many of its
 * sentences as fit, from the one at `place` on, each word unchanged, with a mark where it is cut. A
 * sentence that is too long is cut around `place`, where a clause begins and where a word ends.
 */
export function passageOf(paragraph: string, length: number, place = 0): string {
  if (paragraph.length <= length) return paragraph;
  let start = 0;
  let end = sentenceEnd(paragraph, 0);
  while (end <= place && end < paragraph.length) [start, end] = [end, sentenceEnd(paragraph, end)];
  if (end - start > length) {
    const from = place - Math.floor(length / 2);
    if (from > start) start = clauseStart(paragraph, from, place);
    if (end - start > length)
      // `shorten` sets one character for what it leaves out.
      end = start + shorten(paragraph.slice(start, end), length).length - 1;
  }
  let next = sentenceEnd(paragraph, end);
  while (end < next && next - start <= length) [end, next] = [next, sentenceEnd(paragraph, next)];
  const kept = paragraph.slice(start, end).trim();
  // No line begins or ends with the mark alone.
  const space = '\u00A0';
  return `${start > 0 ? cut + space : ''}${kept}${end < paragraph.length ? space + cut : ''}`;
}

/** Where the sentence ends that is at a place, or begins behind it. */
function sentenceEnd(text: string, place: number): number {
  const rest = text.slice(place);
  const sentence = rest.trimStart();
  return place + rest.length - sentence.length + firstSentence(sentence).length;
}

/** Where the first clause, or else the first word, begins between two places. */
function clauseStart(text: string, from: number, to: number): number {
  const between = text.slice(from, to);
  const gap = /[;:]\s+/u.exec(between) ?? /\s+/u.exec(between);
  return gap ? from + gap.index + gap[0].length : to;
}
