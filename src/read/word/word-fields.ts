/** A field, whose result stands behind its instruction. */
interface WordField {
  instruction: string;
  hasResult: boolean;
  /** Whether what is read in it now is shown: no part of an instruction. */
  isShown: boolean;
  /** Whether it, or one around it, repeats the headings. */
  isContents: boolean;
}

/** Fields whose result repeats the headings of the text. */
const contentsField = /^\s*(?:TOC|TOA|INDEX)\b/i;

/** The fields of a document of Word that are open at the place that is read, one in another. */
export class WordFields {
  #open: WordField[] = [];

  /** Whether the text here is shown. */
  get isShown(): boolean {
    return this.#open.at(-1)?.isShown ?? true;
  }

  /** Whether the text here repeats the headings. */
  get isContents(): boolean {
    return this.#open.at(-1)?.isContents ?? false;
  }

  begin(instruction = ''): void {
    const { isContents } = this;
    this.#open.push({ instruction, hasResult: false, isShown: false, isContents });
  }

  /** Adds to the instruction of the innermost field. */
  instruct(text: string): void {
    const field = this.#open.at(-1);
    if (field && !field.hasResult) field.instruction += text;
  }

  /** Begins the result of the innermost field. */
  showResult(): void {
    const [field, outer] = this.#open.slice(-2).toReversed();
    if (!field) return;
    field.hasResult = true;
    field.isShown = outer?.isShown ?? true;
    field.isContents ||= contentsField.test(field.instruction);
  }

  end(): void {
    this.#open.pop();
  }
}
