import type { Asked } from './address.ts';
import type { FacetName } from '../../model/facets.ts';
import type { FacetValues } from '../query/choice.ts';
import type { Client } from './client.ts';
import type { Summary } from '../worker/messages.ts';
import type { Result } from '../worker/result.ts';

/**
 * One search and what can be asked of it, as long as no other has begun. Calls reject where the
 * index cannot be read, asked twice.
 */
export interface Search {
  summary: Summary;
  results: (from: number, to: number) => Promise<Result[]>;
  /** The first `most` values of a facet, and those that are chosen. */
  facet: (name: FacetName, most: number) => Promise<FacetValues>;
  /** Returns a suggestion; undefined where nothing better is known. */
  suggest: () => Promise<string | undefined>;
}

/** Searches, one after the other. */
export interface Session {
  /** Makes the index ready before it is asked anything. */
  prepare: () => void;
  /** Begins a search, which ends the one before; undefined where there is nothing to look for. */
  find: (asked: Asked, typing?: boolean) => Promise<Search | undefined>;
}

/** The result of one client; its number of the search means nothing to another client. */
interface Held {
  client: Client;
  summary: Summary | undefined;
}

/**
 * Searches with the clients that `open` gives. One that fails is closed, and what it was asked is
 * asked of another, once.
 */
export function openSession(open: () => Promise<Client>): Session {
  let client: Promise<Client> | undefined;
  let searches = 0;

  const drop = (): void => {
    void client?.then(
      ({ close }) => close(),
      () => undefined,
    );
    client = undefined;
  };

  async function find({ typed, choice }: Asked, typing = false): Promise<Search | undefined> {
    const mine = (searches += 1);

    const seek = async (): Promise<Held> => {
      const used = await (client ??= open());
      return { client: used, summary: await used.find(typed, choice, typing) };
    };
    let held: Promise<Held> | undefined;

    const use = async <T>(work: (held: Held) => Promise<T>): Promise<T> => {
      for (let tries = 1; ; tries += 1) {
        const used = (held ??= seek());
        try {
          return await work(await used);
        } catch (error) {
          if (mine !== searches) throw error;
          // Of several calls that fail together, the first finds another client for all.
          if (held === used) {
            drop();
            held = undefined;
          }
          if (tries > 1) throw error;
        }
      }
    };
    const ask = <T>(work: (client: Client, search: number) => Promise<T>): Promise<T> =>
      use(({ client: used, summary: found }) => {
        if (!found) throw new Error('The search finds nothing any more');
        return work(used, found.search);
      });

    const summary = await use(async (found) => found.summary);
    if (!summary) return undefined;
    return {
      summary,
      results: (from, to) => ask((used, search) => used.results(search, from, to)),
      facet: (name, most) => ask((used, search) => used.facet(search, name, most)),
      suggest: () => ask((used, search) => used.suggest(search)),
    };
  }

  return {
    prepare() {
      // A failure shows once there is a search, which then asks again.
      const opening = (client ??= open());
      opening.catch(() => {
        if (client === opening) client = undefined;
      });
    },
    find,
  };
}
