import {
  bodyFields,
  companyKinds,
  housesOfNames,
  namedSchools,
  roomWords,
  schoolLookalikes,
} from './body-table.ts';
import { joinsAcrossComma } from './commas.ts';
import {
  bracketLength,
  isNameOfBody,
  joinsBodyNames,
  leadsToName,
  leadsToParentBody,
  leadsToReporting,
  stopWords,
} from './office-bounds.ts';
import { officeHead } from './office-heads.ts';
import { officePhrases, subjectBodies } from './office-table.ts';
import {
  addressed,
  foreignLength,
  isForeignName,
  nameLength,
  opaqueLength,
  placeLength,
} from './person-names.ts';
import type { Rule } from './rules.ts';
import {
  isDash,
  isWord,
  keyAt,
  keySet,
  phraseList,
  startsUpper,
  textAt,
  type SentenceToken,
} from './sentence-tokens.ts';
import { isVerb, labelTable, verbTable } from './verbs.ts';

/** A token after the first words of an office. */
export interface OfficePlace {
  tokens: readonly SentenceToken[];
  at: number;
  /** The token at which the office begins, and the one after its first words. */
  start: number;
  head: number;
  /** The office follows the name of its holder. */
  behindName: boolean;
  /** The first words are a calling. */
  hasRank: boolean;
  /**
   * A name without a Vietnamese family name may follow: after a calling, the office of a head of
   * state, or a place.
   */
  open: boolean;
}

/** A rule returns the number of tokens that belong to the office, 0 where it ends. */
export interface OfficeRule extends Rule<OfficePlace, number> {
  /** Sets `open` for the next token; absent for false. */
  opens?: 'yes' | 'as before';
}

const schools = keySet(namedSchools);
const lookalikes = phraseList(schoolLookalikes);
const houses = phraseList(housesOfNames);
const companies = keySet(companyKinds);
const rooms = keySet(roomWords);
const fields = phraseList(bodyFields);
const phrases = phraseList(officePhrases);
const steering = phraseList(subjectBodies);

/** First words of the seat of an office. */
const seats = /^(?:TP|Tp|VN|tỉnh|thành|khu|huyện|quận|xã|phường|thôn|bản|ấp)(?!\p{L})/u;
const one = (applies: unknown) => (applies ? 1 : undefined);
const end = (applies: unknown) => (applies ? 0 : undefined);
const some = (length: number) => (length > 0 ? length : undefined);
const personAt = ({ tokens, at }: OfficePlace) => nameLength(tokens, at, true);
const isUpperCase = (text: string) => /^\p{Lu}+$/u.test(text);

/** The rules that decide whether an office goes on at a token, in order of precedence. */
export const officeRules: readonly OfficeRule[] = [
  {
    name: 'school-named-after-person',
    example: 'Hiệu trưởng trường THPT [Lê Văn Lò] Ngô Thị Men dự hội nghị.',
    opens: 'as before',
    apply: (place) => {
      const { tokens, at } = place;
      const isSchool = schools.has(keyAt(tokens, at - 1)) && !lookalikes.at(tokens, at - 2);
      return isSchool ? some(personAt(place)) : undefined;
    },
  },
  {
    name: 'house-named-after-person',
    example: 'Giám đốc Bảo tàng [Lê Văn Lò] Ngô Thị Men dự hội nghị.',
    opens: 'as before',
    apply: (place) => {
      const { tokens, at, behindName } = place;
      if (!houses.at(tokens, at - 2)) return undefined;
      const length = personAt(place);
      return behindName || nameLength(tokens, at + length, true) > 0 ? some(length) : undefined;
    },
  },
  {
    name: 'house-of-short-name',
    example: 'Ông Trần Văn Nung, Giám đốc Công ty gốm [Lê Lò], dự hội nghị.',
    opens: 'as before',
    apply: (place) => {
      const { tokens, at, start, behindName } = place;
      return behindName && personAt(place) === 2 && houses.isWithin(tokens, start, at)
        ? 2
        : undefined;
    },
  },
  {
    name: 'end-before-person',
    example: 'Bộ trưởng Bộ Thủ công [Lê] Thị Sành dự hội nghị.',
    apply: (place) => end(personAt(place) > 0 && !isNameOfBody(place)),
  },
  {
    name: 'place',
    example: 'Chủ tịch UBND tỉnh [Thái Bình] Vũ Hữu Men dự hội nghị.',
    opens: 'yes',
    apply: ({ tokens, at }) => some(placeLength(tokens, at)),
  },
  {
    name: 'foreign-company',
    example: 'Giám đốc công ty [Kraft Keller] dự hội nghị.',
    opens: 'as before',
    apply: ({ tokens, at, hasRank }) =>
      !hasRank && companies.has(keyAt(tokens, at - 1)) && isForeignName(tokens, at)
        ? foreignLength(tokens, at)
        : undefined,
  },
  {
    name: 'end-before-foreign-person',
    example: 'Giám đốc điều hành [Maria] Schmidt dự hội nghị.',
    apply: ({ tokens, at, behindName, open }) =>
      end(
        (isForeignName(tokens, at) ? open || !behindName : open && !behindName) &&
          foreignLength(tokens, at) >= 2 &&
          nameLength(tokens, at + 2, false) < 2,
      ),
  },
  {
    name: 'department-called-by-verb',
    example: 'Ông Trần Văn Nung, Trưởng phòng [điều hành] Hội Gốm, dự hội nghị.',
    apply: ({ tokens, at, head, behindName }) => {
      const verb = at === head && rooms.has(keyAt(tokens, at - 1)) && verbTable.at(tokens, at);
      if (!verb || verb.value?.reporting) return undefined;
      return behindName || leadsToName(tokens, at + verb.length) ? verb.length : undefined;
    },
  },
  {
    name: 'body-that-reads-as-something-else',
    example: 'Phó Chủ tịch [Hội Luật gia] dự hội nghị.',
    opens: 'yes',
    apply: ({ tokens, at }) => some(opaqueLength(tokens, at)),
  },
  {
    name: 'mark-within-name-of-body',
    example: 'Giám đốc Sở Văn hóa[,] Thể thao và Du lịch dự hội nghị.',
    apply: ({ tokens, at }) =>
      one(/^[,–-]$/u.test(textAt(tokens, at)) && joinsAcrossComma(tokens, at)),
  },
  {
    name: 'comma-before-parent-body',
    example: 'Vụ trưởng Vụ Gốm[,] Bộ Thủ công dự hội nghị.',
    apply: ({ tokens, at, start }) =>
      one(textAt(tokens, at) === ',' && leadsToParentBody(tokens, at, start)),
  },
  {
    name: 'dash-before-second-field',
    example: 'Trưởng ban Kinh tế [-] xã hội tỉnh dự hội nghị.',
    apply: ({ tokens, at }) => one(isDash(textAt(tokens, at)) && fields.at(tokens, at + 1)),
  },
  {
    name: 'dash-between-abbreviations',
    example: 'Phó Giám đốc NXB [-] TT dự hội nghị.',
    apply: ({ tokens, at }) =>
      one(
        isDash(textAt(tokens, at)) &&
          isUpperCase(textAt(tokens, at - 1)) &&
          isUpperCase(textAt(tokens, at + 1)),
      ),
  },
  {
    name: 'dash-before-capital',
    example: 'Giám đốc Gốm Lò [-] Chi nhánh Men dự hội nghị.',
    apply: ({ tokens, at }) =>
      one(
        isDash(textAt(tokens, at)) &&
          startsUpper(tokens, at + 1) &&
          officeHead(tokens, at + 1) === 0 &&
          !labelTable.at(tokens, at + 1) &&
          nameLength(tokens, at + 1, true) === 0 &&
          !addressed.at(tokens, at + 1),
      ),
  },
  {
    name: 'ampersand',
    example: 'Giám đốc Sở Gốm [&] Men dự hội nghị.',
    apply: ({ tokens, at }) => one(textAt(tokens, at) === '&' && !addressed.at(tokens, at + 1)),
  },
  {
    name: 'abbreviated-kind-of-place',
    example: 'Chủ tịch UBND TP[.] Lò Men dự hội nghị.',
    apply: ({ tokens, at }) =>
      one(
        textAt(tokens, at) === '.' &&
          /^(?:TP|Tp|T|TX|Q|P|H)$/u.test(textAt(tokens, at - 1)) &&
          /^[\p{Lu}\p{N}]/u.test(textAt(tokens, at + 1)),
      ),
  },
  {
    name: 'bracket-that-explains',
    example: 'Giám đốc Trung tâm Gốm [(TTG)] dự hội nghị.',
    apply: ({ tokens, at }) =>
      textAt(tokens, at) === '(' ? some(bracketLength(tokens, at)) : undefined,
  },
  {
    name: 'end-at-mark',
    example: 'Ngô Thị Men, Giám đốc Sở Du lịch[,] dự hội nghị.',
    apply: ({ tokens, at }) => end(!isWord(tokens, at)),
  },
  {
    name: 'phrase-with-stop-word',
    example: 'Phó Chủ tịch [không chuyên trách] Hội Gốm dự hội nghị.',
    apply: ({ tokens, at }) => some(phrases.lengthAt(tokens, at)),
  },
  {
    name: 'phrase-that-looks-like-verb',
    example: 'Chủ tịch Hội [Thông tin cơ sở] dự hội nghị.',
    apply: ({ tokens, at }) =>
      isVerb(tokens, at) ? undefined : some(verbTable.lengthAt(tokens, at)),
  },
  {
    name: 'conjunction-within-name-of-body',
    example: 'Bộ trưởng Bộ Thủ công [và] Mỹ nghệ dự hội nghị.',
    apply: ({ tokens, at, start }) =>
      one(textAt(tokens, at) === 'và' && joinsBodyNames(tokens, at, start)),
  },
  {
    name: 'end-at-conjunction',
    example: 'Chủ tịch Hội Gốm [và] các thợ lò dự hội nghị.',
    apply: ({ tokens, at }) => end(textAt(tokens, at) === 'và'),
  },
  {
    name: 'end-before-form-of-address',
    example: 'Chủ tịch Hội Gốm [Ông] Trần Văn Nung dự hội nghị.',
    apply: ({ tokens, at }) =>
      end(
        startsUpper(tokens, at) && addressed.at(tokens, at) && nameLength(tokens, at + 1, true) > 0,
      ),
  },
  {
    name: 'capital',
    example: 'Chủ tịch Hội [Gốm] dự hội nghị.',
    apply: ({ tokens, at }) => one(startsUpper(tokens, at)),
  },
  {
    name: 'subject-of-body',
    example: 'Trưởng Ban Chỉ đạo Trung ương [về] gốm dự hội nghị.',
    apply: ({ tokens, at, start }) =>
      one(textAt(tokens, at) === 'về' && steering.isWithin(tokens, start, at)),
  },
  {
    name: 'seat-of-office',
    example: 'Đại sứ Việt Nam [tại] Pháp dự hội nghị.',
    apply: ({ tokens, at, hasRank }) =>
      one(
        (textAt(tokens, at) === 'tại' || (hasRank && textAt(tokens, at) === 'ở')) &&
          (placeLength(tokens, at + 1) > 0 || seats.test(textAt(tokens, at + 1))),
      ),
  },
  {
    name: 'preposition-before-reporting-verb',
    example: 'Giám đốc Quỹ [cho] trẻ em nói lò đã nguội.',
    apply: ({ tokens, at }) =>
      one(
        textAt(tokens, at) === 'cho' &&
          !verbTable.at(tokens, at) &&
          leadsToReporting(tokens, at + 1),
      ),
  },
  {
    name: 'end-at-verb',
    example: 'Chủ tịch Hội Gốm [dự] hội nghị.',
    apply: ({ tokens, at }) => end(verbTable.at(tokens, at)),
  },
  {
    name: 'end-at-stop-word',
    example: 'Chủ tịch Hội Gốm [đã] dự hội nghị.',
    apply: ({ tokens, at }) => end(stopWords.has(keyAt(tokens, at)) || addressed.at(tokens, at)),
  },
  { name: 'word', example: 'Chủ tịch hội [gốm] dự hội nghị.', apply: () => 1 },
];
