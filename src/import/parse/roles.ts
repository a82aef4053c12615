import type { Item } from './items.ts';
import type { Mention } from './mentions.ts';
import { listed, none, type Role } from './role.ts';
import { atEvent, between, said } from './verbless-roles.ts';

const farthest = 16;
const widestFrame = 45;
const negated = new Set(['không', 'chưa', 'chẳng']);
/** Words before a name that make the person what another verb is about. */
const about = new Set(['của', 'cho', 'về', 'với', 'đến']);
/** Words before a person that mean another: `vợ ông An`. */
const kin = new Set(['vợ', 'chồng', 'mẹ', 'cha', 'bố', 'cháu', 'gái', 'trai', 'nhà', 'mộ', 'vụ']);
/** Words before a verb that make it a noun, or somebody else's doing: `giải pháp về điều hành`, `được giới thiệu`. */
const nominal = new Set([
  'về',
  'việc',
  'tác',
  'những',
  'các',
  'nhiều',
  'của',
  'bản',
  'cuộc',
  'phiên',
  'ban',
  'qua',
  'mọi',
  'lễ',
  'buổi',
  'theo',
  'lời',
  'sự',
  'niềm',
  'nỗi',
]);
const passive = new Set(['được', 'bị']);
const adverbs = new Set([
  'đã',
  'cùng',
  'có',
  'trực',
  'đồng',
  'cũng',
  'sẽ',
  'tiếp',
  'thời',
  'sau',
  'đó',
]);
/** What stands between a person and a verb of something done before the event. */
const earlier =
  /(?:^| )(?:mới đây|gần đây|hồi (?:đầu|cuối|tháng|năm)(?: \S+)?|(?:tuần|tháng|năm) (?:trước|ngoái))$/iu;
/** Words that open a list of people: what stands between them and the verb names the event. */
const opensList = new Set(['có', 'gồm', ':', 'như']);
const leading = new Set([
  ',',
  ':',
  'như',
  'là',
  'có',
  'gồm',
  'của',
  'và',
  'cùng',
  'với',
  'còn',
  'do',
  'bởi',
  ';',
]);

/** The part of one person of a sentence: from the verb behind the name, else from the one that opens the list or the sentence. */
export function roleOf(items: readonly Item[], mentions: readonly Mention[], index: number): Role {
  const mention = mentions[index];
  if (!mention) return none;
  const behind = verbBehind(items, mentions, index);
  if (behind.elsewhere) return behind;
  const ahead = verbAhead(items, mentions, index);
  if (behind.parts.length === 0)
    return (
      [ahead, said(items, mention), atEvent(items, mention), between(items, mentions, index)].find(
        ({ parts }) => parts.length > 0,
      ) ?? none
    );
  // `Phát biểu khai mạc, ông An cho biết`: the opening words say which speech it was.
  const onlySaid = behind.parts.every(({ certainty }) => certainty === 'guess');
  const [frame] = ahead.parts;
  if (!onlySaid || !frame) return behind;
  if (frame.part === 'dự') return behind;
  return frame.part === 'chủ trì' ? { parts: [frame, ...behind.parts], elsewhere: false } : ahead;
}

/** The verb behind a name; several people joined by `và` or `,` share the verb behind the last. */
function verbBehind(items: readonly Item[], mentions: readonly Mention[], index: number): Role {
  const mention = mentions[index];
  if (!mention) return none;
  const next = mentions[index + 1];
  if (isAbout(items, mention) || isTold(items, mentions[index - 1], mention)) return none;
  let words = 0;
  for (let at = behindAside(items, mention); at < items.length && words <= farthest; at += 1) {
    const item = items[at];
    if (!item || item.text === ';' || item.text === 'từng') return none;
    if (next && at >= next.from) {
      const gap = items.slice(mention.to, next.from);
      if (
        !gap.length ||
        !gap.every(({ text }) => listed.has(text)) ||
        gap.some(({ text }) => text === ';')
      )
        return none;
      const shared = verbBehind(items, mentions, index + 1);
      const told = shared.parts.every(({ certainty }) => certainty === 'guess');
      return shared.elsewhere || (told && gap.some(({ text }) => text === ',')) ? none : shared;
    }
    if (
      item.kind === 'quote' &&
      items[at - 1]?.text === ':' &&
      !/lời$/u.test(items[mention.from - 1]?.text ?? '')
    )
      return {
        parts: [{ part: 'phát biểu', words: item.text, certainty: 'guess' }],
        elsewhere: false,
      };
    if (item.kind === 'verb' && !item.verb.ahead && !isNoun(items, at)) {
      if (passive.has(items[at - 1]?.text ?? '') && item.verb.part !== undefined) return none;
      if (negated.has(items[at - 1]?.text ?? '')) return none;
      if (
        item.verb.part === undefined ||
        earlier.test(
          items
            .slice(mention.to, at)
            .map(({ text }) => text)
            .join(' '),
        )
      )
        return { parts: [], elsewhere: true };
      if (item.verb.reporting)
        return {
          parts: [{ part: item.verb.part, words: item.text, certainty: 'guess' }],
          elsewhere: false,
        };
      return { parts: withFurther(items, at), elsewhere: false };
    }
    words += item.words;
  }
  return none;
}

/** Whether somebody else tells what this person did: `Ông An cho biết, Thủ tướng Bình yêu cầu …`. */
function isTold(items: readonly Item[], teller: Mention | undefined, { from }: Mention): boolean {
  let at = from - 1;
  while (/^(?:[:,]|rằng|thêm)$/u.test(items[at]?.text ?? '')) at -= 1;
  const verb = items[at];
  if (verb?.kind !== 'verb' || !verb.verb.reporting) return false;
  if (at > 0 && items.slice(at + 1, from).every(({ kind }) => kind === 'word')) return true;
  return (
    teller !== undefined &&
    at >= teller.to &&
    items.slice(teller.to, at).every(({ kind }) => kind === 'word' || kind === 'mark')
  );
}

/** Whether what looks like a verb is a noun here: `theo yêu cầu`, `đánh giá của`. */
function isNoun(items: readonly Item[], at: number): boolean {
  const [before, item, next] = items.slice(Math.max(0, at - 1), at + 2);
  if (item?.kind !== 'verb') return false;
  return (
    nominal.has(before?.text ?? '') ||
    (item.verb.reporting && next?.text === 'của') ||
    /đại biểu$/iu.test(before?.kind === 'office' ? before.text : '')
  );
}

/** The item behind what stands between two dashes or in brackets after a name; the same item where nothing does. */
function behindAside(items: readonly Item[], { from, to }: Mention): number {
  const name = items.findIndex(({ kind }, at) => at >= from && at < to && kind === 'name');
  // An office between the dashes may go on with a verb: `ông An - thành viên tham gia soạn thảo - cho biết`.
  const within = name < 0 ? 0 : asideEnd(items, name + 1);
  const goesOn = items
    .slice(to, within)
    .every((item) => item.kind !== 'verb' || !item.verb.reporting);
  if (within > to && goesOn && items.slice(within, within + 4).some(({ kind }) => kind === 'verb'))
    return within;
  return asideEnd(items, to) || to;
}

/** The item behind the mark that closes what a dash or a bracket opens here, 0 where nothing does or a name stands in it. */
function asideEnd(items: readonly Item[], from: number): number {
  const opening = items[from]?.text ?? '';
  const closing = opening === '(' ? ')' : /^[-–]$/u.test(opening) ? opening : undefined;
  const to =
    closing === undefined
      ? -1
      : items.findIndex(
          ({ text, kind }, at) =>
            at > from + 1 && at < from + 30 && kind === 'mark' && text === closing,
        );
  return to > 0 && items.slice(from, to).every(({ kind }) => kind !== 'name') ? to + 1 : 0;
}

/** Whether a person is what another verb is about: `trao đổi với ông An`, `ý kiến của ông An`, `theo ông An`. */
function isAbout(items: readonly Item[], { from }: Mention): boolean {
  const before = items[from - 1]?.text.toLowerCase().split(' ').at(-1) ?? '';
  return (
    before === 'theo' ||
    kin.has(before) ||
    (about.has(before) && items[from - 2]?.text.toLowerCase() !== 'cùng')
  );
}

/** The verb at an item and those joined to it: `chủ trì và phát biểu chỉ đạo`. */
function withFurther(items: readonly Item[], start: number): Role['parts'] {
  const parts: Role['parts'] = [];
  for (let at = start; at < items.length && at < start + 40; at += 1) {
    const item = items[at];
    if (!item || item.kind === 'name' || item.text === ';') break;
    if (item.kind !== 'verb' || item.verb.part === undefined || item.verb.reporting) continue;
    let before = at - 1;
    while (adverbs.has(items[before]?.text ?? '')) before -= 1;
    // Behind a comma these tell of the event: `trình bày tại hội nghị, khai mạc sáng 3-4`.
    const joins =
      items[before]?.text === 'và' ||
      (items[before]?.text === ',' && !/^(?:khai|bế) mạc$/iu.test(item.text));
    if (at === start || joins)
      parts.push({ part: item.verb.part, words: item.text, certainty: 'printed' });
  }
  return parts;
}

/** The verb that opens the list or the sentence: `Dự hội nghị có …`, `Phát biểu khai mạc, …`, `với sự tham dự của …`. */
function verbAhead(items: readonly Item[], mentions: readonly Mention[], index: number): Role {
  let first = index;
  for (
    let before = mentions[first - 1], here = mentions[first];
    before && here;
    before = mentions[first - 1], here = mentions[first]
  ) {
    if (!isList(items.slice(before.to, here.from))) break;
    first -= 1;
  }
  const from = mentions[first]?.from ?? 0;
  const floor = mentions[first - 1]?.to ?? 0;
  if (!leads(items, from)) return none;
  const listing = opensList.has(items[from - 1]?.text ?? '');
  let words = 0;
  for (let at = from - 1; at >= floor && words <= widestFrame; at -= 1) {
    const item = items[at];
    if (item?.kind === 'verb' && !nominal.has(items[at - 1]?.text ?? '')) {
      // `do ông An chủ trì, ông Bình …`: the verb is An's.
      if (at === floor && first > 0 && items[from - 1]?.text === ',') return none;
      if (listing && (item.verb.reporting || item.verb.part === undefined)) continue;
      if (item.verb.part === undefined || item.verb.reporting) return none;
      const part = item.verb.part;
      if (items[from - 1]?.text === 'như' && part !== 'dự') return none;
      if (items[from - 1]?.text === 'của' && !item.verb.ahead) return none;
      if (!item.verb.ahead && part !== 'dự' && part !== 'chủ trì' && !opens(items, at)) {
        if (!listing) return none;
        continue;
      }
      // One speaker gives a speech: of several in the list it belongs to the first.
      if (first !== index && part !== 'dự' && part !== 'chủ trì' && items[from - 1]?.text === ',')
        return none;
      return { parts: [{ part, words: item.text, certainty: 'printed' }], elsewhere: false };
    }
    words += item?.words ?? 0;
  }
  return none;
}

function isList(gap: readonly Item[]): boolean {
  return (
    gap.length > 0 &&
    gap.every(({ kind }) => kind !== 'verb') &&
    (gap.every(({ text }) => listed.has(text)) ||
      gap.some(({ text }) => text === ';' || text === ','))
  );
}

function leads(items: readonly Item[], from: number): boolean {
  const before = items[from - 1];
  if (before?.text === 'với' && items[from - 2]?.text === 'đối') return false;
  return before !== undefined && (leading.has(before.text) || before.kind === 'verb');
}

/** Whether a verb opens its sentence or a clause of it, so that no subject stands before it. */
function opens(items: readonly Item[], at: number): boolean {
  const before = items.slice(0, at);
  return (
    at <= 1 ||
    (before.every(({ kind }) => kind === 'word' || kind === 'mark') &&
      /^(?:,|khi|sau|bài|phần)$/u.test(before.at(-1)?.text ?? ''))
  );
}
