import { facetNames, facets, type FacetName } from '../../model/facets.ts';
import type { Choice, Order } from '../query/choice.ts';

/** A question of a reader: words, as they were typed, and a choice beside them. */
export interface Asked {
  typed: string;
  choice: Choice;
}

/**
 * The parameters of a search address beside those of the facets, which are also the names of its
 * fields. They never change, because readers share addresses.
 */
export const parameters = { words: 'q', from: 'tu-nam', to: 'den-nam', order: 'xep' } as const;
const orderNames = { moi: 'newest', cu: 'oldest' } as const satisfies Record<string, Order>;

/**
 * Parses the query of an address, whatever it holds: values may be unknown to the index, and years
 * that make no sense are ignored.
 */
export function readAsked(query: string): Asked {
  const given = new URLSearchParams(query);
  const values = (name: FacetName) => [
    ...new Set(given.getAll(facets[name].parameter).filter((value) => value !== '')),
  ];
  const chosen = facetNames
    .map((name) => [name, values(name)] as const)
    .filter(([, some]) => some.length > 0);
  const named = given.get(parameters.order);
  return {
    typed: given.get(parameters.words) ?? '',
    choice: {
      facets: Object.fromEntries(chosen),
      ...yearRange(toYear(given.get(parameters.from)), toYear(given.get(parameters.to))),
      order: named === 'moi' || named === 'cu' ? orderNames[named] : 'relevance',
    },
  };
}

/**
 * How much of the typed text an address holds, in UTF-16 code units. Each may take nine characters
 * there, and hosts refuse addresses of 8 kB. A search reads at most 300 characters.
 */
export const mostTyped = 400;
/** How many characters the chosen values may take beside it. */
const mostChosen = 3_000;

/**
 * Returns the address of a question, made from the current one, whose other parameters it keeps. Of
 * a long text, and of very many values, it holds only as much as hosts accept.
 */
export function addressOf({ typed, choice }: Asked, here: string): string {
  const url = new URL(here);
  const own = [
    ...Object.values(facets).map(({ parameter }) => parameter),
    ...Object.values(parameters),
  ];
  for (const name of own) url.searchParams.delete(name);
  const words = shorten(typed);
  if (words.trim()) url.searchParams.set(parameters.words, words);
  let room = mostChosen;
  for (const name of facetNames)
    for (const value of choice.facets[name] ?? []) {
      const chosen = [facets[name].parameter, value] as const;
      room -= new URLSearchParams([[...chosen]]).toString().length;
      if (room >= 0) url.searchParams.append(...chosen);
    }
  if (choice.from !== undefined) url.searchParams.set(parameters.from, String(choice.from));
  if (choice.to !== undefined) url.searchParams.set(parameters.to, String(choice.to));
  for (const [name, meant] of Object.entries(orderNames))
    if (choice.order === meant) url.searchParams.set(parameters.order, name);
  return url.href;
}

/**
 * The beginning of a long text, composed and with white space collapsed, so that it holds more of
 * what a search reads.
 */
function shorten(typed: string): string {
  if (typed.length <= mostTyped) return typed;
  const text = typed.replace(/\s+/gu, ' ').trimStart();
  // Cut before it is composed, because a long text of nothing but marks would take seconds.
  return text
    .slice(0, 4 * mostTyped)
    .normalize('NFC')
    .slice(0, mostTyped);
}

/** A range of years, whichever end was given first. */
export function yearRange(
  a: number | undefined,
  b: number | undefined,
): Pick<Choice, 'from' | 'to'> {
  const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/**
 * The choice with a value of a facet taken or left; the values of a facet stand in the order in
 * which they were taken.
 */
export function choose(choice: Choice, name: FacetName, value: string, taken: boolean): Choice {
  const others = (choice.facets[name] ?? []).filter((chosen) => chosen !== value);
  const { [name]: _, ...rest } = choice.facets;
  const chosen = taken ? [...others, value] : others;
  return { ...choice, facets: chosen.length > 0 ? { ...rest, [name]: chosen } : rest };
}

/** Whether a choice narrows nothing; an order does not. */
export function isOpen({ facets: chosen, from, to }: Choice): boolean {
  return (
    from === undefined &&
    to === undefined &&
    Object.values(chosen).every((values) => values.length === 0)
  );
}

function toYear(text: string | null): number | undefined {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
