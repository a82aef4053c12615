import { bodyFields } from './body-table.ts';
import { joinsAcrossComma } from './commas.ts';
import {
  addressed,
  foreignLength,
  isForeignName,
  nameLength,
  opaqueLength,
  placeLength,
} from './names.ts';
import {
  beforeTelling,
  bracketed,
  joins,
  leadsToName,
  parentBody,
  several,
} from './office-bounds.ts';
import { officeHead, verbTable } from './office-heads.ts';
import { callings, degrees, officeStops } from './office-table.ts';
import { keySet, phraseList, type Token } from './tokens.ts';

const degreeHeads = phraseList(degrees);
const callingHeads = phraseList(callings);
const foreign = keySet('tổng ngoại quốc thủ đại bộ');
/** Words with which no office ends. */
const unfinished = keySet('của và các cho với - –');
/** Words behind which several stand for a body, not a person for an office: `lãnh đạo các sở`. */
const groups = phraseList(['lãnh đạo', 'đại diện', 'thành viên']);
/** Words behind which a foreign name is that of a company. */
const companies = keySet('ty cty đoàn hãng hàng quỹ chức trường học sàn');
const rooms = keySet('phòng phận khoa đoàn');
/** Words behind which a name is that of a school or a prize. */
const schools = keySet('trường thpt thcs ptth giải quỹ đh hv cđ');
const noSchools = phraseList([
  'môi trường',
  'thị trường',
  'hiện trường',
  'công trường',
  'nông trường',
  'lâm trường',
]);
/** Others that are called so more seldom: only where the person's own name stands elsewhere. */
const hospitals = phraseList([
  'bệnh viện',
  'tập đoàn',
  'công ty',
  'nhà hát',
  'bảo tàng',
  'học viện',
  'thư viện',
  'làng trẻ',
  'trung tâm',
  'nhà máy',
]);
const longest = 32;

/** Kinds of words that say what a person is, not what the person holds. */
export type Rank = 'degree' | 'calling';

/** An office or a rank printed at a token, up to but not including token `to`. */
export interface OfficePhrase {
  to: number;
  /** What stands in for an office where none is printed. */
  rank: Rank | undefined;
}

/** The office that begins at a token: its first words, and whatever names its body and place. Behind a name, a foreign name in it is that of a company. */
export function officeAt(
  tokens: readonly Token[],
  index: number,
  behindName = false,
): OfficePhrase | undefined {
  const degree = degreeHeads.at(tokens, index)?.length ?? 0;
  const calling = callingHeads.at(tokens, index)?.length ?? 0;
  const head = Math.max(officeHead(tokens, index), calling);
  if (head === 0 && degree === 0) return undefined;
  if (degree > head)
    return {
      to: tokens[index + degree]?.text === '.' ? index + degree + 1 : index + degree,
      rank: 'degree',
    };
  const rank = calling === head ? 'calling' : undefined;
  if (
    groups.at(tokens, index) &&
    (several.has(tokens[index + head]?.key ?? '') || /^\d/u.test(tokens[index + head]?.text ?? ''))
  )
    return undefined;
  const isForeign = rank !== undefined || foreign.has(tokens[index]?.key ?? '');
  let at = index + head;
  // Where a name may stand though no family name shows it: behind a calling, the head of a state's office, or a country.
  let open = isForeign;
  while (at < tokens.length && at - index < longest) {
    const name = nameLength(tokens, at, true);
    const bodyName =
      name > 0 &&
      ((schools.has(tokens[at - 1]?.key ?? '') && !noSchools.at(tokens, at - 2)) ||
        (hospitals.at(tokens, at - 2) && (behindName || nameLength(tokens, at + name, true) > 0)) ||
        (behindName &&
          name === 2 &&
          tokens.slice(index, at).some((_, offset) => hospitals.at(tokens, index + offset))));
    if (name > 0 && !bodyName) break;
    if (name > 0) {
      at += name;
      continue;
    }
    const place = placeLength(tokens, at);
    if (place > 0) {
      at += place;
      open = true;
      continue;
    }
    const elsewhere = isForeignName(tokens, at);
    if (elsewhere && rank === undefined && companies.has(tokens[at - 1]?.key ?? '')) {
      at += foreignLength(tokens, at);
      continue;
    }
    if (
      foreignLength(tokens, at) >= 2 &&
      (open || (!behindName && elsewhere)) &&
      nameLength(tokens, at + 2, false) < 2
    )
      break;
    const verb =
      at === index + head && rooms.has(tokens[at - 1]?.key ?? '')
        ? verbTable.at(tokens, at)
        : undefined;
    // `Trưởng phòng điều hành …`: a department may be called by a verb.
    const named =
      verb && !verb.value?.reporting && (behindName || leadsToName(tokens, at + verb.length));
    const step = verb && named ? verb.length : stepAt(tokens, at, index);
    if (step === 0) break;
    open = opaqueLength(tokens, at) > 0;
    at += step;
  }
  while (at > index + head && unfinished.has(tokens[at - 1]?.key ?? '')) at -= 1;
  return { to: at, rank };
}

/** How many words from here still belong to an office that began at `start`; 0 where it ends. */
function stepAt(tokens: readonly Token[], at: number, start: number): number {
  const token = tokens[at];
  const next = tokens[at + 1];
  const before = tokens[at - 1];
  if (!token) return 0;
  const opaque = opaqueLength(tokens, at);
  if (opaque > 0) return opaque;
  const inName = joinsAcrossComma(tokens, at);
  if (token.text === ',') return inName || parentBody(tokens, at, start) ? 1 : 0;
  if (/^[-–]$/u.test(token.text))
    return inName ||
      fields.at(tokens, at + 1) ||
      (before && /^\p{Lu}+$/u.test(before.text) && next && /^\p{Lu}+$/u.test(next.text))
      ? 1
      : next &&
          /^\p{Lu}/u.test(next.text) &&
          officeHead(tokens, at + 1) === 0 &&
          nameLength(tokens, at + 1, true) === 0 &&
          !addressed.at(tokens, at + 1)
        ? 1
        : 0;
  if (token.text === '&') return 1;
  if (token.text === '.')
    return before &&
      /^(?:TP|Tp|T|TX|Q|P|H)$/u.test(before.text) &&
      next &&
      /^[\p{Lu}\p{N}]/u.test(next.text)
      ? 1
      : 0;
  if (token.text === '(') return bracketed(tokens, at);
  if (!/^[\p{L}\p{N}]/u.test(token.text)) return 0;
  const within = inner.at(tokens, at)?.length ?? 0;
  if (within > 0) return within;
  const verb = verbTable.at(tokens, at);
  if (verb && verb.value === undefined) return verb.length;
  if (token.text === 'và') return joins(tokens, at, start) ? 1 : 0;
  if (token.capital || /^\p{Lu}/u.test(token.text))
    return addressed.at(tokens, at) && nameLength(tokens, at + 1, true) > 0 ? 0 : 1;
  if (
    token.key === subject &&
    tokens.slice(start, at).some((_, offset) => steering.at(tokens, start + offset))
  )
    return 1;
  if (
    token.key === stopAt &&
    next &&
    (placeLength(tokens, at + 1) > 0 || /^(?:TP|Tp|VN|tỉnh|thành|khu)(?![\p{L}])/u.test(next.text))
  )
    return 1;
  if (!verb && token.key === forWhom && beforeTelling(tokens, at + 1)) return 1;
  if (verb || officeStops.has(token.key) || addressed.at(tokens, at)) return 0;
  return 1;
}

const [stopAt = '', subject = '', forWhom = ''] = [...keySet('tại về cho')];
/** Behind these words `về` leads to what the office is about: `Ban Chỉ đạo Trung ương về …`. */
const steering = phraseList([
  'ban chỉ đạo',
  'đặc phái viên',
  'ủy ban quốc gia',
  'báo cáo viên',
  'tổ công tác',
  'văn phòng quốc gia',
  'chuyên gia',
]);
/** What a body deals with besides what stands before the dash: `Viện Kinh tế - xã hội`. */
const fields = phraseList(bodyFields);
/** Words that belong to an office though one of them ends offices elsewhere. */
const inner = phraseList([
  'ở nước ngoài',
  'đến từ',
  'không chuyên trách',
  'không thường trực',
  'phụ trách',
  'phòng không',
  'không quân',
  'hàng không',
  'không gian',
  'tìm kiếm cứu nạn',
]);
