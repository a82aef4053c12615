import { facetNames, facets, type FacetName } from '../../model/facets.ts';
import type { Choice, Order } from '../query/choice.ts';

/** What a reader asks for: words, as they were typed, and a choice beside them. */
export interface Asked {
  typed: string;
  choice: Choice;
}

/** The parameters of the address that hold it, beside those of the facets; they never change, because readers share them. */
const words = 'q';
const first = 'tu-nam';
const last = 'den-nam';
const order = 'xep';
const orderNames = { moi: 'newest', cu: 'oldest' } as const satisfies Record<string, Order>;

/** Reads what an address asks for, anything at all: values may be unknown to the index, years that make no sense count as none. */
export function readAsked(query: string): Asked {
  const given = new URLSearchParams(query);
  const values = (name: FacetName) => [
    ...new Set(given.getAll(facets[name].parameter).filter((value) => value !== '')),
  ];
  const chosen = facetNames
    .map((name) => [name, values(name)] as const)
    .filter(([, some]) => some.length > 0);
  const named = given.get(order);
  return {
    typed: given.get(words) ?? '',
    choice: {
      facets: Object.fromEntries(chosen),
      ...yearRange(toYear(given.get(first)), toYear(given.get(last))),
      order: named === 'moi' || named === 'cu' ? orderNames[named] : 'relevance',
    },
  };
}

/** The address that asks for it, made of one that may ask for something else: what is not the search's own stays. */
export function addressOf({ typed, choice }: Asked, here: string): string {
  const url = new URL(here);
  const own = [
    words,
    ...Object.values(facets).map(({ parameter }) => parameter),
    first,
    last,
    order,
  ];
  for (const name of own) url.searchParams.delete(name);
  if (typed.trim()) url.searchParams.set(words, typed);
  for (const name of facetNames)
    for (const value of choice.facets[name] ?? [])
      url.searchParams.append(facets[name].parameter, value);
  if (choice.from !== undefined) url.searchParams.set(first, String(choice.from));
  if (choice.to !== undefined) url.searchParams.set(last, String(choice.to));
  for (const [name, meant] of Object.entries(orderNames))
    if (choice.order === meant) url.searchParams.set(order, name);
  return url.href;
}

/** A range of years, whichever end was given first. */
export function yearRange(
  a: number | undefined,
  b: number | undefined,
): Pick<Choice, 'from' | 'to'> {
  const [from, to] = a !== undefined && b !== undefined && a > b ? [b, a] : [a, b];
  return { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
}

/** The choice with a value of a facet taken or left; the values of a facet stand in the order in which they were taken. */
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
