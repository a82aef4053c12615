import type { Finding } from './finding.ts';
import type { Item } from './items.ts';
import type { Sentence } from './layout.ts';
import { anyOf } from './phrases.ts';
import type { PersonPlace } from './role.ts';
import { verbAt } from './roles-behind.ts';
import { newSubjects } from './speech-table.ts';

/** A sentence that reports the words of a person: `Ông An cho biết lò đã nguội.` */
export interface SpokenSentence<Person> {
  person: Person;
  sentence: Sentence;
}

const newSubject = new RegExp(`^[^\\p{L}]*(?:${anyOf(newSubjects)})(?![\\p{L}\\p{M}])`, 'iu');

/** Whether a verb of saying or a quotation is between a person and the next one. */
export function reportsWords({ items, mentions, index, mention }: PersonPlace): boolean {
  const next = mentions[index + 1]?.from ?? items.length;
  return items.slice(mention.to, next).some(isSaying);
}

/** Whether an office is the subject of a verb of saying: `Bộ trưởng cho rằng …`. */
export function officeSpeaks(items: readonly Item[]): boolean {
  return items.some(({ kind }, at) => {
    const next = items[at + 1];
    return kind === 'office' && next !== undefined && isSaying(next);
  });
}

function isSaying(item: Item): boolean {
  return item.kind === 'quote' || verbAt([item], 0)?.reporting === true;
}

/**
 * Finds the paragraphs that report the words of each person, by number in ascending order. A
 * paragraph that has the person and a verb of saying is likely. Each paragraph after it goes on
 * with the speech, which is a guess, until one names somebody (`naming` has its number), opens with
 * another subject, or is a heading.
 */
export function speechesOf<Person>(
  spoken: readonly SpokenSentence<Person>[],
  sentences: readonly Sentence[],
  naming: ReadonlySet<number>,
): Map<Person, Finding<number[]>> {
  const spokenIn = Map.groupBy(spoken, ({ sentence }) => sentence.paragraph);
  const speeches = new Map<Person, Finding<number[]>>();
  let speaker: Person | undefined;
  for (const [paragraph, within] of Map.groupBy(sentences, (one) => one.paragraph)) {
    const here = spokenIn.get(paragraph) ?? [];
    for (const { person, sentence } of here) addParagraph(speeches, person, sentence);
    if (here.length > 0) speaker = here.at(-1)?.person;
    else if (naming.has(paragraph) || endsSpeech(within)) speaker = undefined;
    const speech = speaker === undefined ? undefined : speeches.get(speaker);
    if (here.length > 0 || !speech) continue;
    speech.value.push(paragraph);
    speech.certainty = 'guess';
  }
  return speeches;
}

/** Whether a paragraph opens with another subject than a speech, or is a heading. */
function endsSpeech(within: readonly Sentence[]): boolean {
  const [opening, closing] = [within[0]?.text ?? '', within.at(-1)?.text ?? ''];
  return newSubject.test(opening) || /[\p{L}\p{M}\p{N}]$/u.test(closing);
}

function addParagraph<Person>(
  speeches: Map<Person, Finding<number[]>>,
  person: Person,
  { text, paragraph }: Sentence,
): void {
  const speech = speeches.get(person);
  if (!speech)
    speeches.set(person, {
      value: [paragraph],
      words: text,
      sentence: text,
      certainty: 'likely',
    });
  else if (speech.value.at(-1) !== paragraph) speech.value.push(paragraph);
}
