import { housesOfNames, namedSchools, schoolLookalikes } from './body-table.ts';
import { districts } from './name-table.ts';
import { nameLength } from './person-names.ts';
import type { Rule } from './rules.ts';
import { keyAt, keySet, phraseList, textAt, type SentenceToken } from './sentence-tokens.ts';

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
const kindsOfPlace = keySet(districts);
const some = (length: number) => (length > 0 ? length : undefined);
const personAt = ({ tokens, at }: OfficePlace) => nameLength(tokens, at, true);

/** The rules for what looks like a person and is the name of a school, a house or a place. */
export const namesakeRules: readonly OfficeRule[] = [
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
    name: 'place-behind-its-kind',
    example: 'Ông Trần Văn Nung, Phó Chủ tịch UBND huyện [An Lò Men] nói lò đã nguội.',
    opens: 'yes',
    apply: (place) => {
      const { tokens, at, behindName } = place;
      const isPlace = behindName && kindsOfPlace.has(keyAt(tokens, at - 1));
      const length = isPlace ? personAt(place) : 0;
      return length < 4 && !/^(?:Văn|Thị)$/u.test(textAt(tokens, at + 1))
        ? some(length)
        : undefined;
    },
  },
];
