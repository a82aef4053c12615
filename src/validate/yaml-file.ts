import { parse } from 'yaml';
import { decodeText } from './decode.ts';
import { placesIn, type Fault, type TextPlace } from './problem.ts';
import { placeOf, placeYaml, yamlFaults } from './yaml-places.ts';

/** A file of YAML as read, valid or not. */
export interface YamlFile {
  /** Undefined where the file cannot be read. */
  value: unknown;
  /** The faults of its encoding and its syntax. */
  faults: Fault[];
  place: (fault: Fault) => TextPlace;
}

/** Reads a file of YAML; never throws. */
export function readYamlFile(bytes: Uint8Array): YamlFile {
  const { text = '', faults: unread } = decodeText(bytes);
  const placeAt = placesIn(text);
  const tree = placeYaml(text);
  return {
    value: tree.errors.length === 0 && text !== '' ? valueOf(text) : undefined,
    faults: [...unread, ...(text === '' ? [] : yamlFaults(text, tree))],
    place: ({ path, offset, ofKey }) => placeAt(offset ?? placeOf(tree, path, ofKey)),
  };
}

/** The value of a YAML text; undefined where an alias (`*name`) has no anchor. */
function valueOf(text: string): unknown {
  try {
    return parse(text, { logLevel: 'silent' });
  } catch {
    return undefined;
  }
}
