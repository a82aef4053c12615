import { bare, documentsAsTyped, type Document, type Judged } from './corpus.ts';
import { keptIndex, type Kept } from './kept-index.ts';
import {
  asTypedShare,
  mean,
  measure,
  ratios,
  type Measures,
  type QueryAnswer,
  type Ratio,
} from './measures.ts';
import type { System } from './system.ts';
import { askInThread } from './visits.ts';

/** How queries are typed. */
const forms = { marks: (text: string) => text, bare } satisfies Record<
  string,
  (text: string) => string
>;

/** The results of the systems on one set of queries, typed in one way. */
export interface Group {
  set: string;
  form: string;
  queries: number;
  systems: Record<string, Measures>;
  ratios: Partial<Record<keyof Measures, Ratio>>;
}

/** The result of one run. */
export interface Comparison {
  documents: number;
  /** Relevant documents that are not in the corpus. */
  absent: number;
  /** Seconds that each index took to build; null where it was cached by an earlier run. */
  built: Record<string, number | null>;
  /** The settings of peers that ranked worse than another setting of the same peer. */
  dropped: string[];
  groups: Group[];
}

/**
 * The systems to compare: ours by name, and the groups of settings of one peer, of which only the
 * best counts.
 */
export interface Field {
  systems: readonly System[];
  ours: string;
  settings: readonly string[][];
}

/**
 * Asks every system every query, with marks and without, and compares ours with the peers. `say` is
 * called with the progress.
 */
export async function compare(
  field: Field,
  documents: readonly Document[],
  queries: readonly Judged[],
  fresh: boolean,
  say: (text: string) => void,
): Promise<Comparison> {
  const kept = new Map<string, Kept>();
  for (const system of field.systems) {
    if (kept.has(system.index)) continue;
    say(`${system.name}: index of ${documents.length} documents`);
    const index = await keptIndex(system, documents, fresh);
    say(
      index.seconds === undefined
        ? '  kept from an earlier run (--fresh builds it again)'
        : `  built in ${index.seconds.toFixed(0)} s`,
    );
    kept.set(system.index, index);
  }
  const groups: Omit<Group, 'ratios'>[] = [];
  for (const [set, judged] of Map.groupBy(queries, (query) => query.set)) {
    const typedAs = formsOf(judged);
    for (const [form, type] of Object.entries(typedAs)) {
      const measured: Record<string, Measures> = {};
      for (const system of field.systems) {
        say(`${set}, ${form}: ${system.name}`);
        const folder = kept.get(system.index)?.folder ?? '';
        const ask = (texts: readonly string[]) => askInThread(system, folder, texts.map(type));
        measured[system.name] = await measureSet(judged, documents, ask);
      }
      groups.push({ set, form, queries: judged.length, systems: measured });
    }
  }
  const known = new Set(documents.map(({ id }) => id));
  const dropped = field.settings.flatMap((names) => worse(names, groups));
  return {
    documents: documents.length,
    absent: queries.flatMap(({ relevant }) => relevant).filter((id) => !known.has(id)).length,
    built: Object.fromEntries([...kept].map(([index, { seconds }]) => [index, seconds ?? null])),
    dropped,
    groups: groups.map((group) => ({
      ...group,
      ratios: ratiosOf(group.systems, field.ours, dropped),
    })),
  };
}

/**
 * The ways in which the queries of a set are typed: `exact` ones with marks, and those that have no
 * marks only without.
 */
function formsOf(judged: readonly Judged[]): Partial<typeof forms> {
  if (judged.some(({ exact }) => exact)) return { marks: forms.marks };
  return judged.every(({ q }) => bare(q) === q) ? { bare: forms.bare } : forms;
}

/** Asks a system the queries of a set, and the same queries spelt right where they have slips. */
async function measureSet(
  judged: readonly Judged[],
  documents: readonly Document[],
  ask: (texts: readonly string[]) => Promise<QueryAnswer[]>,
): Promise<Measures> {
  const relevant = judged.map((query) => query.relevant);
  const asked = judged.map(({ q }) => q);
  const answers = await ask(asked);
  const measures = measure(relevant, answers);
  if (judged.some(({ right }) => right !== undefined)) {
    const { mrr10 } = measure(relevant, await ask(judged.map(({ q, right = q }) => right)));
    measures.right = mrr10;
    measures.ofRight = mrr10 ? (measures.mrr10 ?? 0) / mrr10 : undefined;
  }
  if (judged.some(({ exact }) => exact))
    measures.asTyped = asTypedShare(documentsAsTyped(documents, asked), answers);
  return measures;
}

/** All settings but the one with the best mean rank over all queries. */
function worse(names: readonly string[], groups: readonly Omit<Group, 'ratios'>[]): string[] {
  const rank = (name: string) => mean(groups.map(({ systems }) => systems[name]?.mrr10 ?? 0)) ?? 0;
  return names.toSorted((a, b) => rank(b) - rank(a)).slice(1);
}

function ratiosOf(
  systems: Record<string, Measures>,
  ours: string,
  dropped: readonly string[],
): Group['ratios'] {
  const own = systems[ours];
  const peers = Object.entries(systems).filter(
    ([name]) => name !== ours && !dropped.includes(name),
  );
  return own ? ratios(own, new Map(peers)) : {};
}
