import type { Aside } from './word-elements.ts';

/** A text that is not among the lines of a document, and why. */
export interface TextAside {
  text: string;
  why: Aside;
}

/** The texts of a document that do not belong to its lines, gathered piece by piece. */
export class WordAsides {
  readonly found: TextAside[] = [];
  /** Why what is being read does not belong to the text, the innermost reason last. */
  #whys: Aside[] = [];
  #open = new Map<Aside, string>();

  get why(): Aside | undefined {
    return this.#whys.at(-1);
  }

  /** Reads what does not belong to the text, if there is a reason. */
  within<Result>(why: Aside | undefined, read: () => Result): Result {
    if (!why) return read();
    this.#whys.push(why);
    const result = read();
    this.#whys.pop();
    return result;
  }

  add(why: Aside, text: string): void {
    this.#open.set(why, (this.#open.get(why) ?? '') + text);
  }

  put(why: Aside, text: string): void {
    if (text.trim() !== '') this.found.push({ why, text });
  }

  /** Ends the texts at hand, except for a table of contents: its paragraphs are one text. */
  endPart(): void {
    for (const [why, text] of this.#open) {
      if (why === 'contents') continue;
      this.put(why, text);
      this.#open.delete(why);
    }
  }

  endParagraph(): void {
    if (this.#whys.length === 0) this.endPart();
    for (const why of this.#open.keys()) this.add(why, ' ');
  }

  end(): void {
    for (const [why, text] of this.#open) this.put(why, text);
    this.#open.clear();
  }
}
