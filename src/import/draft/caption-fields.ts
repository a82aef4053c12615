import { findCaptions } from '../parse/captions.ts';
import { doubtMessages } from '../draft-messages.ts';
import type { Drafted, Lists } from './model.ts';

/**
 * Finds the paragraphs that are captions: those that the file marks, and those that look like one.
 */
export function captionFields(
  marked: readonly string[],
  paragraphs: readonly string[],
): Drafted<Lists<'captions'>> {
  const captions = [...new Set([...marked, ...findCaptions(paragraphs)])].filter((caption) =>
    paragraphs.includes(caption),
  );
  return {
    fields: { captions },
    doubts: captions.flatMap((caption, index) =>
      marked.includes(caption)
        ? []
        : [
            {
              path: `captions[${index}]`,
              value: caption,
              certainty: 'likely',
              reason: doubtMessages.caption,
            },
          ],
    ),
  };
}
