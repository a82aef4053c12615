import type { ReportBody } from '../parse/bodies.ts';
import type { Unnamed } from '../parse/unnamed.ts';
import { doubtMessages } from '../draft-messages.ts';
import { doubtOf } from './doubt.ts';
import type { Drafted, Lists } from './model.ts';

/** Drafts the organizers, and the bodies that presented or read papers, the unnamed ones last. */
export function bodyFields(
  bodies: readonly ReportBody[],
  unnamed: readonly Unnamed[],
): Drafted<Lists<'organizers' | 'organizations'>> {
  const organizers = bodies.filter((body) => body.part === 'organizer' && !isPlace(body));
  const named = bodies.flatMap((body) =>
    body.part === 'organizer' ? [] : [{ ...body, part: body.part }],
  );
  return {
    fields: {
      organizers: organizers.map(({ value }) => value),
      organizations: [
        ...named.map(({ value, part }) => ({ name: value, part })),
        ...unnamed.map(({ value, part }) => ({ name: value, part, unnamed: true })),
      ],
    },
    doubts: [
      ...organizers.flatMap((body, index) =>
        doubtOf(`organizers[${index}]`, body, doubtMessages.organizerEnd),
      ),
      ...named.flatMap((body, index) =>
        doubtOf(`organizations[${index}].name`, body, doubtMessages.bodyName),
      ),
      ...unnamed.flatMap((group, index) =>
        doubtOf(`organizations[${named.length + index}].name`, group, doubtMessages.bodiesUnnamed),
      ),
    ],
  };
}

/** Whether a body is only the place of the event: `tại Bảo tàng …, Viện … tổ chức`. */
function isPlace({ words, sentence }: ReportBody): boolean {
  return sentence
    .split(words)
    .slice(0, -1)
    .every((before) => /(?:tại|ở)\s+$/iu.test(before));
}
