import { topField } from './field-order.ts';
import type { Doubt } from './model.ts';

/** Sentences of up to so many letters are always quoted whole. */
const shortSentence = 90;
/** The letters quoted on both sides of a value. */
const around = 30;

/**
 * Shortens repeated quotations: of the doubts about one field that quote the same sentence, the
 * first keeps it whole, the others keep the words around their value.
 */
export function quoteOnce(doubts: readonly Doubt[]): Doubt[] {
  const quoted = new Set<string>();
  return doubts.map((doubt) => {
    if (doubt.sentence === undefined || doubt.sentence.length <= shortSentence) return doubt;
    const key = `${topField(doubt.path)}\n${doubt.sentence}`;
    if (quoted.has(key)) return { ...doubt, sentence: wordsAround(doubt.sentence, doubt.value) };
    quoted.add(key);
    return doubt;
  });
}

function wordsAround(sentence: string, value: string): string {
  const found = sentence.toLowerCase().indexOf(value.toLowerCase());
  const at = Math.max(0, found);
  const end = at + (found < 0 ? around : value.length);
  const from = at <= around ? 0 : sentence.lastIndexOf(' ', at - around) + 1;
  const next = sentence.indexOf(' ', end + around);
  const to = next < 0 ? sentence.length : next;
  return `${from > 0 ? '… ' : ''}${sentence.slice(from, to)}${to < sentence.length ? ' …' : ''}`;
}
