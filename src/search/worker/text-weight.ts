/** The number of words within which the words of a query stand together. */
const reach = 36;
/** The position at which a word counts half as much as at the beginning. */
const halfway = 100;
/** How early a word counts at least: the page may have it in another name of what it names. */
const leastEarly = 0.1;

/**
 * The weight of a page by its text, above 0 and up to 1: how many different words of a query stand
 * together, and how early the page says each. Reports and news say early what they are about.
 * `found` are the positions of each word of the query, ascending. Both roots were measured by
 * `npm run search-quality`.
 */
export function textWeight(found: readonly (readonly number[])[]): number {
  if (found.length === 0) return 1;
  const early = found.reduce(
    (sum, [first = Infinity]) => sum + Math.max(leastEarly, halfway / (halfway + first)),
    0,
  );
  const together = Math.max(1, mostTogether(found));
  return Math.cbrt(together / found.length) * (early / found.length) ** 0.2;
}

/** The most different words of a query within `reach` words. */
function mostTogether(found: readonly (readonly number[])[]): number {
  const matches = found
    .flatMap((positions, word) => positions.map((position) => ({ position, word })))
    .sort((a, b) => a.position - b.position);
  /** For each word of the query, its last position so far. */
  const last = new Map<number, number>();
  let most = 0;
  for (const { position, word } of matches) {
    last.set(word, position);
    for (const [other, before] of last) if (before <= position - reach) last.delete(other);
    most = Math.max(most, last.size);
  }
  return most;
}
