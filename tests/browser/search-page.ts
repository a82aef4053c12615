import type { Page } from 'playwright-core';
import { say } from '../../src/strings.ts';

/** A result as a reader sees it. */
export interface Shown {
  /** Where its title leads, below the folder of the reports: `2016/ben-cang/`. */
  report: string;
  title: string;
  /** Whether it says that it lacks words of the query, or stands below a line that says so. */
  partial: boolean;
}

/** What the page of search shows once it has answered. */
export interface Answer {
  state: string;
  status: string;
  results: Shown[];
}

/**
 * Puts a text into the field of the page of search, as it would stand there once typed, sends it,
 * and waits for the final answer. The text goes over as code units, because a protocol in UTF-8
 * would mend what is broken in it.
 */
export async function ask(page: Page, text: string): Promise<Answer> {
  return toAnswer(
    await page.evaluate(
      search,
      Array.from({ length: text.length }, (_, index) => text.charCodeAt(index)),
    ),
  );
}

/** Waits until the page of search has answered and gives what it shows. */
export async function readAnswer(page: Page): Promise<Answer> {
  return toAnswer(await page.evaluate(search, undefined));
}

function toAnswer({ results, ...answer }: Awaited<ReturnType<typeof search>>): Answer {
  return {
    ...answer,
    results: results.map(({ text, address, title, follows }) => ({
      title,
      report: address.replace(/^.*\/bai-viet\/|#.*$/g, ''),
      partial: follows || text.includes(say('search.lacks')),
    })),
  };
}

/** Opens the page of search of a site, asked for something or not, and waits until it is ready. */
export async function openSearch(page: Page, site: string, query = ''): Promise<Page> {
  await page.goto(`${site}tim-kiem/${query && `?q=${encodeURIComponent(query)}`}`);
  await readAnswer(page);
  return page;
}

/** Asks, where there is something to ask, and reads the answer. Runs in the page. */
async function search(units: number[] | undefined) {
  const root = document.querySelector<HTMLElement>('.search-results');
  const input = document.querySelector<HTMLInputElement>('main input[type=search]');
  if (!root || !input?.form) throw new Error('There is no search on this page.');
  const { dataset } = root;
  const answered = () =>
    dataset.state !== undefined &&
    dataset.state !== 'loading' &&
    root.getAttribute('aria-busy') !== 'true';
  const changed = new Promise((resolve) =>
    new MutationObserver(resolve).observe(root, { attributeFilter: ['data-state'] }),
  );
  let changes: unknown;
  if (units) {
    let text = '';
    for (let from = 0; from < units.length; from += 10_000)
      text += String.fromCharCode(...units.slice(from, from + 10_000));
    const before = input.value;
    input.value = text;
    // What is asked already is not asked again.
    if (input.value !== before) changes = changed;
    input.form.requestSubmit();
  }
  const late = new Promise<never>((_, reject) =>
    setTimeout(
      () => reject(new Error(`No answer after a minute; the search is ${dataset.state}.`)),
      60_000,
    ),
  );
  await Promise.race([changes, late]);
  while (!answered())
    await Promise.race([
      late,
      new Promise((resolve) => new MutationObserver(resolve).observe(root, { attributes: true })),
    ]);
  const items = [...root.querySelectorAll<HTMLElement>('ol.report-list > li')].filter((item) =>
    item.checkVisibility(),
  );
  return {
    state: `${dataset.state}`,
    status: root.querySelector<HTMLElement>('[role=status]')?.innerText ?? '',
    results: items.map((item) => {
      const link = item.querySelector('a');
      return {
        address: link?.href ?? '',
        title: link?.innerText ?? '',
        text: item.innerText,
        follows: item.closest('.found section') !== null,
      };
    }),
  };
}
