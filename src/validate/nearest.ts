import { mostLetters } from '../model/limits.ts';
import { slug } from '../model/vietnamese.ts';
import { editDistance } from '../model/edit-distance.ts';

/** The one of some names that was probably meant: the same but for marks and case, else within a slip of the hand or two; undefined where none is near. */
export function nearest(given: string, names: Iterable<string>): string | undefined {
  return nearestAmong(names)(given);
}

/** Does the same for many names that are given: the others are folded once, and not before the first is asked for. */
export function nearestAmong(names: Iterable<string>): (given: string) => string | undefined {
  let folded: { name: string; key: string; number: string }[] | undefined;
  return (given) => {
    // Nobody types hundreds of letters with one slip.
    if (given.length > mostLetters.name) return undefined;
    folded ??= Array.from(names, (name) => ({ name, key: slug(name), number: digits(name) }));
    const [wanted, number] = [slug(given), digits(given)];
    const most = wanted.length > 8 ? 2 : 1;
    let best: { name: string; distance: number } | undefined;
    for (const other of folded) {
      // Numbers tell things apart: “số 1” is no slip for “số 2”.
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
