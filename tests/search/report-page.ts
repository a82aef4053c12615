import { fromHtml } from 'hast-util-from-html';
import { defined } from '../../src/model/defined.ts';
import { searchCopy, type SearchCopy } from '../../src/search/build/search-copy.ts';

/** A report for the index: its title, its paragraphs, the day of its event and who spoke. */
export interface Page {
  title: string;
  text?: string[];
  date?: string;
  people?: string[];
  /** Names under which it is found, and which its text lacks. */
  also?: string[];
}

/** The page of a report, as far as the index reads it. */
function reportPage({ title, text = [], date = '2021-10-13', people = [], also }: Page): string {
  const record = JSON.stringify({
    date,
    people: people.map((name) => ({ name, involvements: ['spoke'] })),
    also,
  });
  const facts = people.map((name) => `<li>${name}</li>`).join('');
  const paragraphs = text
    .map((paragraph, index) => `<p id="doan-${index + 1}">${paragraph}</p>`)
    .join('');
  return `<!doctype html><html lang="vi"><body><main data-pagefind-body><h1>${title}</h1><ul>${facts}</ul>
    <script type="application/json" data-record>${record}</script><div class="prose" data-original>${paragraphs}</div></main></body></html>`;
}

/** The search copy of the page of a report. */
export function copyOf(page: Page): SearchCopy {
  return defined(searchCopy(fromHtml(reportPage(page))), 'a search copy');
}
