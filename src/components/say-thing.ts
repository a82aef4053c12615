import { takeInference } from '../model/inference.ts';
import { formatNumber } from '../search/page/markup.ts';
import { thingStrings } from '../thing-strings.ts';

type ThingText = keyof typeof thingStrings;

/** Returns a text of the cards and suggestions with its placeholders filled in. */
export function sayThing(
  key: ThingText,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return thingStrings[key].replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name] ?? '';
    return typeof value === 'number' ? formatNumber(value) : value;
  });
}

/** Writes a date with its token in words: `06-12-2021 (năm do suy luận)`. */
export function sayDate(date: string): string {
  const { text, inferred } = takeInference(date);
  if (inferred === undefined) return text;
  const mark =
    inferred === ''
      ? sayThing('thing.inferred')
      : sayThing('thing.inferredParts', { parts: inferred });
  return `${text} (${mark})`;
}
