import { facetNames, facets, type FacetName } from '../../model/facets.ts';
import { involvements, type Involvement } from '../../model/involvement.ts';
import { orders, type FilterChoice, type Order } from '../query/filter-choice.ts';

/** The input of a search: the text as typed, and the choice of filters and order. */
export interface SearchInput {
  typed: string;
  choice: FilterChoice;
  /** Whether the text is searched for as it is, even where a correction would find more. */
  verbatim?: boolean;
}

/**
 * The parameters of a search address beside those of the facets. They are also the names of the
 * form fields. They never change, because visitors share addresses.
 */
export const parameters = {
  words: 'q',
  from: 'tu-nam',
  to: 'den-nam',
  involvement: 'vai',
  order: 'xep',
  verbatim: 'nguyen-van',
} as const;
/** The values of `involvement`. */
const involvementNames: Record<Involvement, string> = {
  chaired: 'chu-tri',
  spoke: 'phat-bieu',
  attended: 'du',
};
/** The values of `order`. Relevance, the default, is not named. */
const orderNames: Record<Order, string | undefined> = {
  relevance: undefined,
  newest: 'moi',
  oldest: 'cu',
};

/**
 * Parses the query string of an address, whatever it holds. Values may be unknown to the index, and
 * malformed years are ignored.
 */
export function readSearchInput(query: string): SearchInput {
  const given = new URLSearchParams(query);
  const values = (name: FacetName) => [
    ...new Set(given.getAll(facets[name].parameter).filter((value) => value !== '')),
  ];
  const chosen = facetNames
    .map((name) => [name, values(name)] as const)
    .filter(([, some]) => some.length > 0);
  const named = given.get(parameters.order);
  const involvement = involvements.find(
    (each) => involvementNames[each] === given.get(parameters.involvement),
  );
  return {
    typed: given.get(parameters.words) ?? '',
    choice: {
      facets: Object.fromEntries(chosen),
      ...yearRange(toYear(given.get(parameters.from)), toYear(given.get(parameters.to))),
      ...(involvement && values('people').length > 0 && { involvement }),
      order: orders.find((order) => orderNames[order] === named) ?? 'relevance',
    },
    ...(given.has(parameters.verbatim) ? { verbatim: true } : {}),
  };
}

/**
 * The maximum length of the text in an address, in UTF-16 code units. Each may take nine characters
 * there, and hosts refuse addresses of 8 kB. A search reads at most 300 characters. The search form
 * of other pages cuts the text that it submits to this length, too.
 */
export const mostTyped = 400;
/** The maximum number of characters of the chosen values in an address. */
const mostChosen = 3_000;

/**
 * Makes the address of an input from the current one, and keeps its other parameters. A long text,
 * and a long list of values, are cut to what hosts accept.
 */
export function addressOf({ typed, choice, verbatim = false }: SearchInput, here: string): string {
  const url = new URL(here);
  const own = [
    ...Object.values(facets).map(({ parameter }) => parameter),
    ...Object.values(parameters),
  ];
  for (const name of own) url.searchParams.delete(name);
  const words = shorten(typed);
  if (words.trim()) url.searchParams.set(parameters.words, words);
  if (words.trim() && verbatim) url.searchParams.set(parameters.verbatim, '1');
  let room = mostChosen;
  for (const name of facetNames)
    for (const value of choice.facets[name] ?? []) {
      const chosen = [facets[name].parameter, value] as const;
      room -= new URLSearchParams([[...chosen]]).toString().length;
      if (room >= 0) url.searchParams.append(...chosen);
    }
  if (choice.from !== undefined) url.searchParams.set(parameters.from, String(choice.from));
  if (choice.to !== undefined) url.searchParams.set(parameters.to, String(choice.to));
  if (choice.involvement)
    url.searchParams.set(parameters.involvement, involvementNames[choice.involvement]);
  const order = orderNames[choice.order];
  if (order !== undefined) url.searchParams.set(parameters.order, order);
  return url.href;
}

/** Cuts a long text. It is composed and its white space collapsed, so that more of it remains. */
function shorten(typed: string): string {
  if (typed.length <= mostTyped) return typed;
  const text = typed.replace(/\s+/gu, ' ').trimStart();
  // Cut before it is composed, because a long text of nothing but marks would take seconds.
  return text
    .slice(0, 4 * mostTyped)
    .normalize('NFC')
    .slice(0, mostTyped);
}

/** A range of years, whichever order its ends have. */
export function yearRange(
  a: number | undefined,
  b: number | undefined,
): Pick<FilterChoice, 'from' | 'to'> {
  const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/**
 * Adds a value of a facet to a choice, at its end, or removes it. The involvement goes with the
 * last person.
 */
export function choose(
  choice: FilterChoice,
  name: FacetName,
  value: string,
  isChosen: boolean,
): FilterChoice {
  const others = (choice.facets[name] ?? []).filter((chosen) => chosen !== value);
  const { [name]: _, ...rest } = choice.facets;
  const chosen = isChosen ? [...others, value] : others;
  if (chosen.length > 0) return { ...choice, facets: { ...rest, [name]: chosen } };
  const { involvement: __, ...uninvolved } = choice;
  return { ...(name === 'people' ? uninvolved : choice), facets: rest };
}

function toYear(text: string | null): number | undefined {
  return text !== null && /^\d{4}$/.test(text) ? Number(text) : undefined;
}
