import { anyTone } from '../../../src/model/tones.ts';
import { slug } from '../../../src/model/vietnamese.ts';
import { Chance } from './chance.ts';
import { familyShares, men, women, type NamesOfSex } from './people-table.ts';
import type { Post } from './posts.ts';
import { Uneven, zipf } from './uneven.ts';

/** Someone who never was. */
export interface InventedPerson {
  /** Different for different people, also where their names are the same. */
  key: number;
  name: string;
  /** The address of their own that reports give to a few. */
  address: string | undefined;
}

const families = new Uneven(familyShares, (_, [, share]) => share);
const shareOfWomen = 0.3;
// Every fifth man is a `Văn`, and every third woman a `Thị`.
const namesOfMen = namesOf(men, zipf(0.2));
const namesOfWomen = namesOf(women, zipf(-0.3));

const shareWithoutMiddle = 0.06;
const shareWithTwoMiddles = 0.12;
const shareWithAddress = 0.02;

/** The person of a key. The same name comes to several keys, as it does in life. */
export function personOf(seed: number, key: number): InventedPerson {
  const chance = new Chance(seed, 'person', key);
  const sex = chance.happens(shareOfWomen) ? namesOfWomen : namesOfMen;
  const [family] = families.at(chance.fraction());
  const middle = sex.middles.at(chance.fraction());
  const second = sex.seconds.at(chance.fraction());
  const last = sex.given.at(chance.fraction());
  const [none, two] = [chance.happens(shareWithoutMiddle), chance.happens(shareWithTwoMiddles)];
  const middles = none ? [] : two && second !== middle ? [middle, second] : [middle];
  const name = [family, ...middles, last].join(' ');
  const address = chance.happens(shareWithAddress) ? `${slug(name)}-${key}` : undefined;
  return { key, name, address };
}

const mostTerms = 16;
/** The key of the first guest, above those of all holders of posts. */
const firstGuest = 2 ** 21;
const shareKept = 0.5;
const sharePromoted = 0.4;

/**
 * The holder of a post in a term, counted from 0. Some stay for another term, and some have held
 * the post below in the term before.
 */
export function holderOf(
  seed: number,
  post: Pick<Post, 'number' | 'below'>,
  term: number,
): InventedPerson {
  return personOf(seed, keyOfHolder(seed, post, term));
}

function keyOfHolder(
  seed: number,
  { number, below }: Pick<Post, 'number' | 'below'>,
  term: number,
): number {
  const key = number * mostTerms + term;
  const chance = new Chance(seed, 'holder', key);
  const [stays, rises] = [chance.happens(shareKept), chance.happens(sharePromoted)];
  if (term > 0 && stays) return keyOfHolder(seed, { number, below }, term - 1);
  if (term > 0 && rises && below !== undefined)
    return keyOfHolder(seed, { number: below, below: undefined }, term - 1);
  return key;
}

/**
 * Guests come again, so that new ones get rarer. Where ranks are drawn without end by a power law,
 * the different ones grow as the number of comers to the power of the inverse of its exponent
 * (Heaps' law). With the holders of posts, who are so many and no more, the people of an archive
 * grow with an exponent of 0.5 to 0.6: 1,000 reports name some 1,200, and 10,000 some 4,000.
 */
const growthOfGuests = 0.7;
/** The higher this is, the less often the first guests come. */
const shiftOfGuests = 8;

/** Someone who holds none of the posts. */
export function guestOf(seed: number, chance: Chance): InventedPerson {
  const tail = growthOfGuests / (growthOfGuests - 1);
  const rank = Math.floor(shiftOfGuests * ((1 - chance.fraction()) ** tail - 1));
  return personOf(seed, firstGuest + rank);
}

/**
 * A name as those print it who put the tone mark on the last vowel: `Hòa` → `Hoà`, `Thủy` →
 * `Thuỷ`.
 */
export function otherSpelling(name: string): string {
  return name.normalize('NFD').replace(openRime, '$1$3$2').normalize('NFC');
}

const openRime = new RegExp(`(o(?=.[ae])|u(?=.y))(${anyTone})([aey])(?![\\p{L}\\p{M}])`, 'gu');

/** The names of a sex. The commonest middle name is no second one: nobody is a `Đức Văn`. */
function namesOf({ middles, given }: NamesOfSex, weight: (rank: number) => number) {
  return {
    middles: new Uneven(middles, weight),
    seconds: new Uneven(middles.slice(1), zipf(1)),
    // Even the commonest given name is that of one in twenty.
    given: new Uneven(given, zipf(6)),
  };
}
