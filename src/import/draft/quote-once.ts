import type { Doubt } from './model.ts';

/** A sentence of fewer letters is quoted whole each time. */
const short = 90;
const around = 30;

/** Doubts about one field of the front matter that rest on one sentence quote it in full once, and then only the words around the value. */
export function quoteOnce(doubts: readonly Doubt[]): Doubt[] {
  const quoted = new Set<string>();
  return doubts.map((doubt) => {
    if (doubt.sentence === undefined || doubt.sentence.length <= short) return doubt;
    const key = `${/^\w+/.exec(doubt.path)?.[0] ?? ''}\n${doubt.sentence}`;
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
