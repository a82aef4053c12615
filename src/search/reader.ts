import { decodeSearchText } from '../lib/search-text.ts';
import type { Find, Found } from './engine.ts';
import { parseQuery } from './query.ts';
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
export function startSearch(form: HTMLFormElement, input: HTMLInputElement, view: SearchView, open: () => Promise<Find>): void {
  const title = document.title;
  let engine: Promise<Find> | undefined;
  let turn = 0;
  let typing: number | undefined;
  let shown: { found: Found; count: number } | undefined;
  /** The query with which the reader came to this entry of the history; what they type since is a draft of the next. */
  let settled = asked();

  async function run(): Promise<void> {
    window.clearTimeout(typing);
    const mine = (turn += 1);
    const query = parseQuery(input.value);
    shown = undefined;
    if (!query) return view.show('empty');
    const wait = window.setTimeout(() => view.show('loading'), patience);
    try {
      engine ??= open();
      const found = await (await engine)(query);
      const results = await found.results(0, step);
      if (mine !== turn) return;
      window.clearTimeout(wait);
      const missing = found.missing.map(decodeSearchText);
      shown = { found, count: results.length };
      if (found.count > 0) view.paint(results, found.count - results.length);
      view.show(found.count > 0 ? 'found' : 'none', found.count, missing);
    } catch (error) {
      engine = undefined;
      if (mine !== turn) return;
      console.error(error);
      window.clearTimeout(wait);
      view.show('failed');
    } finally {
      window.clearTimeout(wait);
    }
  }

  async function addMore(): Promise<void> {
    const mine = turn;
    const before = shown;
    if (!before) return;
    try {
      const results = await before.found.results(before.count, before.count + step);
      if (mine !== turn || shown !== before) return;
      shown = { ...before, count: before.count + results.length };
      view.add(results, before.found.count - shown.count);
    } catch (error) {
      console.error(error);
      if (mine === turn) view.show('failed');
    }
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
