import type { Client } from './client.ts';
import type { Summary } from './messages.ts';
import type { SearchView } from './view.ts';

/** How many results are shown at a time. */
const step = 30;
/** How long (ms) a reader must pause in typing before a search starts, and how long one may take before the page says that it is under way. */
const pause = 150;
const patience = 250;

/**
 * Lets a reader search: as they type, when they submit, as they go back and forward. The query is always in the address of the page.
 * `open` makes the index ready; it is called again after a failure.
 */
export function startSearch(form: HTMLFormElement, input: HTMLInputElement, view: SearchView, open: () => Promise<Client>): void {
  const title = document.title;
  let client: Promise<Client> | undefined;
  let turn = 0;
  let typing: number | undefined;
  let shown: { found: Summary; count: number } | undefined;
  /** The query with which the reader came to this entry of the history; what they type since is a draft of the next. */
  let settled = asked();

  async function run(): Promise<void> {
    window.clearTimeout(typing);
    const mine = (turn += 1);
    shown = undefined;
    if (input.value.trim() === '') return view.show({ state: 'empty' });
    const wait = window.setTimeout(() => view.show({ state: 'loading' }), patience);
    try {
      client ??= open();
      const search = await client;
      const found = mine === turn ? await search.find(input.value) : undefined;
      if (mine !== turn) return;
      if (!found) return view.show({ state: 'short' });
      const results = await search.results(found.search, 0, step);
      if (mine !== turn) return;
      shown = { found, count: results.length };
      const total = found.complete + found.partial;
      if (total > 0) view.paint(results, total - results.length);
      view.show({ state: total > 0 ? 'found' : 'none', ...found });
    } catch (error) {
      if (mine === turn) fail(error);
    } finally {
      window.clearTimeout(wait);
    }
  }

  async function addMore(): Promise<void> {
    const before = shown;
    if (!before || !client) return;
    try {
      const results = await (await client).results(before.found.search, before.count, before.count + step);
      if (shown !== before) return;
      shown = { ...before, count: before.count + results.length };
      view.add(results, before.found.complete + before.found.partial - shown.count);
    } catch (error) {
      if (shown === before) fail(error);
    }
  }

  function fail(error: unknown): void {
    console.error(error);
    void client?.then(({ close }) => close(), () => undefined);
    client = undefined;
    view.show({ state: 'failed' });
  }

  /** Puts a query into the address: into the entry of the history that stands, or into a new one. */
  function address(query: string, entry: 'same' | 'new'): void {
    const url = new URL(location.href);
    if (query.trim()) url.searchParams.set(input.name, query);
    else url.searchParams.delete(input.name);
    if (entry === 'new') history.pushState(null, '', url);
    else history.replaceState(null, '', url);
    document.title = query.trim() ? `${query.trim()} – ${title}` : title;
  }

  function asked(): string {
    return new URLSearchParams(location.search).get(input.name) ?? '';
  }

  function arrive(): void {
    settled = asked();
    input.value = settled;
    address(settled, 'same');
    void run();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    if (input.value !== settled) {
      address(settled, 'same');
      settled = input.value;
      address(settled, 'new');
    }
    // A phone's keyboard hides the results until the focus leaves the field.
    void run().then(() => window.matchMedia('(pointer: coarse)').matches && view.focus());
  });
  input.addEventListener('input', () => {
    address(input.value, 'same');
    window.clearTimeout(typing);
    typing = window.setTimeout(() => void run(), pause);
  });
  view.more.addEventListener('click', () => void addMore());
  view.retry.addEventListener('click', () => {
    input.focus();
    void run();
  });
  window.addEventListener('popstate', arrive);
  arrive();
}
