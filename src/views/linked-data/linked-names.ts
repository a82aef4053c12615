import type { NamedFact } from '../stated-facts.ts';

/** A thing that has a page of its own, as other pages refer to it. */
interface LinkedName<T extends string> {
  '@type': T;
  '@id': string;
  name: string;
}

/** Refers to the thing that a printed name means. Its page's address is its identifier. */
export function linkedName<T extends string>(
  type: T,
  { name, address }: Pick<NamedFact, 'name' | 'address'>,
): LinkedName<T> {
  return { '@type': type, '@id': address, name };
}
