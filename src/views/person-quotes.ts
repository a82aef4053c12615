import type { Appearance } from './browse.ts';
import { passageOf } from './passage.ts';

/** How many paragraphs a page quotes, and how many of one report. */
const most = { paragraphs: 4, ofReport: 2 };
/** How many characters of a paragraph it quotes: few sentences are longer. */
const length = 400;

/** An appearance of which the page of a person quotes some paragraphs, and how many. */
export interface QuotedAppearance {
  appearance: Appearance;
  shown: number;
}

/** The paragraphs of one report that the page of a person quotes. */
export interface Quote {
  report: Appearance['report'];
  /** Whether the report says that these are words of the person. Otherwise it names them there. */
  isSpoken: boolean;
  passages: { paragraph: number; text: string }[];
  /** The paragraphs that the page has no room for. */
  rest: number[];
}

/**
 * Chooses the appearances that the page of a person quotes, of all, newest first: those whose
 * reports say which paragraphs have the words of the person and, if these are few, others.
 */
export function quotedAppearances(appearances: readonly Appearance[]): QuotedAppearance[] {
  let room = most.paragraphs;
  const quote = (appearance: Appearance, paragraphs: number): QuotedAppearance[] => {
    const shown = Math.min(room, paragraphs);
    room -= shown;
    return shown > 0 ? [{ appearance, shown }] : [];
  };
  const spoken = appearances.flatMap((one) =>
    quote(one, Math.min(most.ofReport, one.speaks.length)),
  );
  const heard = new Set(spoken.map(({ appearance: { report } }) => report));
  const named = appearances
    .filter((one) => !heard.has(one.report) && one.speaks.length === 0 && isAlone(one))
    .flatMap((one) => quote(one, 1));
  return [...spoken, ...named];
}

/** Whether no other person of the report has the same name, so that the name means this one. */
function isAlone({ report: { speakers, attendees }, name, own }: Appearance): boolean {
  return [...speakers, ...attendees].every(
    (person) => person.name !== name || person.person === own,
  );
}

/**
 * Returns what a page quotes of an appearance, given the paragraphs of the report and where a text
 * has a name; undefined where the text does not have that of the person.
 */
export function quoteOf(
  { appearance: { report, speaks, name }, shown }: QuotedAppearance,
  paragraphs: readonly string[],
  placeOf: (name: string, text: string) => number | undefined,
): Quote | undefined {
  const isSpoken = speaks.length > 0;
  const places = isSpoken
    ? speaks.toSorted((a, b) => a - b).map((paragraph) => ({ paragraph, place: 0 }))
    : paragraphs.flatMap((text, index) => {
        const place = placeOf(name, text);
        return place === undefined ? [] : [{ paragraph: index + 1, place }];
      });
  if (places.length === 0) return undefined;
  return {
    report,
    isSpoken,
    passages: places.slice(0, shown).map(({ paragraph, place }) => ({
      paragraph,
      text: passageOf(paragraphs[paragraph - 1] ?? '', length, place),
    })),
    rest: places.slice(shown).map(({ paragraph }) => paragraph),
  };
}
