import { mayName } from '../format/name-filter.ts';
import type { SearchInput } from './address.ts';
import { elementIn, textOf } from './markup.ts';

/** The cards of the things that a search names. */
export interface CardsView {
  /**
   * Begins to make the cards for an input. The function that it returns is to be called once the
   * results are there; its promise never rejects.
   */
  make: (input: SearchInput, isTyping: boolean) => () => Promise<readonly HTMLElement[]>;
  /** Replaces the cards on the page, and says whose pages they lead to. */
  paint: (cards: readonly HTMLElement[]) => void;
}

/** A request for cards: the detail of an event of this name on their parent. */
export interface CardRequest {
  input: SearchInput;
  answer: (cards: readonly HTMLElement[]) => void;
}

declare global {
  interface HTMLElementEventMap {
    cards: CustomEvent<CardRequest>;
  }
}

/** How long (ms) results that are there wait for cards. Those that come later are left out. */
const patience = 1_500;

/**
 * Makes cards by the script in the template in `root`, their parent in SearchView.astro. Its
 * code and data are fetched only where the filter of names lets a text pass and, while the visitor
 * types, after the results.
 */
export function cardsView(root: HTMLElement): CardsView {
  const names = textOf(root, 'names');
  const status = elementIn(root, '[aria-live]');
  const template = elementIn(root, 'template', HTMLTemplateElement);
  let script: Promise<void> | undefined;

  /** Runs the script. The promise never settles where it cannot be fetched. */
  const load = (): Promise<void> =>
    new Promise((resolve) => {
      const content = document.importNode(template.content, true);
      const element = elementIn(content, 'script', HTMLScriptElement);
      element.addEventListener('load', () => {
        element.remove();
        resolve();
      });
      root.after(content);
    });

  const request = async (input: SearchInput): Promise<readonly HTMLElement[]> => {
    await (script ??= load());
    return new Promise((answer) => {
      root.dispatchEvent(new CustomEvent<CardRequest>('cards', { detail: { input, answer } }));
    });
  };

  return {
    make(input, isTyping) {
      if (!mayName(input.typed, names)) return async () => [];
      const early = isTyping ? undefined : request(input);
      return () =>
        Promise.race([
          early ?? request(input),
          new Promise<[]>((resolve) => {
            setTimeout(resolve, patience, []);
          }),
        ]);
    },
    paint(cards) {
      root.replaceChildren(status, ...cards);
      const named = cards.map((card) => elementIn(card, 'h2').textContent).join(', ');
      const text = named && textOf(root, 'named', { names: named });
      // A screen reader would repeat it.
      if (status.textContent !== text) status.textContent = text;
    },
  };
}
