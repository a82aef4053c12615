import { bodyFields, bodyHeads } from './body-table.ts';
import { joinsAcrossComma } from './commas.ts';
import type { Found } from './evidence.ts';
import type { Sentence } from './layout.ts';
import { nameLength } from './names.ts';
import { printed, phraseList, tokenise, type Token } from './tokens.ts';

/** A body's part in an event. */
export type BodyPart = 'organizer' | 'trình bày' | 'tham luận';

/** A body that held an event or spoke at it. */
export interface Body extends Found<string> {
  part: BodyPart;
}

const heads = phraseList(bodyHeads, ['Trung ương Đoàn', 'Báo', 'Tổng Liên đoàn']);
const fields = phraseList(bodyFields);
const organizing = /(?:phối hợp\s+)?(?:đồng\s+)?tổ chức|phối hợp/iu;
const presenting: readonly (readonly [BodyPart, RegExp])[] = [
  ['tham luận', /^Tham luận/iu],
  ['trình bày', /trình bày|báo cáo/iu],
];
/** Where the event was held: the house that stands there did not hold it. */
const placed = /(?<![\p{L}])(?:tại|ở)\s[^,;]*,/giu;
const within = /^(?:và|của|-|–|&)$/u;

/** Organisers, from the sentences in which somebody holds the event, and bodies that presented or read papers. */
export function findBodies(sentences: readonly Sentence[]): Body[] {
  const bodies: Body[] = [];
  const put = (part: BodyPart, sentence: string, names: readonly BodyName[]) => {
    for (const { value, whole } of names)
      if (!bodies.some((known) => known.value === value && known.part === part))
        bodies.push({
          value,
          words: value,
          sentence,
          certainty: whole ? 'printed' : 'likely',
          part,
        });
  };
  for (const { text, paragraph } of sentences.slice(0, 6)) {
    const verb = organizing.exec(text);
    if (paragraph === 0 || !verb || bodies.some(({ part }) => part === 'organizer')) continue;
    const partners =
      /phối hợp(?:\s+với|\s+cùng)?(.{3,160}?)(?:đồng\s+)?tổ chức/iu.exec(text)?.[1] ?? '';
    const before = text.slice(0, verb.index);
    const named = bodyNames(before.replace(placed, ', '));
    put('organizer', text, [
      ...(named.length > 0 ? named : bodyNames(before)),
      ...bodyNames(partners),
      ...bodyNames(/\sdo\s(.{3,160}?)(?:phối hợp\s+)?tổ chức/iu.exec(text)?.[1] ?? ''),
    ]);
  }
  for (const { text } of sentences) {
    const lead =
      /^(?:Hội thảo|Hội nghị|Diễn đàn|Tại|Các đại biểu)[^.]{0,40}?nghe\s+(.{3,200}?)\s(?=trình bày|báo cáo|tham luận)/iu.exec(
        text,
      );
    const said = lead && presenting.find(([, pattern]) => pattern.test(text.slice(lead[0].length)));
    if (lead?.[1] && said) put(said[0], text, ministries(lead[1]) ?? bodyNames(lead[1]));
  }
  return bodies;
}

/** The name of a body, and whether what stands behind it surely belongs to it no more. */
interface BodyName {
  value: string;
  whole: boolean;
}

/** The names of bodies in a stretch of text: from a word that begins one to a mark, a verb's particle or the next body. */
function bodyNames(text: string): BodyName[] {
  const tokens = tokenise(text);
  const names: BodyName[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const head = /^\p{Lu}/u.test(tokens[at]?.text ?? '') ? (heads.at(tokens, at)?.length ?? 0) : 0;
    if (head === 0 || notBodies.has(tokens[at + 1]?.text ?? '')) continue;
    let to = at + head;
    while (to < tokens.length && continues(tokens, to)) to += 1;
    while (within.test(tokens[to - 1]?.text ?? '')) to -= 1;
    if (to > at + head)
      names.push({ value: printed(text, tokens, at, to), whole: isWhole(tokens, to) });
    at = to - 1;
  }
  return names.filter(({ value }) => value.includes(' '));
}

/** A name ends surely at the end, before an abbreviation in brackets, a verb or another body; not before a comma and more of the same kind. */
function isWhole(tokens: readonly Token[], to: number): boolean {
  const [next, after] = [tokens[to], tokens[to + 1]];
  if (!next || next.text === '(' || ending.has(next.text) || endings.at(tokens, to)) return true;
  if (!/^(?:,|và|-|–)$/u.test(next.text)) return false;
  return (
    !after ||
    heads.at(tokens, to + 1) !== undefined ||
    ending.has(after.text) ||
    endings.at(tokens, to + 1) !== undefined
  );
}

/** Second words that make something else of a body's first: `Hội nghị`, `Bộ trưởng`. */
const notBodies = new Set(['nghị', 'thảo', 'trường', 'trưởng', 'phí', 'cáo']);
const ending = new Set([
  'đã',
  'sẽ',
  'cùng',
  'với',
  'tại',
  'do',
  'có',
  'là',
  'về',
  'cho',
  'vừa',
  'được',
  'thì',
  'đang',
  'đưa',
  'nhằm',
  'trên',
]);
/** Words of two that end a name; alone, their first may be part of one: `đồng bằng`, `chương trình`. */
const endings = phraseList([
  'phối hợp',
  'tổ chức',
  'đồng tổ chức',
  'đồng chủ trì',
  'chủ trì',
  'chủ động',
  'trình bày',
  'báo cáo',
  'đánh giá',
  'đồng loạt',
]);
const placeKinds = new Set(['tỉnh', 'huyện', 'quận', 'xã', 'phường', 'phố', 'thị', 'trấn', 'TP']);

function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (/^[-–&]$/u.test(token.text)) return true;
  if (token.text === '.') return /^(?:TP|Tp)$/u.test(tokens[at - 1]?.text ?? '');
  if (token.text === ',') return joinsAcrossComma(tokens, at);
  if (!/^[\p{L}\p{N}]/u.test(token.text) || ending.has(token.text) || endings.at(tokens, at))
    return false;
  // A province may be called as people are: `UBND tỉnh Lâm Sơn`.
  const name = nameLength(tokens, at, false);
  if (name > 0 && !(name === 2 && placeKinds.has(tokens[at - 1]?.text ?? ''))) return false;
  if (token.text === 'và')
    return (
      !heads.at(tokens, at + 1) &&
      (/^\p{Lu}/u.test(tokens[at + 1]?.text ?? '') || fields.at(tokens, at + 1) !== undefined)
    );
  return true;
}

/** `lãnh đạo các Bộ: Y tế, Công Thương` names each ministry by what follows. */
function ministries(text: string): BodyName[] | undefined {
  const list = /\bcác\s+(Bộ|Sở|bộ|sở)\s*:\s*(.+)$/u.exec(text);
  const [, kind, names] = list ?? [];
  return kind && names
    ? names.split(/\s*[,;]\s*/u).map((name) => ({
        value: `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${name.trim()}`,
        whole: false,
      }))
    : undefined;
}
