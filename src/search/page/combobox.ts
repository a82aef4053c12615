/** A suggestion: the element that shows it, and what choosing it does. */
export interface Suggestion {
  element: HTMLElement;
  choose: () => void;
}

/** Where suggestions come from, and what tells assistive software their number. */
export interface Suggester {
  /** Returns the suggestions for a text. A rejection counts as none. */
  suggest: (text: string) => Promise<Suggestion[]>;
  announce: (count: number) => void;
}

/**
 * Makes a search field a combobox with a list of suggestions (WAI-ARIA pattern): the focus stays in
 * the field, and the arrow keys move among the suggestions. `list` is empty and hidden. Suggestions
 * that come after the text has changed are dropped.
 */
export function makeCombobox(
  field: HTMLInputElement,
  list: HTMLElement,
  suggester: Suggester,
): void {
  new Combobox(field, list, suggester).start();
}

class Combobox {
  readonly #field: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #suggester: Suggester;
  #shown: Suggestion[] = [];
  /** The index of the suggestion that the keys have reached; -1 in the field. */
  #active = -1;
  /** The number of times that suggestions were asked for or closed. */
  #turn = 0;

  constructor(field: HTMLInputElement, list: HTMLElement, suggester: Suggester) {
    this.#field = field;
    this.#list = list;
    this.#suggester = suggester;
  }

  /** Listens to the field and the list, and suggests for what has been typed. */
  start(): void {
    const field = this.#field;
    Object.assign(field, { role: 'combobox', ariaAutoComplete: 'list' });
    field.setAttribute('aria-controls', this.#list.id);
    // Before the listeners of the page, whose arrow keys move among the results.
    field.form?.addEventListener('keydown', (event) => this.#onKey(event), true);
    field.addEventListener('input', () => void this.#update());
    field.addEventListener('blur', () => this.#close());
    field.form?.addEventListener('submit', () => this.#close());
    // The focus stays in the field.
    this.#list.addEventListener('mousedown', (event) => event.preventDefault());
    this.#list.addEventListener('click', ({ target }) => {
      const isTarget = ({ element }: Suggestion) =>
        target instanceof Node && element.contains(target);
      this.#choose(this.#shown.findIndex(isTarget));
    });
    void this.#update();
  }

  async #update(): Promise<void> {
    const turn = (this.#turn += 1);
    const suggestions = await this.#suggester.suggest(this.#field.value).catch(() => []);
    if (turn === this.#turn && document.activeElement === this.#field) this.#show(suggestions);
  }

  #close(): void {
    this.#turn += 1;
    this.#show([]);
  }

  #show(suggestions: Suggestion[]): void {
    const { length } = suggestions;
    if (length > 0 || this.#shown.length > 0) this.#suggester.announce(length);
    this.#shown = suggestions;
    for (const [index, { element }] of suggestions.entries())
      element.id = `${this.#list.id}-${index}`;
    this.#list.replaceChildren(...suggestions.map(({ element }) => element));
    this.#list.scrollTop = 0;
    this.#list.hidden = length === 0;
    this.#field.ariaExpanded = String(length > 0);
    this.#activate(-1);
  }

  #activate(index: number): void {
    this.#active = index;
    for (const [place, { element }] of this.#shown.entries())
      element.ariaSelected = String(place === index);
    const active = this.#shown[index]?.element;
    if (active) this.#field.setAttribute('aria-activedescendant', active.id);
    else this.#field.removeAttribute('aria-activedescendant');
    active?.scrollIntoView({ block: 'nearest' });
  }

  #choose(index: number): void {
    const chosen = this.#shown[index];
    if (!chosen) return;
    this.#close();
    chosen.choose();
  }

  #onKey(event: KeyboardEvent): void {
    const { target, key, altKey, ctrlKey, metaKey, shiftKey, isComposing } = event;
    // While a word is being composed, the keys choose among its spellings.
    if (target !== this.#field || isComposing || altKey || ctrlKey || metaKey || shiftKey) return;
    if (this.#shown.length === 0 || !this.#press(key)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key does while suggestions are shown. Returns whether it does anything. */
  #press(key: string): boolean {
    const active = this.#active;
    const last = this.#shown.length - 1;
    const moves = new Map([
      ['ArrowDown', active < last ? active + 1 : -1],
      ['ArrowUp', active < 0 ? last : active - 1],
      ...(active < 0
        ? []
        : ([
            ['Home', 0],
            ['End', last],
          ] as const)),
    ]);
    const next = moves.get(key);
    if (next !== undefined) this.#activate(next);
    else if (key === 'Escape') this.#close();
    else if (key === 'Enter' && active >= 0) this.#choose(active);
    else return false;
    return true;
  }
}
