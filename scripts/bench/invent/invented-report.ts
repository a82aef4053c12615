import { createHash } from 'node:crypto';
import type { FrontMatter } from '../../../src/import/draft/model.ts';
import { capitalise, slug } from '../../../src/model/vietnamese.ts';
import { publishers } from './institution-table.ts';
import { Chance } from './chance.ts';
import { dayAdded } from './day-added.ts';
import { wordsOfArticle, wordsOfTitle } from './figures.ts';
import { dateOf } from './invented-date.ts';
import { eventOf, type InventedEvent } from './invented-event.ts';
import { eventFields, peopleFields, venueFields } from './invented-fields.ts';
import { openingOf, textOf } from './invented-text.ts';
import { Language } from './language.ts';
import { Prose } from './prose.ts';
import { tellEvent } from './told-event.ts';
import { quantile } from './uneven.ts';

/** A report that nobody wrote, and its original, a plain text. */
export interface InventedReport {
  /** `<year>/<slug>`, with the number of the report at its end. */
  id: string;
  data: FrontMatter;
  paragraphs: string[];
  original: string;
}

/** In each block of so many reports, one tells of the event of another. */
const blockOfPairs = 20;
const lettersOfSlug = 60;
const shareWithSpeeches = 0.4;
const shareWithSourceLine = 0.2;
const shareWithUrl = 0.4;
const shareCorrected = 0.02;

/**
 * An archive without end. A report depends on the seed and its number alone, and not on how many
 * reports are made.
 */
export class Invention {
  readonly #seed: number;
  readonly #language = new Language();

  constructor(seed: number) {
    this.#seed = seed;
  }

  /** The first reports, one at a time. */
  *reports(count: number): Generator<InventedReport> {
    for (let number = 1; number <= count; number += 1) yield this.report(number);
  }

  /** The report of a number, counted from 1. */
  report(number: number): InventedReport {
    const chance = new Chance(this.#seed, 'report', number);
    const { earlier, later } = this.#pairOf(number);
    const event = eventOf(this.#seed, number === later ? earlier : number);
    const theme = this.#themeOf(event);
    const words = Math.round(quantile(wordsOfArticle, chance.fraction()));
    const told = tellEvent(event, words, chance);
    const { fields, when, yearBasis } = dateOf(event, chance);
    const prose = new Prose(this.#language, chance);
    const opening = openingOf(told, when, theme, yearBasis);
    const { paragraphs, captions } = textOf(told, opening, words, prose, chance);
    const publisher = chance.pick(publishers);
    const printed = `Nguồn: ${publisher}`;
    const printsSource = chance.happens(shareWithSourceLine);
    if (printsSource) paragraphs.push(printed);
    const title = [
      number === later ? 'Khai mạc ' : '',
      event.name,
      theme === undefined ? '' : `: ${theme}`,
    ].join('');
    const id = `${event.year}/${slug(title).slice(0, lettersOfSlug).replace(/-$/, '')}-${number}`;
    const original = `${[title, ...paragraphs].join('\n\n')}\n`;
    const sha256 = createHash('sha256').update(original).digest('hex');
    const added = dayAdded(this.#seed, number);
    const data: FrontMatter = {
      title,
      ...fields,
      event: eventFields(event, theme, event.number === earlier),
      organizers: event.organizers,
      venues: told.venues.map(venueFields),
      ...peopleFields(told, chance.happens(shareWithSpeeches)),
      organizations: event.organizations.map((name) => ({ name, part: 'tham luận' })),
      topics: event.topics,
      ...(captions.length > 0 ? { captions } : {}),
      source: {
        publisher,
        ...(printsSource ? { printed } : {}),
        ...(chance.happens(shareWithUrl) ? { url: `https://bao.test/${id}.html` } : {}),
        original: { file: `${id}.txt`, sha256 },
      },
      added,
      ...(chance.happens(shareCorrected)
        ? { corrections: [{ date: added, what: 'Tên một người dự, trước ghi thiếu dấu.' }] }
        : {}),
    };
    return { id, data, paragraphs, original };
  }

  /** The numbers of the two reports of one event in the block of a report. */
  #pairOf(number: number): { earlier: number; later: number } {
    const block = number - (number % blockOfPairs);
    const chance = new Chance(this.#seed, 'pair', block);
    const half = blockOfPairs / 2;
    const earlier = block + 1 + chance.below(half - 1);
    return { earlier, later: block + half + chance.below(half) };
  }

  /** The theme of an event, as long as titles need it; undefined where its name is enough. */
  #themeOf({ number, name }: InventedEvent): string | undefined {
    const chance = new Chance(this.#seed, 'theme', number);
    const title = Math.round(quantile(wordsOfTitle, chance.fraction()));
    const words = title - name.split(' ').length;
    if (words < 3) return undefined;
    return capitalise(new Prose(this.#language, chance).words(words).join(' '));
  }
}
