import { mostLetters } from './limits.ts';
import { slug } from './vietnamese.ts';
import { editDistance } from './edit-distance.ts';

/**
 * Returns the name that was probably meant: the same but for marks and case, else one or two edits
 * away; undefined where none is near.
 */
export function nearest(given: string, names: Iterable<string>): string | undefined {
  return nearestAmong(names)(given);
}

/** Returns `nearest` among fixed names, which are folded once, at the first call. */
export function nearestAmong(names: Iterable<string>): (given: string) => string | undefined {
  let folded: { name: string; key: string; number: string }[] | undefined;
  return (given) => {
    // Hundreds of letters with one slip are not worth the time.
    if (given.length > mostLetters.name) return undefined;
    folded ??= Array.from(names, (name) => ({ name, key: slug(name), number: digits(name) }));
    const [wanted, number] = [slug(given), digits(given)];
    const most = wanted.length > 8 ? 2 : 1;
    let best: { name: string; distance: number } | undefined;
    for (const other of folded) {
      // `Viện số 1` is not a slip for `Viện số 2`.
      if (other.name === given || other.number !== number) continue;
      const distance = editDistance(wanted, other.key, most);
      if (distance <= most && distance < (best?.distance ?? most + 1))
        best = { name: other.name, distance };
    }
    return best?.name;
  };
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
