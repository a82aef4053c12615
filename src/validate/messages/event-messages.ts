import type { Advice } from '../problem.ts';
import { meantBy } from './field-messages.ts';

/** Problems of events that several reports are about. */
export const eventMessages = {
  idOfOne: (id: string, file: string, meant: string | undefined, fellow: string | undefined) => ({
    message: `chỉ bài này có mã sự kiện “${id}”`,
    mend: [
      ...(meant === undefined ? [] : [meantBy(meant)]),
      `hãy ghi id: ${id} vào mục event của ${fellow ?? 'bài kia'} nữa, nếu hai bài cùng một sự kiện; nếu không, hãy bỏ mục id ở ${file}`,
    ].join(' '),
  }),
  otherThan: (first: string, there: string) => ({
    message: `khác với ${first}, bài cùng mã sự kiện: ở đó ${there === '' ? 'không ghi' : `ghi “${there}”`}`,
    mend: 'hãy ghi như nhau ở hai bài; nếu là hai sự kiện khác nhau, hãy bỏ mục id ở event',
  }),
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;
