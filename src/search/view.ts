import type { ExcerptPart } from './excerpt.ts';
import type { Summary } from './messages.ts';
import type { Fact, Result } from './result.ts';

/** What the search shows at a time: nothing asked, too little to look for, something under way, results, none, or a failure. */
export type Shown = { state: 'empty' | 'short' | 'loading' | 'failed' } | ({ state: 'found' | 'none' } & Omit<Summary, 'search'>);

const figures = new Intl.NumberFormat('vi');

/** The search as readers see it. */
export type SearchView = ReturnType<typeof searchView>;

/** The texts of the page that are filled in as it searches: `{count}`, `{words}`. */
type Text = 'short' | 'loading' | 'found' | 'partial' | 'alsoPartial' | 'none' | 'missing' | 'failed';

/**
 * Binds to the markup of SearchView.astro, which holds every word and element that is shown; `browse` is what readers see instead of
 * results. Throws where a part is missing.
 */
export function searchView(root: HTMLElement, browse: HTMLElement | null) {
  const status = part(root, '[role=status]', HTMLElement);
  const list = part(root, 'ol', HTMLOListElement);
  const more = part(root, 'button.more-results', HTMLButtonElement);
  const retry = part(root, 'button.retry', HTMLButtonElement);
  const template = part(root, 'template', HTMLTemplateElement);
  const advice = [...root.querySelectorAll<HTMLElement>('[data-state]')];

  const say = (text: Text, values: Record<string, string> = {}): string =>
    (status.dataset[text] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

  const describe = (shown: Shown): string => {
    if (shown.state === 'empty') return '';
    if (shown.state !== 'found' && shown.state !== 'none') return say(shown.state);
    const { state, complete, partial, missing } = shown;
    const counts =
      complete > 0
        ? [say('found', { count: figures.format(complete) }), partial > 0 ? say('alsoPartial', { count: figures.format(partial) }) : '']
        : [state === 'none' ? say('none') : say('partial', { count: figures.format(partial) })];
    return [...counts, missing.length > 0 ? say('missing', { words: missing.map((word) => `“${word}”`).join(', ') }) : ''].filter(Boolean).join(' ');
  };

  const append = (results: readonly Result[]): void => list.append(...results.map((result) => toItem(template, result)));

  return {
    more,
    retry,
    /** Passes to a state; results that stand stay while others are under way. */
    show(shown: Shown): void {
      const { state } = shown;
      root.dataset['state'] = state;
      root.setAttribute('aria-busy', String(state === 'loading'));
      for (const element of advice) element.hidden = element.dataset['state'] !== state;
      status.textContent = describe(shown);
      if (state === 'loading') return;
      if (state !== 'found') list.replaceChildren();
      list.hidden = state !== 'found';
      if (state !== 'found') more.hidden = true;
      if (browse) browse.hidden = state === 'found';
    },
    /** Shows the first results in place of those before. */
    paint(results: readonly Result[], rest: number): void {
      list.replaceChildren();
      append(results);
      more.hidden = rest <= 0;
    },
    /** Adds results and passes the focus to the first of them, because the button may go. */
    add(results: readonly Result[], rest: number): void {
      const before = list.children.length;
      append(results);
      more.hidden = rest <= 0;
      list.children[before]?.querySelector('a')?.focus();
    },
    /** Passes the focus to the line that says how many were found. */
    focus(): void {
      status.focus();
    },
  };
}

function toItem(template: HTMLTemplateElement, { address, title, date, places, people, excerpt, excerptKind, missing }: Result): DocumentFragment {
  const made = document.importNode(template.content, true);
  const link = part(made, 'a', HTMLAnchorElement);
  const when = part(made, '.when', HTMLElement);
  const who = part(made, '.who', HTMLElement);
  const passage = part(made, '.excerpt', HTMLElement);
  const sample = part(made, '.inferred', HTMLElement);
  sample.remove();
  const inference = (parts: string): Node => {
    const mark = sample.cloneNode(true);
    if (parts) mark.textContent = `${parts} ${sample.textContent}`;
    return mark;
  };
  const named = ({ text, inferred, parts }: Fact) => (inferred ? [text, ' ', inference(parts)] : [text]);
  link.href = address;
  link.textContent = title;
  when.append(...(date ? named(date) : []));
  passage.dataset['kind'] = excerptKind;
  passage.append(...excerpt.flatMap((stretch) => (stretch.inferred ? [' ', inference(stretch.text)] : [toNode(stretch)])));
  who.append(...places.flatMap((place, index) => (index > 0 ? [', ', ...named(place)] : named(place))));
  if (people.length > 0) who.append(places.length > 0 ? ' · ' : '', people.join(', '));
  const lacks = part(made, '.lacks', HTMLElement);
  part(lacks, 's', HTMLElement).textContent = missing.join(' ');
  lacks.hidden = missing.length === 0;
  return made;
}

function toNode({ text, marked }: ExcerptPart): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}

function part<T extends Element>(parent: ParentNode, selector: string, kind: abstract new () => T): T {
  const found = parent.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`The search has no ${selector}`);
  return found;
}
