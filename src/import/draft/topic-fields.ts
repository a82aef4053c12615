import { defined } from '../../model/defined.ts';
import { spellingKey } from '../../model/vietnamese.ts';
import { doubtMessages } from '../draft-messages.ts';
import type { Doubt, Drafted, Lists } from './model.ts';

/**
 * Finds the topics of the archive's list that a report prints, in order. Those in `heading` (title,
 * name and theme of the event) are certain, those in the text are doubts.
 */
export function topicFields(
  topics: readonly string[],
  heading: string,
  text: readonly string[],
): Drafted<Lists<'topics'>> {
  const lines = [heading, ...text].map(spellingKey);
  const found = topics.flatMap((topic) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${spellingKey(topic).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'u',
    );
    const line = lines.findIndex((printed) => pattern.test(printed));
    return line < 0 ? [] : [{ topic, line, at: defined(lines[line], 'a line').search(pattern) }];
  });
  found.sort((a, b) => a.line - b.line || a.at - b.at);
  return {
    fields: { topics: found.map(({ topic }) => topic) },
    doubts: found.flatMap(({ topic, line }, index): Doubt[] => {
      const sentence = text[line - 1];
      return sentence === undefined
        ? []
        : [
            {
              path: `topics[${index}]`,
              value: topic,
              sentence,
              certainty: 'guess',
              reason: doubtMessages.topicMentioned,
            },
          ];
    }),
  };
}
