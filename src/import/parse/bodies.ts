import { bodyHeads } from './body-table.ts';
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
const organizing = /(?:phối hợp\s+)?(?:đồng\s+)?tổ chức|phối hợp/iu;
const presenting: readonly (readonly [BodyPart, RegExp])[] = [['tham luận', /^Tham luận/iu], ['trình bày', /trình bày|báo cáo/iu]];
const within = /^(?:và|của|-|–|&)$/u;

/** Organisers, from the sentences in which somebody holds the event, and bodies that presented or read papers. */
export function findBodies(sentences: readonly Sentence[]): Body[] {
  const bodies: Body[] = [];
  const put = (part: BodyPart, sentence: string, values: readonly string[]) => {
    for (const value of values) if (!bodies.some((known) => known.value === value && known.part === part)) bodies.push({ value, words: value, sentence, certainty: 'likely', part });
  };
  for (const { text, paragraph } of sentences.slice(0, 6)) {
    const verb = organizing.exec(text);
    if (paragraph === 0 || !verb || bodies.some(({ part }) => part === 'organizer')) continue;
    const partners = /phối hợp(?:\s+với|\s+cùng)?(.{3,160}?)(?:đồng\s+)?tổ chức/iu.exec(text)?.[1] ?? '';
    const before = text.slice(0, verb.index);
    put('organizer', text, [...bodyNames(before), ...bodyNames(partners), ...bodyNames(/\sdo\s(.{3,160}?)(?:phối hợp\s+)?tổ chức/iu.exec(text)?.[1] ?? '')]);
  }
  for (const { text } of sentences) {
    const lead = /^(?:Hội thảo|Hội nghị|Diễn đàn|Tại|Các đại biểu)[^.]{0,40}?nghe\s+(.{3,200}?)\s(?=trình bày|báo cáo|tham luận)/iu.exec(text);
    const said = lead && presenting.find(([, pattern]) => pattern.test(text.slice(lead[0].length)));
    if (lead?.[1] && said) put(said[0], text, ministries(lead[1]) ?? bodyNames(lead[1]));
  }
  return bodies;
}

/** The names of bodies in a stretch of text: from a word that begins one to a mark, a verb's particle or the next body. */
export function bodyNames(text: string): string[] {
  const tokens = tokenise(text);
  const names: string[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const head = /^\p{Lu}/u.test(tokens[at]?.text ?? '') ? (heads.at(tokens, at)?.length ?? 0) : 0;
    if (head === 0 || notBodies.has(tokens[at + 1]?.text ?? '')) continue;
    let to = at + head;
    while (to < tokens.length && continues(tokens, to)) to += 1;
    while (within.test(tokens[to - 1]?.text ?? '')) to -= 1;
    if (to > at + head) names.push(printed(text, tokens, at, to));
    at = to - 1;
  }
  return names.filter((name) => name.includes(' '));
}

/** Second words that make something else of a body's first: `Hội nghị`, `Bộ trưởng`. */
const notBodies = new Set(['nghị', 'thảo', 'trường', 'trưởng', 'phí', 'cáo']);
const ending = new Set(['đã', 'sẽ', 'phối', 'tổ', 'đồng', 'cùng', 'với', 'tại', 'do', 'trình', 'báo', 'có', 'là', 'về', 'cho', 'chủ', 'vừa', 'được', 'thì', 'đang', 'đưa']);

function continues(tokens: readonly Token[], at: number): boolean {
  const token = tokens[at];
  if (!token) return false;
  if (/^[-–&]$/u.test(token.text)) return true;
  if (token.text === '.') return /^(?:TP|Tp)$/u.test(tokens[at - 1]?.text ?? '');
  if (!/^[\p{L}\p{N}]/u.test(token.text) || ending.has(token.text)) return false;
  if (nameLength(tokens, at, true) > 0) return false;
  if (token.text === 'và') return !heads.at(tokens, at + 1) && /^\p{Lu}/u.test(tokens[at + 1]?.text ?? '');
  return true;
}

/** `lãnh đạo các Bộ: Y tế, Công Thương` names each ministry by what follows. */
function ministries(text: string): string[] | undefined {
  const list = /\bcác\s+(Bộ|Sở|bộ|sở)\s*:\s*(.+)$/u.exec(text);
  const [, kind, names] = list ?? [];
  return kind && names ? names.split(/\s*[,;]\s*/u).map((name) => `${kind.slice(0, 1).toUpperCase()}${kind.slice(1)} ${name.trim()}`) : undefined;
}
