import type { Item } from './item.ts';
import type { Sentence } from './layout.ts';
import type { PersonPlace } from './role.ts';
import { isJoined, verbAt } from './roles-behind.ts';
import { joinedText, textAt } from './sentence-tokens.ts';

/** A sentence that reports the words of a person: `Ông An cho biết lò đã nguội.` */
export interface SpokenSentence<Person> {
  person: Person;
  sentence: Sentence;
}

/** A pronoun for the last speaker, and adverbs of the verb behind it: `Ông cũng`. */
const pronoun =
  /^(?:ông|bà|anh|chị|thầy|cô|chú|bác|cụ|em|bạn|đồng chí)(?: (?:cũng|còn|tiếp tục|đã|đồng thời))*$/iu;
const accordingTo = /^(?:cũng )?theo (?:ông|bà|anh|chị|thầy|cô|chú|bác|cụ|em|bạn|đồng chí),/iu;

/**
 * Whether a person is the subject of a verb of saying, the first after the name or one joined to
 * that, or a quotation follows a colon. A quotation elsewhere may be a name: `chủ trì hội thảo
 * “Lò”`.
 */
export function reportsWords({ items, mentions, index, mention }: PersonPlace): boolean {
  const next = mentions[index + 1]?.from ?? items.length;
  const end = items.findIndex(({ text }, at) => at >= mention.to && text === ';');
  const within = items.slice(0, end < 0 ? next : Math.min(next, end));
  const verb = within.findIndex(({ kind }, at) => at >= mention.to && kind === 'verb');
  return within.some(
    (item, at) =>
      at >= mention.to &&
      (item.kind === 'quote'
        ? textAt(within, at - 1) === ':'
        : verbAt(within, at)?.reporting === true && (at === verb || isJoined(within, at))),
  );
}

/**
 * Whether the first sentence of a paragraph shows that the last speaker goes on: by a pronoun, or
 * since a quotation of the paragraph before is still open.
 */
export function goesOn({ text, quoted }: Sentence, items: readonly Item[]): boolean {
  const isOpen = quoted.some(({ start }) => start <= 0) && !/^["“]/u.test(text);
  return isOpen || isOfPronoun(text, items);
}

/** Whether a sentence reports the words of somebody whom a pronoun stands for: `Bà kể …`. */
export function isOfPronoun(text: string, items: readonly Item[]): boolean {
  const verb = items.findIndex(({ kind }) => kind === 'verb');
  const subject = joinedText(items.slice(0, Math.max(verb, 0)));
  return (
    (verbAt(items, verb)?.reporting === true && pronoun.test(subject)) || accordingTo.test(text)
  );
}

/**
 * Finds the paragraphs that report the words of each person, by number in ascending order: those
 * with the person and a verb of saying, and those after one in which the only speaker goes on
 * (`following` has their numbers).
 */
export function speechesOf<Person>(
  spoken: readonly SpokenSentence<Person>[],
  following: ReadonlySet<number>,
): Map<Person, number[]> {
  const speeches = new Map<Person, Set<number>>();
  const spokenIn = Map.groupBy(spoken, ({ sentence }) => sentence.paragraph);
  for (const [paragraph, within] of [...spokenIn].sort(([a], [b]) => a - b)) {
    const persons = new Set(within.map(({ person }) => person));
    for (const person of persons) {
      const paragraphs = speeches.get(person) ?? new Set();
      speeches.set(person, paragraphs.add(paragraph));
      if (persons.size > 1) continue;
      for (let next = paragraph + 1; following.has(next) && !spokenIn.has(next); next += 1)
        paragraphs.add(next);
    }
  }
  return new Map([...speeches].map(([person, paragraphs]) => [person, [...paragraphs]]));
}
