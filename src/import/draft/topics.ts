import { spellingKey } from '../../model/vietnamese.ts';
import type { Doubt } from './model.ts';

/** The topics of the archive's list that a report prints, in the order in which it does; `heading` is its title, the event's name and theme, where a topic is no doubt. */
export function topicFields(
  topics: readonly string[],
  heading: string,
  text: readonly string[],
): { topics: string[]; doubts: Doubt[] } {
  const lines = [heading, ...text].map(spellingKey);
  const found = topics.flatMap((topic) => {
    const pattern = new RegExp(
      `(?<![\\p{L}\\p{N}])${spellingKey(topic).replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')}(?![\\p{L}\\p{N}])`,
      'u',
    );
    const line = lines.findIndex((printed) => pattern.test(printed));
    return line < 0 ? [] : [{ topic, line, at: lines[line]?.search(pattern) ?? 0 }];
  });
  found.sort((a, b) => a.line - b.line || a.at - b.at);
  return {
    topics: found.map(({ topic }) => topic),
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
              reason: 'bài có nhắc, chưa chắc là chủ đề',
            },
          ];
    }),
  };
}
