import type { ReportBody } from '../parse/bodies.ts';
import type { Unnamed } from '../parse/unnamed.ts';
import { doubtOf } from './doubt.ts';
import type { Doubt, FrontMatter } from './model.ts';

/** The bodies that held an event, and those that presented or read papers, the unnamed ones last. */
export function bodyFields(
  bodies: readonly ReportBody[],
  unnamed: readonly Unnamed[],
): {
  organizers: string[];
  organizations: NonNullable<FrontMatter['organizations']>;
  doubts: Doubt[];
} {
  const organizers = bodies.filter((body) => body.part === 'organizer' && !isPlace(body));
  const named = bodies.flatMap((body) =>
    body.part === 'organizer' ? [] : [{ ...body, part: body.part }],
  );
  return {
    organizers: organizers.map(({ value }) => value),
    organizations: [
      ...named.map(({ value, part }) => ({ name: value, part })),
      ...unnamed.map(({ value, part }) => ({ name: value, part, unnamed: true })),
    ],
    doubts: [
      ...organizers.flatMap((body, index) =>
        doubtOf(`organizers[${index}]`, body, 'xem tên cơ quan có dừng đúng chỗ không'),
      ),
      ...named.flatMap((body, index) =>
        doubtOf(`organizations[${index}].name`, body, 'xem tên cơ quan có đúng như bài in không'),
      ),
      ...unnamed.flatMap((group, index) =>
        doubtOf(
          `organizations[${named.length + index}].name`,
          group,
          'bài chỉ nêu chung những ai tham gia',
        ),
      ),
    ],
  };
}

/** A body whose house the event was in: `tại Bảo tàng …, Viện … tổ chức`. */
function isPlace({ words, sentence }: ReportBody): boolean {
  return /(?:tại|ở)\s+$/iu.test(sentence.slice(0, sentence.indexOf(words)));
}
