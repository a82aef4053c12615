import { z } from 'astro/zod';
import { parseFrontMatter } from '../markdown/astro-front-matter.ts';
import { mostBytes } from '../model/limits.ts';
import { decodeText } from './decode.ts';
import { fieldMessages } from './messages/field-messages.ts';
import { fileMessages } from './messages/file-messages.ts';
import { placesIn, type Advice, type Fault, type PlacedFault, type TextPlace } from './problem.ts';
import { fieldFrom, placeOf, placeYaml, yamlFaults, type PlacedYaml } from './yaml-places.ts';

/** The file of a report as read, valid or not. */
export interface ReportFile {
  /** The whole file. */
  text: string;
  /** The front matter as Astro reads it; undefined where Astro cannot. */
  value: unknown;
  body: string;
  /** The offset of the body in `text`, in UTF-16 units. */
  bodyStart: number;
  faults: Fault[];
  /** The importer's `# kiểm tra:` comments that are still there. */
  unchecked: Fault[];
  place: (fault: Pick<Fault, 'path' | 'offset' | 'ofKey'>) => TextPlace;
}

/** YAML that must be read with its places: plain values do not show these features. */
const suspicious = /[&*!]\S|<<|#\s*kiểm tra/iu;

/** Reads the Markdown file of a report; never throws. */
export function readReportFile(bytes: Uint8Array): ReportFile {
  const { text: decoded, faults } = decodeText(bytes);
  const text = decoded ?? new TextDecoder().decode(bytes);
  const placeAt = placesIn(text);
  const frame = decoded === undefined ? undefined : frameOf(text, bytes.length);
  if (frame === undefined || 'message' in frame)
    return {
      text,
      value: undefined,
      body: '',
      bodyStart: 0,
      faults: [...faults, ...(frame ? [{ path: [], offset: 0, ...frame }] : [])],
      unchecked: [],
      place: ({ offset = 0 }) => placeAt(offset),
    };
  const { yaml, yamlStart, bodyStart } = frame;
  let tree: PlacedYaml | undefined;
  const places = () => (tree ??= placeYaml(yaml));
  const value = readFields(text);
  const isPlain = value !== undefined && !suspicious.test(yaml.normalize('NFC'));
  const inYaml = isPlain ? [] : yamlFaults(yaml, places());
  const isUnexplained = value === undefined && inYaml.length === 0 && faults.length === 0;
  if (isUnexplained) inYaml.push({ path: [], offset: 0, ...fieldMessages.notFields });
  const inText = (fault: PlacedFault): Fault => ({ ...fault, offset: yamlStart + fault.offset });
  return {
    text,
    value,
    body: text.slice(bodyStart),
    bodyStart,
    faults: [...faults, ...inYaml.map(inText)],
    unchecked: isPlain ? [] : uncheckedFields(yaml, places()).map(inText),
    place: ({ path, offset, ofKey }) =>
      placeAt(offset ?? (path.length === 0 ? 0 : yamlStart + placeOf(places(), path, ofKey))),
  };
}

/** The parts of a report's file. */
interface Frame {
  /** The text between the two lines `---`. */
  yaml: string;
  yamlStart: number;
  bodyStart: number;
}

/** Splits a file at its lines `---`, or says why that is impossible. */
function frameOf(text: string, bytes: number): Frame | Advice {
  if (bytes > mostBytes) return fileMessages.tooLarge;
  const opening = /^---[ \t]*\r?\n/.exec(text)?.[0];
  if (opening === undefined) return fieldMessages.noFrontMatter;
  const yamlStart = opening.length;
  const closing = /^---[ \t]*(?:\r?\n|$)/m.exec(text.slice(yamlStart));
  if (!closing) return fieldMessages.frontMatterOpen;
  const yamlEnd = yamlStart + closing.index;
  return {
    yaml: text.slice(yamlStart, yamlEnd),
    yamlStart,
    bodyStart: yamlEnd + closing[0].length,
  };
}

/**
 * Reads the front matter as the build does; undefined where it is no map, which Astro takes for an
 * empty one.
 */
function readFields(text: string): Record<string, unknown> | undefined {
  try {
    return z.record(z.string(), z.unknown()).parse(parseFrontMatter(text).frontmatter);
  } catch {
    return undefined;
  }
}

/** Finds `# kiểm tra:` comments. One is about the field on its line, else about the next. */
function uncheckedFields(yaml: string, tree: PlacedYaml): PlacedFault[] {
  return [...yaml.matchAll(/#\s*kiểm tra\s*:?[ \t]*([^\r\n]*)/giu)].map(
    ({ 0: comment, 1: remark = '', index }) => {
      const line = yaml.lastIndexOf('\n', index) + 1;
      const isBeside = yaml.slice(line, index).trim() !== '';
      return {
        path: fieldFrom(tree, isBeside ? line : index + comment.length),
        offset: index,
        ...fieldMessages.unchecked(remark.trim()),
      };
    },
  );
}
