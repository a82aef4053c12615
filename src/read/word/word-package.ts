import { elementsIn, parseXml, type XmlElement } from './xml.ts';

/** A part of a document of Word, and what it refers to. */
export interface PackagePart {
  root: XmlElement;
  /** The names of parts in the package, by the ids that the part has for them. */
  targets: ReadonlyMap<string, string>;
  /** The names of parts, by what they are to the part: `styles`, `footnotes`. */
  kinds: ReadonlyMap<string, string>;
}

/** The parts of a document of Word. */
export class WordPackage {
  #files: ReadonlyMap<string, Uint8Array>;

  constructor(files: ReadonlyMap<string, Uint8Array>) {
    this.#files = files;
  }

  /** The part that holds the text. Throws where there is none. */
  main(): PackagePart {
    const name = this.#relations('').kinds.get('officeDocument') ?? 'word/document.xml';
    const part = this.part(name);
    if (!part) throw new Error('the document has no main part');
    return part;
  }

  /** Parses a part; undefined where the package does not have it. */
  part(name: string | undefined): PackagePart | undefined {
    const bytes = name === undefined ? undefined : this.#files.get(name);
    if (name === undefined || !bytes) return undefined;
    return { root: parseXml(bytes), ...this.#relations(name) };
  }

  #relations(name: string): Omit<PackagePart, 'root'> {
    const bytes = this.#files.get(name.replace(/[^/]*$/, '_rels/$&.rels'));
    const targets = new Map<string, string>();
    const kinds = new Map<string, string>();
    for (const { attributes } of bytes ? elementsIn(parseXml(bytes)) : []) {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      if (mode === 'External') continue;
      const path = pathOf(target, name);
      targets.set(id, path);
      kinds.set(type.replace(/^.*\//, ''), path);
    }
    return { targets, kinds };
  }
}

/** The name of a part to which the part `from` refers. */
function pathOf(target: string, from: string): string {
  const { pathname } = new URL(target, `file:///${from}`);
  return decodeURIComponent(pathname.slice(1));
}
