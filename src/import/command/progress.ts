import { cut, printable } from '../lay-lines.ts';
import type { Streams } from './terminal.ts';

const cells = 24;

/** Shows how far a batch is: a bar that is drawn over where that can be done, else a line for each file. */
export function progressAt(
  { errors, redraws, width }: Pick<Streams, 'errors' | 'redraws' | 'width'>,
  total: number,
) {
  return {
    /** Tells that so many files are done and which one is next. */
    show(done: number, name: string): void {
      const count = `${String(done).padStart(String(total).length)}/${total}`;
      const filled = Math.round((cells * done) / total);
      const bar = `[${'#'.repeat(filled)}${'.'.repeat(cells - filled)}] ${count} `;
      const text = printable(name);
      errors.write(
        redraws ? `\r${bar}${cut(text, width - bar.length - 1)}\u001b[K` : `${count} ${text}\n`,
      );
    },
    /** Takes the bar away. */
    end(): void {
      if (redraws) errors.write('\r\u001b[K');
    },
  };
}
