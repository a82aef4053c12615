import { inRoman } from '../roman-numerals.ts';
import { readBullet } from './word-signs.ts';
import { valueAt, isOn, type WordStyle } from './word-styles.ts';
import { elementAt, elementsIn, type XmlElement } from './xml.ts';

/** A level of a list. */
interface Level {
  start: number;
  format: string;
  /** Its text, in which `%1` stands for the number of the first level. */
  text: string;
  style: string | undefined;
  /** Whether the numbers of other levels are in digits. */
  isLegal: boolean;
  /** The number of levels above it that let it start again. */
  restarts: number;
  /** Whether nothing separates its number from the text. */
  isTight: boolean;
}

/** A list: levels, counted with all lists of the same pattern. */
interface List {
  pattern: string;
  levels: Map<number, Level>;
  /** The numbers with which it starts again, by level. */
  starts: Map<number, number>;
}

const mostLevels = 9;

/** Counts the numbers that Word puts before paragraphs. */
export class WordNumbers {
  #lists: Map<string, List>;
  /** For each pattern, the last number of each level. */
  #counts = new Map<string, (number | undefined)[]>();
  #begun = new Set<string>();

  /** `styleOf` leads from the name of a style of lists to its list. */
  constructor(numbering: XmlElement | undefined, styleOf: (id: string) => WordStyle) {
    this.#lists = numbering ? listsOf(numbering, styleOf) : new Map<string, List>();
  }

  /**
   * Counts a paragraph of a list, and returns its number with what separates it from the text;
   * empty without a list. `style` is the id of the paragraph's style.
   */
  next({ list: id = '', level: given }: Omit<WordStyle, 'name'>, style?: string): string {
    const list = this.#lists.get(id);
    if (!list) return '';
    const own = [...list.levels].find(([, level]) => style !== undefined && level.style === style);
    const at = given ?? own?.[0] ?? 0;
    const level = list.levels.get(at);
    if (!level) return '';
    const counts = this.#count(id, list, at, level);
    const text = numberText(level, list, counts);
    return text === '' || level.isTight ? text : `${text} `;
  }

  /** Counts on at a level, and lets the levels below it start again. */
  #count(id: string, list: List, at: number, { start }: Level): readonly (number | undefined)[] {
    const counts = this.#counts.get(list.pattern) ?? [];
    this.#counts.set(list.pattern, counts);
    const begun = `${id} ${at}`;
    const again = this.#begun.has(begun) ? undefined : list.starts.get(at);
    this.#begun.add(begun);
    counts[at] = again ?? (counts[at] ?? start - 1) + 1;
    for (let deeper = at + 1; deeper < mostLevels; deeper++)
      if (at < (list.levels.get(deeper)?.restarts ?? deeper)) counts[deeper] = undefined;
    return counts;
  }
}

function numberText(level: Level, list: List, counts: readonly (number | undefined)[]): string {
  if (level.format === 'bullet') return readBullet(level.text);
  return level.text.replace(/%([1-9])/g, (_, digit: string) => {
    const index = Number(digit) - 1;
    const other = list.levels.get(index);
    const count = counts[index] ?? list.starts.get(index) ?? other?.start ?? 1;
    return inFormat(count, level.isLegal ? 'decimal' : (other?.format ?? 'decimal'));
  });
}

function listsOf(numbering: XmlElement, styleOf: (id: string) => WordStyle): Map<string, List> {
  const patterns = new Map(
    elementsIn(numbering, 'abstractNum').map((pattern) => [
      pattern.attributes.abstractNumId ?? '',
      pattern,
    ]),
  );
  const numbers = new Map(
    elementsIn(numbering, 'num').map((number) => [number.attributes.numId ?? '', number]),
  );
  const patternOf = (number: XmlElement | undefined, isLinked = false): string => {
    const id = valueAt(number, 'abstractNumId') ?? '';
    const link = valueAt(patterns.get(id), 'numStyleLink');
    // A list may have its levels from a style of lists.
    const other = link === undefined || isLinked ? undefined : styleOf(link).list;
    return other === undefined ? id : patternOf(numbers.get(other), true);
  };
  return new Map(
    [...numbers].map(([id, number]) => {
      const pattern = patternOf(number);
      const overrides = elementsIn(number, 'lvlOverride');
      const all = [patterns.get(pattern), ...overrides].flatMap((holder) =>
        holder ? elementsIn(holder, 'lvl') : [],
      );
      const starts = overrides.flatMap((override): [number, number][] => {
        const start = valueAt(override, 'startOverride');
        return start === undefined ? [] : [[levelNumber(override), Number(start)]];
      });
      const levels = new Map(all.map((level) => [levelNumber(level), levelOf(level)]));
      return [id, { pattern, levels, starts: new Map(starts) }];
    }),
  );
}

function levelNumber({ attributes: { ilvl } }: XmlElement): number {
  return Number(ilvl ?? 0);
}

function levelOf(level: XmlElement): Level {
  const format = elementAt(level, 'numFmt')?.attributes;
  return {
    start: Number(valueAt(level, 'start') ?? 0),
    // A format that Word itself draws, such as `01, 02`.
    format: (format?.val === 'custom' ? format.format : format?.val) ?? 'decimal',
    text: valueAt(level, 'lvlText') ?? '',
    style: valueAt(level, 'pStyle'),
    isLegal: isOn(elementAt(level, 'isLgl')) ?? false,
    restarts: Number(valueAt(level, 'lvlRestart') ?? levelNumber(level)),
    isTight: valueAt(level, 'suff') === 'nothing',
  };
}

/** As Word counts: `a`, `b` … `z`, `aa`, `bb`. */
function inLetters(number: number): string {
  const index = (number - 1) % 26;
  return number < 1 ? '' : String.fromCharCode(97 + index).repeat(Math.ceil(number / 26));
}

const formats: Readonly<Record<string, (number: number) => string>> = {
  none: () => '',
  lowerRoman: inRoman,
  upperRoman: (number) => inRoman(number).toUpperCase(),
  lowerLetter: inLetters,
  upperLetter: (number) => inLetters(number).toUpperCase(),
  decimalZero: (number) => `${number}`.padStart(2, '0'),
  '01, 02, 03, ...': (number) => `${number}`.padStart(2, '0'),
  '001, 002, 003, ...': (number) => `${number}`.padStart(3, '0'),
  numberInDash: (number) => `- ${number} -`,
};

function inFormat(number: number, format: string): string {
  // A hostile file must not ask for a number of a million letters.
  return number > 9999 ? `${number}` : (formats[format]?.(number) ?? `${number}`);
}
