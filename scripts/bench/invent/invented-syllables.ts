import { isMarkedSyllable } from '../../../src/model/syllable.ts';
import { tones } from '../../../src/model/tones.ts';
import { fold } from '../../../src/model/vietnamese.ts';
import { Chance } from './chance.ts';

const onsets = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x'.split(' ');
const nuclei = 'a ă â e ê i o ô ơ u ư y ia iê yê ua uô uơ ưa ươ oa oă oe oo uâ uê uy uya uyê'.split(
  ' ',
);
const codas = 'c ch i m n ng nh o p t u y'.split(' ');
const marks = ['', ...Object.values(tones)];

/** Of 2,523 syllables without marks that spelling allows, Vietnamese text has about so many. */
const bareSyllables = 1600;
/** The higher, the less do syllables that differ in marks alone share a rank. */
const spread = 50;

/**
 * Legal syllables with all marks, in an order that stands for how common they are. It is drawn by
 * lot, and yet as in real text: short ones come early, as do all that share their letters with an
 * early one.
 */
export function syllablesByRank(): string[] {
  const lot = (name: string) => new Chance(0, name, 0).fraction();
  const groups = [...Map.groupBy(legalSyllables(), fold)]
    .map(([bare, group]) => ({ group, place: lot(bare) }))
    .sort((a, b) => a.place - b.place)
    .slice(0, bareSyllables);
  return groups
    .flatMap(({ group }, rank) =>
      group.map((syllable) => ({
        syllable,
        place: (rank + spread) * syllable.length * lot(syllable),
      })),
    )
    .sort((a, b) => a.place - b.place)
    .map(({ syllable }) => syllable);
}

function legalSyllables(): Set<string> {
  const legal = new Set<string>();
  for (const onset of ['', ...onsets])
    for (const nucleus of nuclei)
      for (const coda of ['', ...codas])
        // Every rime that there is may have an acute tone.
        for (const mark of isMarkedSyllable(spell(onset, nucleus, coda, tones.acute))
          ? marks
          : []) {
          const syllable = spell(onset, nucleus, coda, mark);
          // Spelling rules allow two i's after each other, which no word has.
          if (isMarkedSyllable(syllable) && !syllable.includes('ii')) legal.add(syllable);
        }
  return legal;
}

/** Spells a syllable with its tone mark where Vietnamese puts it: `hòa`, `toàn`, `thuở`. */
function spell(onset: string, nucleus: string, coda: string, mark: string): string {
  const marked = [...nucleus].findLastIndex((letter) => 'ăâêôơư'.includes(letter));
  const place = marked >= 0 ? marked : coda === '' ? 0 : nucleus.length - 1;
  const rime = nucleus.slice(0, place + 1) + mark + nucleus.slice(place + 1) + coda;
  return (onset + rime).normalize('NFC');
}
