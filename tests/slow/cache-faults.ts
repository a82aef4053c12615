import { globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Chance } from '../../scripts/bench/invent/chance.ts';

const cache = 'node_modules/.astro';
/** The files that a build leaves and a later one may find damaged. */
const places = {
  'the list of kept pages': `${cache}/code-*/pages/manifest`,
  'a kept page': `${cache}/code-*/pages/*`,
  'the collections': `${cache}/code-*/data-store.json`,
  'a finished picture': `${cache}/code-*/assets/*`,
  'a font': `${cache}/code-*/fonts/*`,
  'some notes on what Astro left': `${cache}/code-*/notes/*`,
  'the fragments': `${cache}/search/fragments`,
  'the list of fragments': `${cache}/search/fragments.json`,
  'the words of the index': `${cache}/code-*/search/collected`,
  'the files of the index': `${cache}/code-*/search/compressed`,
  'the list of the files of the index': `${cache}/code-*/search/compressed.json`,
  'some notes on reports': `${cache}/notes/*/*`,
  'a file of the site before last': `${cache}/code-*/earlier-site/**/*.{html,xml,json,txt}`,
  'a published page': 'dist/**/*.html',
  'a published file': 'dist/**/*.{xml,json,txt,png}',
};

const harms: Readonly<Record<string, (file: string, chance: Chance) => void>> = {
  truncated: (file, chance) => {
    const bytes = readFileSync(file);
    writeFileSync(file, bytes.subarray(0, chance.below(bytes.length + 1)));
  },
  flipped: (file, chance) => {
    const bytes = readFileSync(file);
    if (bytes.length === 0) return;
    const at = chance.below(bytes.length);
    bytes[at] = (bytes[at] ?? 0) ^ (1 << chance.below(7));
    writeFileSync(file, bytes);
  },
  // A digit in place of another leaves valid JSON.
  altered: (file, chance) => {
    const bytes = readFileSync(file);
    const digits = [...bytes.keys()].filter((at) => /\d/.test(String.fromCharCode(bytes[at] ?? 0)));
    if (digits.length === 0) return;
    for (let count = 0; count < 20; count += 1) bytes[chance.pick(digits)] = 48 + chance.below(10);
    writeFileSync(file, bytes);
  },
  deleted: (file) => rmSync(file),
};

/** Harms some file that a build left in a project. Returns which, and how. */
export function harmAtRandom(project: string, chance: Chance): string | undefined {
  const [place, pattern] = chance.pick(Object.entries(places));
  const files = globSync(pattern, { cwd: project }).toSorted();
  if (files.length === 0) return undefined;
  const file = chance.pick(files);
  const [how, harm] = chance.pick(Object.entries(harms));
  harm(join(project, file), chance);
  return `${place} is ${how}: ${file}`;
}
