import { cut, printable } from '../text-lines.ts';
import type { Streams } from './terminal.ts';

const cells = 24;

/** The progress of a batch. */
export interface Progress {
  /** Shows the number of files that are done, and the next one. */
  show: (done: number, name: string) => void;
  /** Clears the bar. */
  end: () => void;
}

/** Shows the progress of a batch: a bar where a line can be redrawn, else a line for each file. */
export function progressAt(
  { errors, redraws, width }: Pick<Streams, 'errors' | 'redraws' | 'width'>,
  total: number,
): Progress {
  return {
    show(done, name) {
      const count = `${String(done).padStart(String(total).length)}/${total}`;
      const filled = Math.round((cells * done) / total);
      const bar = `[${'#'.repeat(filled)}${'.'.repeat(cells - filled)}] ${count} `;
      const text = printable(name);
      errors.write(
        redraws ? `\r${bar}${cut(text, width - bar.length - 1)}\u001b[K` : `${count} ${text}\n`,
      );
    },
    end() {
      if (redraws) errors.write('\r\u001b[K');
    },
  };
}
