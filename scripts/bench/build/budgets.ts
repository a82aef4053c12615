import type { MeasuredBuilds } from './measure-builds.ts';

const [megabyte, gigabyte] = [1e6, 1e9];

/**
 * The limits of a first build of 3,000 invented reports, each with the figure that it limits. They
 * are what was measured, with a tenth of room for files and bytes and a fifth for the rest.
 */
const budgets: readonly {
  what: string;
  figure: (measured: MeasuredBuilds) => number | undefined;
  most: number;
  shown: (value: number) => string;
}[] = [
  {
    what: 'peak memory of all processes together',
    figure: ({ builds }) => builds.cold?.peak,
    most: 2.6 * gigabyte,
    shown: (bytes) => `${Math.round(bytes / megabyte)} MB`,
  },
  {
    what: 'files of the site',
    figure: ({ builds }) => builds.cold?.whole.files,
    most: 24_300,
    shown: String,
  },
  {
    what: 'bytes of the site',
    figure: ({ builds }) => builds.cold?.whole.bytes,
    most: 0.37 * gigabyte,
    shown: (bytes) => `${Math.round(bytes / megabyte)} MB`,
  },
  {
    what: 'time as a multiple of that of Hugo and Pagefind',
    figure: ({ builds, peer }) => builds.cold && peer && builds.cold.seconds / peer.both.seconds,
    most: 13.7,
    shown: (ratio) => ratio.toFixed(1),
  },
];

/** A sentence for each budget that a cold build exceeds, or for which nothing was measured. */
export function overBudget(measured: MeasuredBuilds): string[] {
  return budgets.flatMap(({ what, figure, most, shown }) => {
    const value = figure(measured);
    if (value === undefined || value === 0) return [`Not measured: ${what}.`];
    return value > most
      ? [`Over budget: ${what} is ${shown(value)}; it should be at most ${shown(most)}.`]
      : [];
  });
}
