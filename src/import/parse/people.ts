import { spellingKey } from '../../model/vietnamese.ts';
import type { Certainty, Found } from './evidence.ts';
import { awardings, recalls } from './event-table.ts';
import { frameAfter, withFrame, type Frame } from './frames.ts';
import { itemsOf, type Item } from './items.ts';
import type { Sentence } from './layout.ts';
import { mentionsOf, type Mention } from './mentions.ts';
import {
  asides,
  interviewers,
  interviewing,
  newspapers,
  passingAsides,
  type Part,
} from './part-table.ts';
import { anyOf } from './phrases.ts';
import type { Role } from './role.ts';
import { roleOf } from './roles.ts';
import { honoured } from './verbless-roles.ts';

/** A person of a report: the offices as printed, in the order in which they first stand, and the parts taken; `parts` is empty for one only named. */
export interface Person {
  name: Found<string>;
  offices: Found<string>[];
  parts: Found<Part>[];
}

interface Known extends Person {
  key: string;
  /** Only a rank, degree or calling was printed. */
  rank: Found<string> | undefined;
  elsewhere: boolean;
}

/** Whether a sentence tells of something outside the event: it says so itself, or goes on from one that did. */
type Aside = 'opens' | 'goes on' | 'no';

const opensWith = (phrases: readonly string[]) =>
  new RegExp(`^(?:[^\\p{L}]*|cũng |còn )(?:${anyOf(phrases)})(?![\\p{L}])`, 'iu');
const asideOpening = opensWith([
  ...asides,
  `(?:[^,.:“"]{0,80}, )?(?:${anyOf(interviewing)}) (?:${anyOf(interviewers)})`,
]);
const passingOpening = opensWith(passingAsides);
/** A link to another report that was copied with the text: a headline, then a newspaper's short name and a dash. */
const related = new RegExp(`(?<=\\S)(?<!Bộ|Sở|bộ|sở)\\s+(?:${anyOf(newspapers)})\\s+[-–]\\s`, 'u');
const recall = new RegExp(
  `(?:tại|chủ trì|kết luận|khai mạc|dự|bế mạc|trước|đến với|điều hành)\\s+(?:${anyOf(recalls)})`,
  'iu',
);

/** What is said to the press at the event itself: `Trao đổi với phóng viên trong hội nghị, …`. */
const within = new RegExp(
  `^[^,;.]{0,60}(?<!bên lề )(?:tại|trong) (?:buổi |cuộc )?(?:${anyOf(recalls)})`,
  'iu',
);

/** `Trước đó, trong phát biểu tại hội nghị, …`: earlier, but at the event. */
const there = new RegExp(
  `^[^.:]{0,60}(?:tại|trong) (?:buổi |cuộc )?(?:${anyOf(recalls)})(?: này)?\\s*,`,
  'iu',
);
/** How many sentences may tell what kind of event it is. */
const opening = 4;
const awarding = new RegExp(`(?<![\\p{L}])(?:${anyOf(awardings)})(?![\\p{L}])`, 'iu');
const ownSpeech =
  /(?:phần|bài) (?:phát biểu|trình bày|tham luận|báo cáo)(?: của mình)?(?![\p{L}])/iu;

/** Offices that many hold at once: alone they mean nobody in particular. */
const groups = new Set(
  ['đại biểu', 'thành viên', 'lãnh đạo', 'đại diện', 'ủy viên'].map(spellingKey),
);
/** Offices that mean little without their body. */
const bare = new Set(
  [
    'thứ trưởng',
    'phó chủ tịch',
    'cục trưởng',
    'vụ trưởng',
    'viện trưởng',
    'hiệu trưởng',
    'trưởng ban',
    'trưởng phòng',
  ].map(spellingKey),
);
const severalBefore = /^(?:các|những|nhiều|hai|ba|bốn|mọi|một|mỗi|tân|nguyên|cựu)$/iu;

/** Everyone a report names, with offices, parts and the sentences they stand in. */
export function findPeople(sentences: readonly Sentence[]): Person[] {
  const people = new Map<string, Known>();
  // Told elsewhere than at the event: from `Trước đó`, `Trong bài viết …` until a sentence comes back to the event.
  let aside = false;
  let passed: number | undefined;
  let frame: Frame | undefined;
  const awards = sentences.slice(0, opening).some(({ text }) => awarding.test(text));
  const later: (() => void)[] = [];
  for (const sentence of sentences) {
    const items = withFrame(itemsOf(sentence), sentence.text, frame);
    frame = frameAfter(items, frame);
    const mentions = mentionsOf(items);
    const outside =
      (asideOpening.test(sentence.text) && !within.test(sentence.text)) ||
      related.test(sentence.text);
    const passing =
      passingOpening.test(sentence.text) &&
      !ownSpeech.test(sentence.text) &&
      !there.test(sentence.text);
    aside = outside || (aside && !recall.test(sentence.text));
    passed = passing ? sentence.paragraph : passed;
    const here: Aside =
      outside || passing
        ? 'opens'
        : aside || (passed === sentence.paragraph && !recall.test(sentence.text))
          ? 'goes on'
          : 'no';
    for (const [index, mention] of mentions.entries()) {
      const full = mention.name.includes(' ')
        ? (people.get(spellingKey(mention.name)) ?? partOf(people, mention.name))
        : partOf(people, mention.name);
      if (!full && !mention.name.includes(' ')) continue;
      const person = full ?? add(people, mention, sentence);
      addOffices(person, mention, sentence);
      const role = roleOf(items, mentions, index);
      addParts(
        person,
        awards && role.parts.length === 0 && !role.elsewhere
          ? honoured(items, mentions, index)
          : role,
        sentence,
        here,
      );
    }
    if (sentence.paragraph > 0)
      later.push(() => bareOffices(people, items, mentions, sentence, here));
  }
  for (const look of later) look();
  return [...people.values()].map(({ name, offices, parts, rank }) => ({
    name,
    offices: offices.length === 0 && rank ? [rank] : offices,
    parts: told(parts),
  }));
}

/** What goes without saying beside other parts is left out: that who spoke was there, and that who opened or closed said something. */
function told(parts: readonly Found<Part>[]): Found<Part>[] {
  const took = parts.filter(({ value }) => value !== 'dự');
  const speeches = took.filter(
    ({ value, certainty }) => value !== 'phát biểu' || certainty === 'printed',
  );
  return speeches.length > 0 ? speeches : took.length > 0 ? took : [...parts];
}

function add(people: Map<string, Known>, mention: Mention, { text }: Sentence): Known {
  const key = spellingKey(mention.name);
  const person: Known = {
    key,
    name: {
      value: mention.name,
      words: mention.name,
      sentence: text,
      certainty: (mention.before ?? mention.after) ? 'printed' : 'likely',
    },
    offices: [],
    parts: [],
    rank: undefined,
    elsewhere: false,
  };
  people.set(key, person);
  return person;
}

/** The one person known by a longer name that begins or ends with these words: `ông An`, `Bộ trưởng Tuấn Anh`. */
function partOf(people: ReadonlyMap<string, Known>, name: string): Known | undefined {
  const key = spellingKey(name);
  const found = [...people.values()].filter(
    (person) => person.key.startsWith(`${key} `) || person.key.endsWith(` ${key}`),
  );
  return found.length === 1 ? found[0] : undefined;
}

function addOffices(
  person: Known,
  { before, after, rank }: Mention,
  { text, paragraph }: Sentence,
): void {
  // `Đại biểu An, Chủ tịch Hội Gốm`: what many are goes behind what one is.
  for (const office of before !== undefined && groups.has(spellingKey(before))
    ? [after, before]
    : [before, after]) {
    if (
      office === undefined ||
      person.offices.some(({ value }) => spellingKey(value) === spellingKey(office))
    )
      continue;
    // Headlines shorten an office: what the text prints goes first.
    const found: Found<string> = {
      value: office,
      words: office,
      sentence: text,
      certainty: paragraph === 0 ? 'likely' : 'printed',
    };
    const headline = person.offices.findIndex(({ certainty }) => certainty === 'likely');
    if (paragraph > 0 && headline >= 0) person.offices.splice(headline, 0, found);
    else
      person.offices.splice(fuller(person.offices, office) ? 0 : person.offices.length, 0, found);
  }
  if (rank !== undefined)
    person.rank ??= { value: rank, words: rank, sentence: text, certainty: 'likely' };
}

/** Whether an office says whose a bare one printed first is: `Thứ trưởng`, then `Thứ trưởng Bộ Y tế`. */
function fuller(offices: readonly Found<string>[], office: string): boolean {
  const [first] = offices;
  return (
    first !== undefined &&
    bare.has(spellingKey(first.value)) &&
    spellingKey(office).startsWith(`${spellingKey(first.value)} `)
  );
}

function addParts(person: Known, role: Role, { text }: Sentence, aside: Aside): void {
  if (role.elsewhere && person.parts.length === 0) person.elsewhere = true;
  for (const { part, words, certainty } of role.parts) {
    const isTold = certainty === 'guess';
    if (
      aside === 'opens' ||
      (person.parts.length === 0 && isTold && (person.elsewhere || aside === 'goes on'))
    ) {
      if (person.parts.length === 0) person.elsewhere = true;
      continue;
    }
    if (person.parts.some(({ value }) => value === part)) continue;
    person.parts.push({
      value: part,
      words,
      sentence: text,
      certainty: isTold ? weaker(person) : certainty,
    });
  }
}

function weaker(person: Known): Certainty {
  return person.offices.length > 0 ? 'likely' : 'guess';
}

/** A sentence may name a person by office alone: `Thủ tướng yêu cầu …`, once it is clear who holds it. */
function bareOffices(
  people: ReadonlyMap<string, Known>,
  items: readonly Item[],
  mentions: readonly Mention[],
  sentence: Sentence,
  aside: Aside,
): void {
  for (const [at, item] of items.entries()) {
    if (
      item.kind !== 'office' ||
      item.rank ||
      mentions.some(({ from, to }) => at >= from && at < to)
    )
      continue;
    if (groups.has(item.key) || severalBefore.test(items[at - 1]?.text ?? '')) continue;
    const holders = [...people.values()].filter(({ offices }) =>
      offices.some(({ value }) => holds(value, item.text)),
    );
    const [holder] = holders;
    if (holders.length !== 1 || !holder) continue;
    const bare: Mention = {
      name: item.text,
      before: undefined,
      after: undefined,
      rank: undefined,
      from: at,
      to: at + 1,
    };
    const all = [...mentions, bare].sort((a, b) => a.from - b.from);
    addParts(holder, roleOf(items, all, all.indexOf(bare)), sentence, aside);
  }
}

/** Whether a printed office is, or begins with, the office as it is repeated. */
function holds(printed: string, repeated: string): boolean {
  const key = spellingKey(repeated);
  return (
    printed
      .split(/,\s*/u)
      .some((office) => spellingKey(office) === key || spellingKey(office).startsWith(`${key} `)) ||
    spellingKey(printed) === key
  );
}
