import { mostLetters } from '../model/limits.ts';
import { slug } from '../model/vietnamese.ts';
import { editDistance } from '../model/edit-distance.ts';

/** The one of some names that was probably meant: the same but for marks and case, else within a slip of the hand or two; undefined where none is near. */
export function nearest(given: string, names: Iterable<string>): string | undefined {
  // Nobody types hundreds of letters with one slip.
  if (given.length > mostLetters.name) return undefined;
  const folded = slug(given);
  const most = folded.length > 8 ? 2 : 1;
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    // Numbers tell things apart: “số 1” is no slip for “số 2”.
    const distance =
      name === given || digits(name) !== digits(given)
        ? most + 1
        : editDistance(folded, slug(name), most);
    if (distance <= most && distance < (best?.distance ?? most + 1)) best = { name, distance };
  }
  return best?.name;
}

function digits(text: string): string {
  return text.replace(/\D/g, '');
}
