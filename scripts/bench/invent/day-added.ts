import { Chance } from './chance.ts';

const start = Date.UTC(2021, 0, 4);
const day = 86_400_000;
const reportsOfBlock = 120;
const daysOfBlock = 3;

/**
 * The day on which the report of a number came into the archive. It rises with the number in
 * uneven steps, with many reports on some days.
 */
export function dayAdded(seed: number, number: number): string {
  const block = Math.floor(number / reportsOfBlock);
  const chance = new Chance(seed, 'added', block);
  const days = Array.from({ length: reportsOfBlock }, () => chance.below(daysOfBlock)).sort(
    (a, b) => a - b,
  );
  const within = days[number % reportsOfBlock] ?? 0;
  return new Date(start + (block * daysOfBlock + within) * day).toISOString().slice(0, 10);
}
