import * as table from './body-table.ts';
import { joinsAcrossComma } from './commas.ts';
import { eventNouns } from './event-table.ts';
import type { Finding } from './finding.ts';
import { isHeadline, type Sentence } from './layout.ts';
import { degreeHead } from './office-heads.ts';
import { honorifics } from './name-table.ts';
import { offices, severalWords } from './office-table.ts';
import { nameLength } from './person-names.ts';
import { anyOf } from './phrases.ts';
import {
  countWhile,
  isDash,
  isWord,
  phraseList,
  printed,
  startsUpper,
  textAt,
  tokenize,
  type SentenceToken,
} from './sentence-tokens.ts';

/** A body's part in an event. */
export type BodyPart = 'organizer' | 'trình bày' | 'tham luận';

/** A body that held an event or spoke at it. */
export interface ReportBody extends Finding<string> {
  part: BodyPart;
}

const heads = phraseList(table.bodyHeads, [
  'Chương trình',
  'Dự án',
  'Khoa',
  'Phòng',
  'Trung ương Đoàn',
  'Tổ',
  'Tổng Liên đoàn',
]);
const departments = Object.values(table.bodyParts).map(({ parts, wholes }) => ({
  parts: phraseList(parts),
  wholes: phraseList(wholes),
}));
const fields = phraseList(table.bodyFields);
const lookalikes = new Set(table.bodyLookalikes);
const stops = new Set(table.bodyStops);
const stopPhrases = phraseList(table.bodyStopPhrases, table.holdingVerbs, table.holdingAdverbs);
/** `tổ chức` is a noun in `Ban Tổ chức`, `các tổ chức`, `việc tổ chức` and `Tổ chức Lò Việt`. */
const organizing =
  /(?<!\p{L})(?<!(?:[Bb]an|BAN|[Cc]ác|công tác|[Cc]ục|những|[Pp]hòng|kết quả|việc|[Vv]ụ|được)\s+)(?:(?:[Pp]hối hợp\s+|PHỐI HỢP\s+)?(?:đồng\s+|ĐỒNG\s+)?(?:tổ chức(?!\s+(?:bộ máy|cán bộ|quốc tế))|Tổ chức(?!\s+\p{Lu})|TỔ CHỨC)|[Pp]hối hợp|PHỐI HỢP)(?!\p{L})/u;
/** A body that is told to do something holds no event yet: `Giao Sở Gốm tổ chức …`. */
const telling = new RegExp(
  String.raw`(?<!\p{L})(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công|[Cc]hỉ đạo)(?:\s+cho)?\s+(?:${anyOf(table.bodyHeads)})(?!\p{L})`,
  'u',
);
/** A verb of holding an event, right after the name of the body that holds it. */
const holding = new RegExp(
  String.raw`^(?:\s*\([^()]*\))?(?:\s*khóa\s[IVX\d]+)?(?:,?\s*nhiệm kỳ\s[\d–-]+,?)?\s*(?:(?:${anyOf(table.holdingAdverbs)})\s+)*(?:họp(?!\p{L})|(?:(?:${anyOf(table.holdingVerbs)})[^,.;]{0,40}?|(?:${anyOf(table.inviting)})[^.;]{0,120}?)(?:${anyOf(eventNouns)})(?![\p{L}]))`,
  'iu',
);
/** An office right before its body: `Giám đốc Sở Gốm`. */
const ofOffice = new RegExp(String.raw`(?<!\p{L})(?:trưởng|phó|${anyOf(offices)})\s+$`, 'iu');
/** The words between two bodies that hold an event together. */
const joint = /^(?:\s*\([^()]*\))?\s*(?:,|(?:,\s*)?(?:và|cùng|với|cùng với))\s*$/u;
/** A label before the bodies that hold an event: `Đơn vị phối hợp: …`. */
const labelled = new RegExp(
  String.raw`^[^\p{L}]*(?:(?:đơn vị|cơ quan)\s+(?:đồng\s+)?(?:tổ chức|chủ trì|phối hợp|đăng cai)|đồng tổ chức|tổ chức)(?:\s+(?:${anyOf(eventNouns)}))?\s*(?::|là(?!\p{L})|gồm(?!\p{L}))`,
  'iu',
);
/** A subject before the verb, of words in small letters and a name, without a form of address. */
const subject = new RegExp(
  String.raw`(?:^(?=\p{L})|(?:[,:–-]|\s(?:và|cùng|với|nay|qua|\d{4}|\d{1,2}/\d{1,2}))\s+(?=\p{Ll}))((?!(?:${anyOf([...eventNouns, ...honorifics, ...severalWords])})\s)\p{L}\p{Ll}*(?:\s(?!(?:và|của|${anyOf(table.bodyStops)})\s)\p{Ll}+){0,3}(?:\s[\p{Lu}\p{N}][\p{L}\p{N}]*)+)\s*(?:(?:${anyOf(table.holdingAdverbs)})\s+)*$`,
  'u',
);
const partnersOf = new RegExp(
  String.raw`[Pp]hối hợp(.{3,160}?)(?:đồng\s+)?(?:${anyOf(table.holdingVerbs)})(?!\p{L})`,
  'u',
);
/** The name of a newspaper before the first words: `Báo Gốm - Ngày 7/5, …`. */
const lead = new RegExp(
  String.raw`^\(?[^,.;()]{2,40}\)?\s*[-–]\s+(?=\p{Lu})(?!(?:${anyOf(table.bodyHeads)})(?!\p{L}))`,
  'u',
);
/** A bracket, which names a body anew or another one: `Cục Gốm (Bộ Thủ công)`. */
const bracketed = /\([^()]*\)/gu;
/** Bodies that help to hold an event. */
const helped = /\s(?:với|cùng|dưới)\s+sự\s+\p{L}+(?:\s+\p{L}+)?\s+của\s[^,;]*/giu;
const agents = /\sdo\s(.{3,160}?)(?:phối hợp\s+)?(?:đồng\s+)?tổ chức/u;
/** `dưới sự chủ trì của Viện Gốm` */
const chairedBy = /\ssự chủ trì của\s([^,;]*)/iu;
const audience =
  /^(?:Hội thảo|Hội nghị|Diễn đàn|Tại|Các đại biểu)[^.]{0,40}?nghe\s+(.{3,200}?)\s(?=trình bày|báo cáo|tham luận)/iu;
const presenting: readonly (readonly [BodyPart, RegExp])[] = [
  ['tham luận', /^Tham luận/iu],
  ['trình bày', /trình bày|báo cáo/iu],
];
/** The place of the event. A body that is named there did not organize it. */
const placed = /(?<![\p{L}])(?:tại|ở)\s[^,;]*,/giu;
/** Words with which no name of a body ends. */
const unfinished = /^(?:và|của|-|–|&)$/u;
/** Organizers are sought in the first sentences. The title is one of them, but is not read. */
const opening = 6;

/**
 * Finds the organizers of an event, and the bodies that presented or read papers at it: `Bộ Y tế`
 * as organizer in `Bộ Y tế tổ chức hội nghị`.
 */
export function findBodies(sentences: readonly Sentence[]): ReportBody[] {
  const text = sentences
    .slice(0, opening)
    .filter((sentence) => !isHeadline(sentence) && !telling.test(sentence.text));
  const read = (names: (sentence: string) => BodyName[]) =>
    text.map(({ text: sentence }) => found('organizer', sentence, names(sentence)));
  const first = (bodies: ReportBody[][]) => bodies.find(({ length }) => length > 0);
  const afterLabel = read(labelledIn).flat();
  const organizers =
    afterLabel.length > 0
      ? afterLabel
      : (first(read(organizersIn)) ??
        first(read(holdersIn)) ??
        first(read((sentence) => bodyNames(chairedBy.exec(sentence)?.[1] ?? ''))));
  const speakers = sentences.flatMap(({ text }) => {
    const lead = audience.exec(text);
    const rest = text.slice(lead?.[0].length ?? 0);
    const part = lead && presenting.find(([, pattern]) => pattern.test(rest))?.[0];
    const names = lead?.[1];
    return names && part ? found(part, text, ministries(names) ?? bodyNames(names)) : [];
  });
  const all = [...(organizers ?? []), ...speakers];
  return all.filter(
    ({ value, part }, index) =>
      all.findIndex((other) => other.value === value && other.part === part) === index,
  );
}

function found(part: BodyPart, sentence: string, names: readonly BodyName[]): ReportBody[] {
  return names.map(({ value, whole }) => ({
    value,
    words: value,
    sentence,
    certainty: whole ? 'printed' : 'likely',
    part,
  }));
}

/** The bodies behind a label: `Đơn vị tổ chức: Viện Gốm`. */
function labelledIn(text: string): BodyName[] {
  const label = labelled.exec(text)?.[0];
  return label === undefined ? [] : bodyNames(text.slice(label.length));
}

/** The bodies that organize the event according to a sentence with the verb `tổ chức`. */
function organizersIn(sentence: string): BodyName[] {
  const text = sentence.replace(lead, '').replace(helped, '').replace(bracketed, '()');
  const verb = organizing.exec(text);
  if (!verb) return [];
  const before = text.slice(0, verb.index);
  const outsidePlace = holders(before.replace(placed, ', '));
  const named = outsidePlace.length > 0 ? outsidePlace : holders(before);
  return [
    ...named,
    ...subjectOf(before).filter(({ value }) => !named.some((body) => body.value.endsWith(value))),
    ...bodyNames(partnersOf.exec(text)?.[1] ?? ''),
    ...bodyNames(agents.exec(text)?.[1] ?? ''),
  ];
}

/**
 * The place or group at the end of a text, which holds the event though its first word is that of
 * no body: `huyện Lò Men`, `nhóm Gốm Trẻ`.
 */
function subjectOf(text: string): BodyName[] {
  const value = subject.exec(text)?.[1];
  return value === undefined ? [] : [{ value, whole: false, behind: '' }];
}

/** The bodies of a text, except those that only own something: `Kế hoạch của Sở Gốm`. */
function holders(text: string): BodyName[] {
  return bodyNames(text).filter(({ value }) => !text.includes(`của ${value}`));
}

/** The bodies that hold or announce an event: `Viện Gốm trân trọng thông báo: Hội thảo …`. */
function holdersIn(sentence: string): BodyName[] {
  const text = sentence.replace(placed, ', ');
  const names = bodyNames(text);
  const isHolder = ({ value, behind }: BodyName) =>
    holding.test(behind) && !ofOffice.test(text.slice(0, text.indexOf(value)));
  const isJoined = ({ behind }: BodyName, next: BodyName) =>
    joint.test(behind.slice(0, behind.indexOf(next.value)));
  return names.filter((_, index) => {
    const last = names.findIndex((name, at) => at >= index && isHolder(name));
    const joined = names.slice(index, last + 1);
    return (
      joined.length > 0 && joined.slice(1).every((name, at) => isJoined(joined[at] ?? name, name))
    );
  });
}

/** The name of a body, and the text behind it; `whole` is true where it certainly ends there. */
interface BodyName {
  value: string;
  whole: boolean;
  behind: string;
}

/** The bodies named in a text, each up to a mark, a verb or the next; none in `Mường Khoa`. */
function bodyNames(text: string): BodyName[] {
  const tokens = tokenize(text);
  const names: BodyName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const short = isAbbreviation(tokens, at) ? 1 : 0;
    const head = startsUpper(tokens, at) ? heads.lengthAt(tokens, at) || short : 0;
    const isOfPlace = head > short && tokens[at - 1]?.capital && !heads.at(tokens, at - 1);
    if (head === 0 || isOfPlace || lookalikes.has(textAt(tokens, at + 1))) continue;
    let to = at + head;
    to += countWhile(to, tokens.length, (next) => continues(tokens, next, at));
    while (unfinished.test(textAt(tokens, to - 1))) to -= 1;
    if (to > at + head || short > 0)
      names.push({
        value: printed(text, tokens, at, to),
        whole: isWhole(tokens, to),
        behind: printed(text, tokens, to, tokens.length),
      });
    at = to - 1;
  }
  return names.filter(({ value }) => value.includes(' ') || /^\p{Lu}+$/u.test(value));
}

/** Whether a partner is named by letters at a token: `phối hợp với VNPT Sơn La`. */
function isAbbreviation(tokens: readonly SentenceToken[], at: number): boolean {
  return (
    /^(?!PTNT$)\p{Lu}{3,}$/u.test(textAt(tokens, at)) &&
    /^(?:do|với|và|cùng)$/u.test(textAt(tokens, at - 1)) &&
    degreeHead(tokens, at) === 0
  );
}

/** Whether the name of a body ends before the word or phrase at a token. */
function isStop(tokens: readonly SentenceToken[], at: number): boolean {
  // With a capital a phrase is part of the name: `Ban Tổ chức Tỉnh ủy`.
  const isPhrase = !tokens[at]?.capital && stopPhrases.at(tokens, at) !== undefined;
  return stops.has(textAt(tokens, at)) || isPhrase;
}

/**
 * Whether a name certainly ends at a token: at the end of the text, before an abbreviation in
 * brackets, a verb or another body. After a comma more of the name may follow.
 */
function isWhole(tokens: readonly SentenceToken[], to: number): boolean {
  const next = textAt(tokens, to);
  if (/^[.(;]?$/u.test(next) || isStop(tokens, to)) return true;
  if (next !== ',' && next !== 'và' && !isDash(next)) return false;
  const isLast = textAt(tokens, to + 1) === '';
  return (
    isLast ||
    heads.at(tokens, to + 1) !== undefined ||
    isStop(tokens, to + 1) ||
    /^(?:huyện|phường|quận|thành|thị|tỉnh|xã)$/u.test(textAt(tokens, to + 1))
  );
}

/** Whether the name of a body that begins at `start` goes on at a token. */
function continues(tokens: readonly SentenceToken[], at: number, start: number): boolean {
  const text = textAt(tokens, at);
  const before = textAt(tokens, at - 1);
  if (isDash(text) || text === '&') return true;
  if (text === '.') return before === 'TP' || before === 'Tp';
  // `Khoa Gốm, Trường Đại học Mỹ nghệ`
  if (text === ',')
    return (
      joinsAcrossComma(tokens, at) ||
      departments.some(({ parts, wholes }) => parts.at(tokens, start) && wholes.at(tokens, at + 1))
    );
  // `Tổ chức Quốc tế về Gốm`
  if (text === 'về') return startsUpper(tokens, at + 1);
  // `Tổ chức Gốm Quốc tế tại Việt Nam`
  if (text === 'tại' && textAt(tokens, at + 1) === 'Việt' && textAt(tokens, at + 2) === 'Nam')
    return true;
  if (!isWord(tokens, at) || isStop(tokens, at)) return false;
  // Two words that look like a person's name are rather part of the body's: `UBND tỉnh Lâm Sơn`.
  if (nameLength(tokens, at, false) > 2) return false;
  return text !== 'và' || joinsName(tokens, at + 1);
}

/** Whether the words after `và` belong to the name of a body, and are no other body. */
function joinsName(tokens: readonly SentenceToken[], at: number): boolean {
  const isBody = heads.at(tokens, at) !== undefined || isAbbreviation(tokens, at);
  return !isBody && (startsUpper(tokens, at) || fields.at(tokens, at) !== undefined);
}

/** The names of several ministries in one list: `các Bộ: Y tế, Công Thương`. */
function ministries(text: string): BodyName[] | undefined {
  const [, kind, names] = /\bcác\s+(Bộ|Sở|bộ|sở)\s*:\s*(.+)$/u.exec(text) ?? [];
  if (!kind || !names) return undefined;
  return names.split(/\s*[,;]\s*/u).map((name) => ({
    value: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${name.trim()}`,
    whole: false,
    behind: '',
  }));
}
