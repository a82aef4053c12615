import { defined } from '../../model/defined.ts';
import type { Item, Meaning } from './item.ts';
import {
  closesLabel,
  closesName,
  followsStageCalling,
  isAttribution,
  isBehindLike,
  isBehindName,
  isCommaOrDash,
  isIntroduced,
  isListed,
  isOfMany,
  isOpenOffice,
  isPlaceOfMany,
  isRightBehindPerson,
  opensClause,
  opensLabel,
  stageNameLength,
} from './item-context.ts';
import type { Sentence } from './layout.ts';
import { officeHead } from './office-heads.ts';
import { affiliationAt, officeAt, type OfficePhrase } from './office-phrases.ts';
import {
  addressed,
  foreignLength,
  isEmigrantName,
  nameLength,
  officeLabels,
  opaqueLength,
  placeLength,
} from './person-names.ts';
import { decide, type Rule } from './rules.ts';
import {
  isWord,
  printed,
  startsUpper,
  textAt,
  tokenize,
  type SentenceToken,
} from './sentence-tokens.ts';
import { isReporting, isVerb, labelTable, verbTable } from './verbs.ts';

/** A token of a sentence, and the items before it. */
interface SentencePlace {
  tokens: readonly SentenceToken[];
  at: number;
  items: readonly Item[];
  quoted: Sentence['quoted'];
}

/** A meaning and its number of tokens; for an office, the rules that found its end. */
type ItemReading = Meaning & { length: number; steps?: OfficePhrase['steps'] };

const reading = (kind: 'name' | 'address' | 'quote' | 'word', length: number, least = 1) =>
  length >= least ? { kind, length } : undefined;

/** Reads a sentence from left to right into names, offices, verbs, marks and other words. */
export function itemsOf({ text, quoted }: Sentence): Item[] {
  const tokens = tokenize(text);
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; at += items.at(-1)?.words ?? 1) {
    const decision = defined(decide(itemRules, { tokens, at, items, quoted }), 'a rule for a mark');
    const { length, steps = [], ...meaning } = decision.result;
    const words = printed(text, tokens, at, at + length);
    const keys = tokens.slice(at, at + length).map(({ key }) => key);
    const ends = steps.map(({ rule, from, to }) => ({
      rule,
      text: printed(text, tokens, from, to),
    }));
    items.push({
      ...meaning,
      text: words,
      key: keys.join(' '),
      words: length,
      decisions: [{ rule: decision.rule.name, text: words }, ...ends],
    });
  }
  return items;
}

/** The rules that read the next item of a sentence, in order of precedence. */
export const itemRules: readonly Rule<SentencePlace, ItemReading>[] = [
  {
    name: 'quotation',
    example: 'Ông Trần Văn Nung nói: [“Lò đã nguội.”]',
    apply: ({ tokens, at, quoted }) => {
      const token = tokens[at];
      const span = quoted.find(
        ({ start, end }) => token && token.start >= start && token.start < end,
      );
      if (!span) return undefined;
      const inside = tokens.slice(at).filter(({ start }) => start < span.end).length;
      return { kind: 'quote', length: Math.max(1, inside) };
    },
  },
  {
    name: 'label',
    example: '[Thư ký]: Ngô Thị Men',
    apply: ({ tokens, at, items }) => {
      const found = labelTable.at(tokens, at);
      return found &&
        (opensLabel(items) || textAt(tokens, at + found.length) === 'gồm') &&
        closesLabel(tokens, at + found.length)
        ? { kind: 'verb', verb: found.value, length: found.length }
        : undefined;
    },
  },
  {
    name: 'vietnamese-name',
    example: 'Bà [Ngô Thị Men] dự hội nghị.',
    apply: ({ tokens, at, items }) =>
      reading('name', nameLength(tokens, at, isIntroduced(items) || isListed(items))),
  },
  {
    name: 'affiliation',
    example: 'Bà Ngô Thị Men ([Viện Gốm sứ]) dự hội nghị.',
    apply: ({ tokens, at, items }) => {
      const found = isRightBehindPerson(items) ? affiliationAt(tokens, at) : undefined;
      if (!found || (textAt(items, items.length - 1) === ',' && isOfMany(tokens, at, found.to)))
        return undefined;
      return { kind: 'office', rank: found.rank, length: found.to - at, steps: found.steps };
    },
  },
  {
    name: 'body-that-reads-as-something-else',
    example: 'Ông Trần Văn Nung thăm [Hội Luật gia] tỉnh.',
    apply: ({ tokens, at }) => reading('word', opaqueLength(tokens, at)),
  },
  {
    name: 'form-of-address',
    example: '[Đồng chí] Ngô Thị Men dự hội nghị.',
    apply: ({ tokens, at, items }) => {
      const length = addressed.lengthAt(tokens, at);
      if (length === 0 || placeLength(tokens, at) > length) return undefined;
      // Within a clause a capital rather begins the name of a thing: `nhóm Bạn Đọc Trẻ`.
      const isCapital = tokens[at]?.capital && !opensClause(items) && !opensLabel(items);
      if (isCapital && nameLength(tokens, at + length, true) === 0) return undefined;
      const colon = textAt(tokens, at + length) === ':' ? 1 : 0;
      const name = at + length + colon;
      const isOne = !/^các$/iu.test(textAt(tokens, at));
      return startsUpper(tokens, name) || officeAt(tokens, name)
        ? { kind: 'address', length: length + (isOne ? colon : 0) }
        : undefined;
    },
  },
  {
    name: 'label-of-office',
    example: 'Ông Trần Văn Nung[, chức vụ:] Chủ tịch Hội Gốm',
    apply: ({ tokens, at }) => {
      const from = isWord(tokens, at) ? at : at + 1;
      const colon = from + officeLabels.lengthAt(tokens, from);
      return colon > from && textAt(tokens, colon) === ':'
        ? { kind: 'mark', length: colon + 1 - at }
        : undefined;
    },
  },
  {
    name: 'office',
    example: '[Chủ tịch Hội Gốm] Trần Văn Nung dự hội nghị.',
    apply: ({ tokens, at, items }) => {
      const office = officeAt(tokens, at, isBehindName(items));
      return (
        office && {
          kind: 'office',
          rank: office.rank,
          length: office.to - at,
          steps: office.steps,
        }
      );
    },
  },
  {
    name: 'emigrant-name',
    example: 'Sau nhiều năm, [Kevin Lửa Nguyễn] trở về.',
    apply: ({ tokens, at, items }) =>
      opensClause(items) && isEmigrantName(tokens, at)
        ? reading('name', foreignLength(tokens, at))
        : undefined,
  },
  {
    name: 'name-before-office',
    example: '[Maria Schmidt] - Giám đốc Bảo tàng Gốm - chia sẻ kinh nghiệm.',
    apply: ({ tokens, at, items }) => {
      if (!opensClause(items)) return undefined;
      const length = foreignLength(tokens, at);
      const mark = at + length;
      const isTitled = isCommaOrDash(textAt(tokens, mark)) && officeHead(tokens, mark + 1) > 0;
      return isTitled ? reading('name', length, 2) : undefined;
    },
  },
  {
    name: 'speaker-of-quotation',
    example: '“Lò đã nguội” - [Hải Men] (lớp gốm) hỏi.',
    apply: ({ tokens, at, items }) => {
      if (!isAttribution(items)) return undefined;
      const length = foreignLength(tokens, at);
      const speaks = textAt(tokens, at + length) === '(' || isReporting(tokens, at + length);
      return speaks ? reading('name', length, 2) : undefined;
    },
  },
  {
    name: 'name-before-age',
    example: '[Hải Men] (21 tuổi) nói lò đã nguội.',
    apply: ({ tokens, at, items }) => {
      if (!opensClause(items)) return undefined;
      const length = foreignLength(tokens, at);
      const end = at + length;
      const hasAge =
        /^[(,]$/u.test(textAt(tokens, end)) &&
        /^\d{1,2}$/u.test(textAt(tokens, end + 1)) &&
        textAt(tokens, end + 2) === 'tuổi';
      return hasAge && length <= 4 ? reading('name', length, 2) : undefined;
    },
  },
  {
    name: 'stage-name',
    example: 'Dự lễ có các ca sĩ Mây Hồng, [Gió Lam].',
    apply: ({ tokens, at, items }) => {
      if (!isListed(items) && !isBehindLike(items)) return undefined;
      if (!followsStageCalling(items)) return undefined;
      const length = stageNameLength(tokens, at);
      return length <= 4 && closesName(tokens, at + length)
        ? reading('name', length, 2)
        : undefined;
    },
  },
  {
    // The family may be one of few people, which no table has.
    name: 'name-among-names',
    example: 'Dự hội nghị: Ngô Thị Men, [Sành Gốm Lò], Trần Văn Nung.',
    apply: ({ tokens, at, items }) => {
      if (!isListed(items)) return undefined;
      const length = foreignLength(tokens, at);
      return closesName(tokens, at + length) ? reading('name', length, 3) : undefined;
    },
  },
  {
    // Behind an office one word is as likely the rest of the office; behind `ông` it is a name.
    name: 'introduced-name',
    example: 'Bà [Schmidt] dự hội nghị.',
    apply: ({ tokens, at, items }) => {
      const before = items.at(-1);
      const least = before?.kind === 'address' ? 1 : 2;
      if (!isIntroduced(items)) return undefined;
      if (before?.kind === 'office' && isOpenOffice(tokens, at, before)) return undefined;
      const length = foreignLength(tokens, at);
      return before?.kind === 'office' && isPlaceOfMany(tokens, at, length, before)
        ? undefined
        : reading('name', length, least);
    },
  },
  {
    name: 'place',
    example: 'Hội nghị họp ở [Thái Bình] hôm qua.',
    apply: ({ tokens, at }) => {
      const length = placeLength(tokens, at);
      return verbTable.lengthAt(tokens, at) > length ? undefined : reading('word', length);
    },
  },
  {
    // A verb in the middle of a clause has no capital, so this word belongs to a title.
    name: 'verb-within-title',
    example: 'Ông Trần Văn Nung họp bên lề [Đối thoại] nghề gốm.',
    apply: ({ tokens, at, items }) =>
      tokens[at]?.capital && items.length > 0 && !opensClause(items) && isVerb(tokens, at)
        ? reading('word', verbTable.lengthAt(tokens, at))
        : undefined,
  },
  {
    name: 'verb',
    example: 'Ông Trần Văn Nung [tham dự] hội nghị.',
    apply: ({ tokens, at }) => {
      const found = verbTable.at(tokens, at);
      return found?.value && { kind: 'verb', verb: found.value, length: found.length };
    },
  },
  {
    name: 'phrase-that-looks-like-verb',
    example: 'Ông Trần Văn Nung nêu [dự thảo] luật gốm.',
    apply: ({ tokens, at }) => reading('word', verbTable.lengthAt(tokens, at)),
  },
  {
    name: 'word',
    example: 'Hội nghị họp ở [lò] gốm.',
    apply: ({ tokens, at }) => (isWord(tokens, at) ? { kind: 'word', length: 1 } : undefined),
  },
  {
    name: 'mark',
    example: 'Hôm qua[,] hội nghị họp ở lò.',
    apply: () => ({ kind: 'mark', length: 1 }),
  },
];
