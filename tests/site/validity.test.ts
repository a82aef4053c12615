import { HtmlValidate, StaticConfigLoader } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { otherSite } from '../build/other-site.ts';
import { sample } from '../build/sample.ts';
import { attribute, elements, hasMoved, only, pagesOf, text } from './pages.ts';

const sites = inject('sites');

const validator = new HtmlValidate(
  new StaticConfigLoader({
    extends: ['html-validate:recommended', 'html-validate:document'],
    rules: {
      // The titles of reports are printed as received, however long.
      'long-title': 'off',
      // A checksum guards against other origins; the site has none.
      'require-sri': ['error', { target: 'crossorigin' }],
    },
  }),
);

describe.each(['root', 'base', 'many'] as const)('in the %s site', (name) => {
  const pages = pagesOf(sites[name].folder);

  test('every page is valid HTML', async () => {
    const faults = new Map<string, string>();
    for (const { path, html } of name === 'many' ? sample(pages, 7) : pages) {
      const { results } = await validator.validateString(html, path);
      for (const { ruleId, message, line, column, selector } of results.flatMap(
        ({ messages }) => messages,
      )) {
        // One page stands for all that have the same fault.
        const fault = `${ruleId}: ${message} (${selector})`;
        if (!faults.has(fault)) faults.set(fault, `${path || '/'}:${line}:${column}`);
      }
    }
    expect([...faults].map(([fault, place]) => `${place} ${fault}`)).toEqual([]);
  });

  test('no header has an empty paragraph, which would push aside what comes after it', () => {
    const headers = pages.flatMap(({ path, tree }) =>
      elements(tree, 'header').map((header) => ({ path, header })),
    );
    expect(headers.length).toBeGreaterThan(pages.length);
    expect(
      headers
        .filter(({ header }) => elements(header, 'p').some((words) => text(words) === ''))
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('every page says in its first element that it is Vietnamese', () => {
    const language = name === 'many' ? otherSite.language : 'vi';
    expect(
      pages
        .filter(({ tree }) => attribute(only(tree, 'html'), 'lang') !== language)
        .map(({ path }) => path),
    ).toEqual([]);
  });

  test('every page that has not moved has one title of its own and a description', () => {
    const there = pages.filter((page) => !hasMoved(page));
    const titles = there.map(({ tree }) => text(only(only(tree, 'head'), 'title')));
    expect(
      titles.filter((title, index) => title === '' || titles.indexOf(title) !== index),
    ).toEqual([]);
    const described = ({ tree }: (typeof pages)[number]) =>
      attribute(
        only(tree, (element) => attribute(element, 'name') === 'description'),
        'content',
      ) ?? '';
    expect(
      there.filter((page) => described(page).trim().length < 10).map(({ path }) => path),
    ).toEqual([]);
  });

  test('every page has one first heading, before all others, and skips no level', () => {
    const faults = pages.flatMap(({ path, tree }) => {
      const levels = elements(tree, (element) => /^h[1-6]$/.test(element.tagName)).map(
        ({ tagName }) => Number(tagName.slice(1)),
      );
      const skipped = levels.some((level, index) => level > (levels[index - 1] ?? 0) + 1);
      return levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1 || skipped
        ? [`${path}: ${levels.join(' ')}`]
        : [];
    });
    expect(faults).toEqual([]);
  });

  test('no page uses an id twice', () => {
    const faults = pages.flatMap(({ path, tree }) => {
      const ids = elements(tree, ({ properties }) => 'id' in properties).map((element) =>
        attribute(element, 'id'),
      );
      return ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => `${path}: #${id}`);
    });
    expect(faults).toEqual([]);
  });
});

// Titles and descriptions of the hostile site hold these letters, which Astro takes for the page's
// own.
test.each(['root', 'many', 'hostile'] as const)(
  'every page of the %s site begins with its doctype',
  (name) => {
    const without = pagesOf(sites[name].folder).filter(
      ({ html }) => !html.startsWith('<!DOCTYPE html>'),
    );
    expect(without.map(({ path }) => path)).toEqual([]);
  },
);
