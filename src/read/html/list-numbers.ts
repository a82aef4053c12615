import type { Element, Root } from 'hast';

/** Numbers the items of ordered lists in the order in which they are asked for. */
export class ListNumbers {
  #last = new Map<Element, number>();

  /** Returns the number that a browser shows: `3.`, `b.`; empty for an item of another list. */
  markerOf(item: Element, list: Element | Root): string {
    if (list.type !== 'element' || list.tagName !== 'ol' || hidesNumbers(list)) return '';
    const { start, type, reversed } = list.properties;
    const count = () => list.children.filter((child) => child.type === 'element').length;
    const step = reversed === true ? -1 : 1;
    const before = this.#last.get(list) ?? (numberOf(start) ?? (step < 0 ? count() : 1)) - step;
    const number = numberOf(item.properties.value) ?? before + step;
    this.#last.set(list, number);
    return `${inForm(number, typeof type === 'string' ? type : '1')}.`;
  }
}

function hidesNumbers({ properties: { style, type } }: Element): boolean {
  return /list-style(?:-type)?\s*:\s*none/.test(`${String(style)};${String(type)}`);
}

function numberOf(value: unknown): number | undefined {
  const number = Number(value ?? Number.NaN);
  return Number.isInteger(number) ? number : undefined;
}

function inForm(number: number, type: string): string {
  const write = { a: inLetters, i: inRoman }[type.toLowerCase()];
  const small = write && number > 0 ? write(number) : '';
  if (small === '') return String(number);
  return type === type.toUpperCase() ? small.toUpperCase() : small;
}

/** 1 is a, 26 z, 27 aa. */
function inLetters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return before > 0 ? inLetters(before) + letter : letter;
}

const romanNumbers = { l: 50, xl: 40, x: 10, ix: 9, v: 5, iv: 4, i: 1 };

/** Up to 89, beyond which no list goes. */
function inRoman(number: number): string {
  if (number > 89) return '';
  let left = number;
  let text = '';
  for (const [sign, worth] of Object.entries(romanNumbers))
    for (; left >= worth; left -= worth) text += sign;
  return text;
}
