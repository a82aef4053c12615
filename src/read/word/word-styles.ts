import { elementAt, elementsIn, type XmlElement } from './xml.ts';

/** A style of paragraphs or letters. */
export interface WordStyle {
  /** Its name in English and small letters, whatever the language of the program. */
  name: string;
  isHidden?: boolean;
  /** The list to which its paragraphs belong, and the level in it. */
  list?: string;
  level?: number;
  isCentred?: boolean;
  /** The font of its letters. */
  font?: string;
  /** Whether small letters are shown as capitals. */
  isInCapitals?: boolean;
}

/** Returns what tells the style of an id, with what it has from those it is based on. */
export function wordStyles(styles: XmlElement | undefined): (id: string | undefined) => WordStyle {
  const byId = new Map(
    (styles ? elementsIn(styles, 'style') : []).map((style) => [
      style.attributes.styleId ?? '',
      style,
    ]),
  );
  const known = new Map<string, WordStyle>();
  const styleOf = (id: string | undefined): WordStyle => {
    if (id === undefined) return { name: '' };
    const found = known.get(id);
    if (found) return found;
    const style = byId.get(id);
    const name = valueAt(style, 'name') ?? id;
    // A style that is based on itself ends here.
    known.set(id, { name });
    const { name: _, ...inherited } = styleOf(valueAt(style, 'basedOn'));
    const own = { name: name.toLowerCase(), ...inherited, ...propertiesOf(style) };
    known.set(id, own);
    return own;
  };
  return styleOf;
}

/** The list, the alignment and the letters that a style, a paragraph or a run names. */
export function propertiesOf(element: XmlElement | undefined): Omit<WordStyle, 'name'> {
  const numbers = elementAt(element, 'pPr', 'numPr');
  const list = valueAt(numbers, 'numId');
  const level = valueAt(numbers, 'ilvl');
  const alignment = valueAt(element, 'pPr', 'jc');
  const isHidden = isOn(elementAt(element, 'rPr', 'vanish'));
  const isInCapitals = isOn(elementAt(element, 'rPr', 'caps'));
  const { ascii, hAnsi } = elementAt(element, 'rPr', 'rFonts')?.attributes ?? {};
  const font = ascii ?? hAnsi;
  return {
    ...(list !== undefined && { list }),
    ...(level !== undefined && { level: Number(level) }),
    ...(alignment !== undefined && { isCentred: alignment === 'center' }),
    ...(isHidden !== undefined && { isHidden }),
    ...(isInCapitals !== undefined && { isInCapitals }),
    ...(font !== undefined && { font }),
  };
}

/** Whether a property is on; undefined where it is not given. */
export function isOn(property: XmlElement | undefined): boolean | undefined {
  return property && isTrue(property.attributes.val ?? '');
}

/** Whether a value of type ST_OnOff is true; one that is not given is (ECMA-376, 17.17.4). */
export function isTrue(value: string): boolean {
  return !['0', 'false', 'off'].includes(value);
}

/** The value of the property that a path of names leads to. */
export function valueAt(
  element: XmlElement | undefined,
  ...path: readonly string[]
): string | undefined {
  return elementAt(element, ...path)?.attributes.val;
}
