import type { Element, Root } from 'hast';
import { inRoman } from '../roman-numerals.ts';

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
  if (!write || number <= 0) return String(number);
  const small = write(number);
  return type === type.toUpperCase() ? small.toUpperCase() : small;
}

/** As browsers count: 1 is a, 26 z, 27 aa, 28 ab. */
function inLetters(number: number): string {
  const before = Math.floor((number - 1) / 26);
  const letter = String.fromCodePoint(97 + ((number - 1) % 26));
  return before > 0 ? inLetters(before) + letter : letter;
}
