import type { Recording } from './recorder.ts';

/** How long typing a query took, in milliseconds. */
export interface Times {
  /** From the press of the last key to the results of the whole query on the screen. */
  results: number;
  /**
   * From each earlier key press to the first results after it; undefined where none came before the
   * next press.
   */
  presses: (number | undefined)[];
  /**
   * The longest task of the main thread of more than 50 ms (0 where there was none), and the
   * longest stretch without an idle moment.
   */
  task: number;
  gap: number;
}

/**
 * Computes the times of one query from its recording. Throws where there are no results after the
 * last key press.
 */
export function timesOf({
  presses,
  paints,
  tasks,
  gap,
}: Pick<Recording, 'presses' | 'paints' | 'tasks' | 'gap'>): Times {
  const [begun = 0] = presses;
  const last = presses.at(-1) ?? 0;
  const after = paints.filter(({ at }) => at > last);
  const final = after.at(-1);
  if (!final) throw new Error('No results after the last key press');
  return {
    results: final.at - last,
    presses: presses.slice(0, -1).map((press, index) => {
      const paint = paints.find(({ at }) => at > press);
      return paint && paint.at <= (presses[index + 1] ?? Infinity) ? paint.at - press : undefined;
    }),
    // The browser also counts the task in which the recording began.
    task: Math.max(0, ...tasks.filter(({ from }) => from >= begun).map(({ ms }) => ms)),
    gap,
  };
}
