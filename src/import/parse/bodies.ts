import { bodyNames, type BodyName } from './body-names.ts';
import * as table from './body-table.ts';
import { eventNouns } from './event-table.ts';
import type { Finding } from './finding.ts';
import { isHeadline, type Sentence } from './layout.ts';
import { honorifics } from './name-table.ts';
import { severalWords } from './office-table.ts';
import { anyOf } from './phrases.ts';

/** A body's part in an event. */
export type BodyPart = 'organizer' | 'trình bày' | 'tham luận';

/** A body that held an event or spoke at it. */
export interface ReportBody extends Finding<string> {
  part: BodyPart;
}

/** `tổ chức` is a noun in `Ban Tổ chức`, `các tổ chức`, `việc tổ chức` and `Tổ chức Lò Việt`. */
const organizing = new RegExp(
  [
    String.raw`(?<!\p{L})(?:(?<!(?:chương trình|công tác|quy chế|việc|được)\s+)`,
    String.raw`(?:[Pp]hối hợp|PHỐI HỢP|đăng cai)|(?<!(?:[Bb]an|BAN|[Cc]ác|công tác|[Cc]ục|những|`,
    String.raw`[Pp]hòng|kết quả|việc|[Vv]ụ|được)\s+)(?:đồng\s+|ĐỒNG\s+)?`,
    String.raw`(?:tổ chức(?!\s+(?:bộ máy|cán bộ|quốc tế))|Tổ chức(?!\s+\p{Lu})|TỔ CHỨC))(?!\p{L})`,
  ].join(''),
  'gu',
);

/** A body that is told to do something holds no event yet: `Giao Sở Gốm tổ chức …`. */
const telling = new RegExp(
  String.raw`(?<!\p{L})(?:[Gg]iao|[Yy]êu cầu|[Đđ]ề nghị|[Pp]hân công|[Cc]hỉ đạo)(?:\s+cho)?\s+(?:${anyOf(table.bodyHeads)})(?!\p{L})`,
  'u',
);
/** A verb of holding an event, right after the name of the body that holds it. */
const holding = new RegExp(
  String.raw`^(?:\s*\([^()]*\))?(?:\s*khóa\s[IVX\d]+)?(?:,?\s*nhiệm kỳ\s[\d–-]+,?)?\s*(?:(?:${anyOf(table.holdingAdverbs)})\s+)*(?:(?:giao ban|họp|ra quân|tập huấn)(?!\p{L})|(?:(?:${anyOf(table.holdingVerbs)})[^,.;]{0,40}?|(?:${anyOf(table.inviting)})[^.;]{0,120}?)(?:${anyOf(eventNouns)})(?![\p{L}]))`,
  'iu',
);
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
/** Leads to the bodies with which another holds an event. */
const partnersOf = /(?<!\p{L})phối hợp(?:\s+(?:cùng|giữa|với))*\s+/iu;
/** An event, its owner and that it was held: `Hội nghị thợ lò của Hội Gốm diễn ra …`. */
const owned = new RegExp(
  String.raw`^(?:${anyOf(eventNouns)})\s[^,.;]{0,80}?\scủa\s(.{3,120}?)\s(?:đã\s+)?(?:được\s+tổ chức|diễn ra)(?!\p{L})`,
  'iu',
);
/** The name of a newspaper before the first words: `Báo Gốm - Ngày 7/5, …`. */
const lead = new RegExp(
  String.raw`^(?![^–-]*\sdo\s)\(?[^,.;()]{2,40}\)?\s*[-–]\s+(?=\p{Lu})(?!(?:${anyOf(table.bodyHeads)})(?!\p{L}))`,
  'u',
);
/** A bracket, which names a body anew or another one: `Cục Gốm (Bộ Thủ công)`. */
const bracketed = /\([^()]*\)/gu;
/** Bodies that help to hold an event. */
const helped = /\s(?:với|cùng|dưới)\s+sự\s+\p{L}+(?:\s+\p{L}+)?\s+của\s[^,;]*/giu;
const agents =
  /(?:^|\s)[Dd]o\s(.{3,160}?)(?:phối hợp\s+)?(?:đồng\s+)?(?:tổ chức|chủ trì|đăng cai|triệu tập|thực hiện)(?!\p{L})/u;
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
        first(read((sentence) => bodyNames(chairedBy.exec(sentence)?.[1] ?? ''))) ??
        first(read(agentsIn)) ??
        first(read((sentence) => bodyNames(owned.exec(sentence)?.[1] ?? ''))));
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

/** The bodies that organize the event by the first verb, as `tổ chức`, that has a body. */
function organizersIn(sentence: string): BodyName[] {
  const text = sentence.replace(lead, '').replace(helped, '').replace(bracketed, '()');
  for (const { index } of text.matchAll(organizing)) {
    const before = text.slice(0, index);
    const outsidePlace = holders(before.replace(placed, ', '));
    const named = outsidePlace.length > 0 ? outsidePlace : holders(before);
    const found = [
      ...named,
      ...subjectOf(before).filter(({ value }) => !named.some((body) => body.value.endsWith(value))),
      ...partnersIn(text.slice(index)),
      ...agentsIn(text),
    ];
    if (found.length > 0) return found;
  }
  return [];
}

/** The bodies by which an event is held: `Hội nghị do Sở Gốm tổ chức`. */
function agentsIn(text: string): BodyName[] {
  return bodyNames(agents.exec(text)?.[1] ?? '').filter(({ isOfOffice }) => !isOfOffice);
}

/** The bodies behind `phối hợp với`, up to what joins no other one. */
function partnersIn(text: string): BodyName[] {
  const opening = partnersOf.exec(text);
  if (!opening) return [];
  const names = bodyNames(text.slice(opening.index));
  const [first] = names;
  const isNext = first && text.startsWith(first.value, opening.index + opening[0].length);
  if (!isNext) return [];
  const end = names.findIndex((name, index) => !isJoined(name, names[index + 1]));
  return names.slice(0, end + 1);
}

/** Whether two bodies that follow each other hold an event together. */
function isJoined({ behind }: BodyName, next: BodyName | undefined): boolean {
  return next !== undefined && joint.test(behind.slice(0, behind.indexOf(next.value)));
}

/**
 * The place or group at the end of a text, which holds the event though its first word is that of
 * no body: `huyện Lò Men`, `nhóm Gốm Trẻ`.
 */
function subjectOf(text: string): BodyName[] {
  const value = subject.exec(text)?.[1];
  return value === undefined ? [] : [{ value, whole: false, behind: '', isOfOffice: false }];
}

/** The bodies of a text, except those that only own something: `Kế hoạch của Sở Gốm`. */
function holders(text: string): BodyName[] {
  return bodyNames(text).filter(({ value }) => !text.includes(`của ${value}`));
}

/** The bodies that hold or announce an event: `Viện Gốm trân trọng thông báo: Hội thảo …`. */
function holdersIn(sentence: string): BodyName[] {
  const text = sentence.replace(placed, ', ');
  const names = bodyNames(text);
  const isHolder = ({ behind, isOfOffice }: BodyName) => holding.test(behind) && !isOfOffice;
  return names.filter((_, index) => {
    const last = names.findIndex((name, at) => at >= index && isHolder(name));
    const joined = names.slice(index, last + 1);
    return (
      joined.length > 0 && joined.slice(1).every((name, at) => isJoined(joined[at] ?? name, name))
    );
  });
}

/** The names of several ministries in one list: `các Bộ: Y tế, Công Thương`. */
function ministries(text: string): BodyName[] | undefined {
  const [, kind, names] = /\bcác\s+(Bộ|Sở|bộ|sở)\s*:\s*(.+)$/u.exec(text) ?? [];
  if (!kind || !names) return undefined;
  return names.split(/\s*[,;]\s*/u).map((name) => ({
    value: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${name.trim()}`,
    whole: false,
    behind: '',
    isOfOffice: false,
  }));
}
