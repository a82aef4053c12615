import { ministries, nationalBodies, sectors } from './institution-table.ts';
import { cities, provinces } from './province-table.ts';

/** An office that one person after another holds. */
export interface Post {
  number: number;
  /** In full: `Phó Giám đốc Sở Y tế tỉnh Nam Định`. */
  office: string;
  /** As reports of the place itself may print it: `Phó Giám đốc Sở Y tế`. */
  short: string;
  /** The number of the post from which its holders often come. */
  below: number | undefined;
}

/** The posts of the whole country, those whose holders come to the most events first. */
export const nationalPosts: readonly Post[] = numbered(0, '', [
  ['Thủ tướng Chính phủ', ['Phó Thủ tướng Chính phủ', 4]],
  ['Chủ tịch Quốc hội', ['Phó Chủ tịch Quốc hội', 3]],
  ...ministries.map((body): Line => [`Bộ trưởng ${body}`, [`Thứ trưởng ${body}`, 4]]),
  ...nationalBodies.map(([body, head]): Line => [`${head} ${body}`, [`Phó ${head} ${body}`, 2]]),
]);

/** Each post number of a province lies this far above that of the province before it. */
const step = 1000;

/** The posts of each province, by its name. */
export const provincialPosts: ReadonlyMap<string, readonly Post[]> = new Map(
  provinces.map((province, index) => [province, postsOf(province, index)]),
);

function postsOf(province: string, index: number): Post[] {
  const party = cities.has(province) ? 'Thành ủy' : 'Tỉnh ủy';
  const unit = unitOf(province);
  return numbered((index + 1) * step, ` ${province}`, [
    [`Bí thư ${party}`, [`Phó Bí thư ${party}`, 2]],
    [`Chủ tịch UBND ${unit}`, [`Phó Chủ tịch UBND ${unit}`, 3]],
    [`Chủ tịch HĐND ${unit}`, [`Phó Chủ tịch HĐND ${unit}`, 2]],
    ...sectors.map((sector): Line => [
      `Giám đốc Sở ${sector} ${unit}`,
      [`Phó Giám đốc Sở ${sector} ${unit}`, 2],
    ]),
  ]);
}

/** The unit that a province is: `tỉnh` or `thành phố`. */
export function unitOf(province: string): string {
  return cities.has(province) ? 'thành phố' : 'tỉnh';
}

/** The office of a head, and that of deputies with their number. */
type Line = readonly [head: string, deputies: readonly [office: string, count: number]];

/** Numbers posts, the heads first; `place` ends their full offices. */
function numbered(from: number, place: string, lines: readonly Line[]): Post[] {
  const post = (number: number, short: string) => ({
    number,
    office: short + place,
    short,
    below: undefined,
  });
  let deputy = from + lines.length;
  const deputies: Post[] = [];
  const heads = lines.map(([head, [office, count]], index): Post => {
    const below = deputy;
    for (let seat = 0; seat < count; seat += 1) deputies.push(post(deputy++, office));
    return { ...post(from + index, head), below };
  });
  return [...heads, ...deputies];
}
