import { Chance } from '../../scripts/bench/invent/chance.ts';
import { syllablesByRank } from '../../scripts/bench/invent/invented-syllables.ts';

// To make them takes a tenth of a second, and nearly every made-up report asks for text.
const syllables = syllablesByRank();

/**
 * Made-up paragraphs of 60 syllables each, always the same. Common syllables come often, and no
 * sentence comes twice, so that they compress as little as real text does, or less.
 */
export function variedText(paragraphs: number): string[] {
  const chance = new Chance(1, 'varied text', 0);
  const syllable = () => syllables[Math.floor(chance.fraction() ** 3 * 2000)];
  return Array.from(
    { length: paragraphs },
    () => `Rằng ${Array.from({ length: 60 }, syllable).join(' ')}.`,
  );
}
