import { bodyFields, companyKinds, phrasesOfBodies, roomWords } from './body-table.ts';
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
import { namesakeRules, type OfficePlace, type OfficeRule } from './office-namesakes.ts';
import { officePhrases, subjectBodies } from './office-table.ts';
import {
  addressed,
  foreignLength,
  isForeignName,
  nameLength,
  opaqueLength,
  placeLength,
} from './person-names.ts';
import {
  isDash,
  isWord,
  keyAt,
  keySet,
  phraseList,
  startsUpper,
  textAt,
} from './sentence-tokens.ts';
import { isVerb, labelTable, verbTable } from './verbs.ts';

const companies = keySet(companyKinds);
const rooms = keySet(roomWords);
const fields = phraseList(bodyFields);
const phrases = phraseList(officePhrases, phrasesOfBodies);
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
  ...namesakeRules,
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
    name: 'end-before-part-in-row',
    example: '1 Trần Văn Nung Giám đốc [Chủ] tọa',
    apply: ({ tokens, at, behindName }) => {
      const label = behindName || startsUpper(tokens, at) ? labelTable.at(tokens, at) : undefined;
      return end(label && at + label.length === tokens.length && startsUpper(tokens, at));
    },
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
