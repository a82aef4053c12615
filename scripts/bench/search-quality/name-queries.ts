import { glob, readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { authoritySchema } from '../../../src/model/registers.ts';
import { spellings } from '../../../src/model/spelling.ts';
import { spellingKey } from '../../../src/model/vietnamese.ts';
import type { ThingFinder } from '../../../src/search/query/find-things.ts';
import { bare, type Judged } from './corpus.ts';

/** A query for a name whose first card is not that of a person so called. */
export type WrongCard = Pick<Judged, 'q' | 'relevant'> & { found: string | undefined };

const personSchema = z.object({ name: z.string() });
const frontMatterSchema = z.object({
  speakers: z.array(personSchema).default([]),
  attendees: z.array(personSchema).default([]),
});

/**
 * Asks for every person of an archive, given by its folder of content, by each printed spelling of
 * the name, the same with the tone mark where the other convention puts it, and each variant of
 * `people.yaml`, with marks and without. `relevant` are the names of the people who are so called:
 * more than one only where the query does not tell them apart.
 */
export async function nameQueries(content: string): Promise<Judged[]> {
  const names = new Map<string, string>();
  const forms = new Map<string, string>();
  const list = join(content, 'people.yaml');
  const listed = existsSync(list)
    ? z.array(authoritySchema).parse(parse(await readFile(list, 'utf8')))
    : [];
  for (const { name, variants } of listed)
    for (const form of [name, ...variants]) {
      names.set(spellingKey(form), name);
      forms.set(form, name);
    }
  for (const printed of await printedNames(content)) {
    const name = names.get(spellingKey(printed)) ?? printed;
    names.set(spellingKey(printed), name);
    for (const form of [printed, otherSpelling(printed)]) forms.set(form, name);
  }
  const called = new Map<string, Set<string>>();
  for (const [form, name] of forms)
    for (const q of [form, bare(form)]) called.set(q, (called.get(q) ?? new Set()).add(name));
  return [...called].map(([q, relevant]) => ({ set: 'name', q, relevant: [...relevant] }));
}

/** The names of people that the reports print, each spelling once, in the order of their files. */
async function printedNames(content: string): Promise<Set<string>> {
  const files = await Array.fromAsync(glob('reports/**/*.md', { cwd: content }));
  const printed = new Set<string>();
  for (const file of files.sort()) {
    const text = await readFile(join(content, file), 'utf8');
    const [, yaml = ''] = /^---\r?\n(.*?)\r?\n---/s.exec(text) ?? [];
    const { speakers, attendees } = frontMatterSchema.parse(parse(yaml));
    for (const { name } of [...speakers, ...attendees]) printed.add(name.normalize('NFC'));
  }
  return printed;
}

/** The same name in the other convention: `Thuý` for `Thúy`. */
function otherSpelling(name: string): string {
  return name
    .split(' ')
    .map((word) => spellings(word)[1] ?? word.toLowerCase())
    .join(' ');
}

/** Asks for the cards of names, and returns the queries whose first card is wrong or missing. */
export async function scoreCards(
  queries: readonly Judged[],
  { find }: Pick<ThingFinder, 'find'>,
): Promise<WrongCard[]> {
  const wrong: WrongCard[] = [];
  for (const { q, relevant } of queries) {
    const right = new Set(relevant.map(spellingKey));
    const [first] = await find(q);
    const names = first?.facet === 'people' ? [first.name, ...first.others] : [];
    if (!names.some((name) => right.has(spellingKey(name))))
      wrong.push({ q, relevant, found: first?.name });
  }
  return wrong;
}
