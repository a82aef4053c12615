import { foundStrings } from '../found-strings.ts';
import styles from '../styles/found-words.css?inline';
import { addStyles, make } from './make-element.ts';

/** Fills the bar of found words with its buttons and with all the texts that it shows. */
export function fillFoundBar(bar: HTMLElement): void {
  addStyles(styles);
  bar.ariaLabel = foundStrings['found.label'];
  Object.assign(bar.dataset, {
    count: foundStrings['found.count'],
    none: foundStrings['found.none'],
    failed: foundStrings['found.failed'],
  });
  const status = make('p', { role: 'status' });
  status.append(make('span', {}), ' ', make('span', { className: 'unseen' }));
  bar.append(
    status,
    button('found.previous', { step: '-1' }),
    button('found.next', { step: '1' }),
    button('found.clear', { clear: '' }),
  );
}

function button(name: keyof typeof foundStrings, data: DOMStringMap): HTMLButtonElement {
  const made = make('button', { type: 'button', textContent: foundStrings[name] });
  Object.assign(made.dataset, data);
  return made;
}
