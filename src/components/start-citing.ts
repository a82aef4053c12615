import { citeStrings } from '../cite-strings.ts';
import type { CslItem } from '../model/csl-schema.ts';
import { atParagraph, lineAtParagraph, type CitedParagraph } from '../views/cite/at-paragraph.ts';
import { citationIn } from '../views/cite/citation-in.ts';
import { citationFormats, citationWriters } from '../views/cite/citation-writers.ts';
import styles from '../styles/cite-tools.css?inline';
import { addStyles, make } from './make-element.ts';

const writers = new Map<string, (items: readonly CslItem[]) => string>(
  Object.entries(citationWriters),
);

/**
 * Shows the citation of the report, or of the paragraph that the address names, in the chosen
 * format, to copy or to save. `line` is the citation on the page. Where the file beside the report
 * (`address`) cannot be had, it says so, and tries again when `details` is opened again.
 */
export function startCiting(details: HTMLDetailsElement, address: string, line: string): void {
  addStyles(styles);
  const { tools, format, label, only, number, shown, status } = makeTools();
  details.querySelector('summary')?.after(tools);
  let item: CslItem | undefined;
  let name = '';

  // Emptied first: a live region announces only a change, also the second time.
  const tell = (outcome: string) => {
    status.textContent = '';
    requestAnimationFrame(() => (status.textContent = outcome));
  };

  const show = (): void => {
    const chosen = paragraphAt(location.hash);
    label.hidden = !chosen;
    number.textContent = String(chosen?.number ?? '');
    const paragraph = only.checked ? chosen : undefined;
    if (!item) return;
    const cited = paragraph ? atParagraph(item, paragraph) : item;
    name = `${cited.id.replace(':', '-')}.${format.value}`;
    shown.value =
      writers.get(format.value)?.([cited]) ??
      (paragraph ? lineAtParagraph(line, item.URL, paragraph) : line);
  };

  const load = async (): Promise<void> => {
    show();
    if (item) return;
    try {
      item = citationIn(await (await fetch(address)).json());
      tell('');
      show();
    } catch {
      tell(citeStrings['cite.failed']);
    }
  };

  const acts: Readonly<Record<string, () => void>> = {
    copy: () => {
      // Only secure origins have a clipboard.
      const copied = 'clipboard' in navigator && navigator.clipboard.writeText(shown.value);
      (copied || Promise.reject(new Error('No clipboard'))).then(
        () => tell(citeStrings['cite.copied']),
        () => tell(citeStrings['cite.copyFailed']),
      );
    },
    save: () => saveText(shown.value, name),
  };
  tools.addEventListener('click', ({ target }) => {
    if (item && target instanceof HTMLElement) acts[target.dataset.act ?? '']?.();
  });
  tools.addEventListener('change', show);
  addEventListener('hashchange', show);
  details.addEventListener('toggle', () => void load());
  void load();
}

const formats = { txt: citeStrings['cite.line'], ...citationFormats };

/** Makes the elements of the tools. */
function makeTools() {
  const format = make('select', { id: 'dinh-dang' });
  format.append(...Object.entries(formats).map(([ending, name]) => new Option(name, ending)));
  const only = make('input', { type: 'checkbox', checked: true });
  const number = make('b', {});
  const label = make('label', { hidden: true });
  label.append(only, ` ${citeStrings['cite.paragraph']} `, number);
  const shown = make('textarea', {
    rows: 9,
    readOnly: true,
    ariaLabel: citeStrings['cite.title'],
  });
  const status = make('p', { role: 'status' });
  const tools = make('div', { className: 'report-tools cite-tools' });
  tools.append(
    make('label', { htmlFor: format.id, textContent: citeStrings['cite.format'] }),
    format,
    label,
    shown,
    ...(['copy', 'save'] as const).map((act) => {
      const button = make('button', { type: 'button', textContent: citeStrings[`cite.${act}`] });
      button.dataset.act = act;
      return button;
    }),
    status,
  );
  return { tools, format, label, only, number, shown, status };
}

/** The paragraph of the page that a fragment names. */
function paragraphAt(hash: string): CitedParagraph | undefined {
  const digits = /^#doan-(\d+)$/.exec(hash)?.[1];
  return digits !== undefined && document.querySelector(hash)
    ? { number: Number(digits), fragment: hash.slice(1) }
    : undefined;
}

/** Saves a text as a file. Of the generic type no browser changes the ending of the name. */
function saveText(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'application/octet-stream' }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  // Some browsers begin to read only after the click.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
