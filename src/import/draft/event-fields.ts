import type { ParsedReport } from '../parse.ts';
import type { Finding } from '../parse/finding.ts';
import { doubtMessages } from '../draft-messages.ts';
import { doubtOf } from './doubt.ts';
import type { Doubt, Drafted, FrontMatter } from './model.ts';

type ParsedEvent = ParsedReport['event'];

/** The fewest words of a series: `Hội nghị toàn quốc` is none yet, `Hội nghị Trung ương` is one. */
const fewestWords = 4;

/** Drafts the event of a report. The title stands in for a name that was not found. */
export function eventFields(
  { event, title }: Pick<ParsedReport, 'event' | 'title'>,
  reach: Finding<string> | undefined,
): Drafted<Pick<FrontMatter, 'event'>> {
  const { edition, format } = event;
  const theme = event.theme && asInTitle(event.theme, title);
  const series = seriesOf(event);
  const name = nameOf(event, series);
  return {
    fields: {
      event: {
        name: name?.value ?? title,
        ...(theme && { theme: theme.value }),
        ...(series && edition && { series: series.value, edition: edition.value }),
        ...(format && { format: format.value }),
        ...(reach && { reach: reach.value }),
      },
    },
    doubts: [
      nameDoubts(name, title),
      theme ? doubtOf('event.theme', theme, doubtMessages.themeFromTitle) : [],
      series ? doubtOf('event.series', series, doubtMessages.seriesFromName) : [],
      edition && !series ? editionDoubt(edition) : [],
      format ? doubtOf('event.format', format, doubtMessages.formatFrom(format.words)) : [],
      reach ? doubtOf('event.reach', reach, doubtMessages.reachFrom) : [],
    ].flat(),
  };
}

function nameDoubts(name: Finding<string> | undefined, title: string): Doubt[] {
  if (!name)
    return [
      {
        path: 'event.name',
        value: title,
        certainty: 'guess',
        reason: doubtMessages.eventUnnamed,
      },
    ];
  const isGuess = name.certainty === 'guess';
  return doubtOf(
    'event.name',
    name,
    isGuess ? doubtMessages.eventUncertain : doubtMessages.eventNameEnd,
  );
}

function editionDoubt({ value, words, sentence }: Finding<number>): Doubt[] {
  const reason = doubtMessages.editionWithoutSeries(words);
  return [{ path: 'event.edition', value: String(value), sentence, certainty: 'guess', reason }];
}

/** The name without `lần thứ …` at its end where the fields `series` and `edition` hold that. */
function nameOf(
  { name, edition }: ParsedEvent,
  series: Finding<string> | undefined,
): Finding<string> | undefined {
  return name && edition && series && name.value.endsWith(edition.words)
    ? { ...name, value: series.value }
    : name;
}

/**
 * The name up to `lần thứ …`, where those words say more than the kind of the event, and at most a
 * year or a term follows.
 */
function seriesOf({ name, edition }: ParsedEvent): Finding<string> | undefined {
  if (!name || !edition) return undefined;
  const [before = '', behind] = name.value.split(edition.words, 2);
  const value = before.replace(/[\s,–-]+$/u, '');
  const isAtEnd =
    behind !== undefined &&
    /^(?:[\s,(–-]*(?:năm|nhiệm kỳ|khóa|khoá)?\s*[\dIVX][\s\d–)IVX-]*)?$/iu.test(behind);
  return isAtEnd && value.split(' ').length >= fewestWords
    ? { ...name, value, certainty: 'likely' }
    : undefined;
}

/**
 * The theme as the title prints it, without abbreviations that only the text adds: `kinh tế - xã
 * hội (KT-XH)`.
 */
function asInTitle(theme: Finding<string>, title: string): Finding<string> {
  const bare = theme.value.replace(/\s*\(\p{Lu}[\p{Lu}\d -]*\)/gu, '');
  return title.includes(bare) ? { ...theme, value: bare } : theme;
}
