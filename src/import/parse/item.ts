import type { Rank } from './office-phrases.ts';
import type { Decision } from './rules.ts';
import type { Verb } from './verbs.ts';

/** The meaning of the words of an item. */
export type Meaning =
  | { kind: 'name' | 'address' | 'mark' | 'quote' | 'word' }
  | { kind: 'office'; rank: Rank | undefined }
  | { kind: 'verb'; verb: Verb };

/**
 * Some consecutive words of a sentence with one meaning: `bà` is an address, `Ngô Thị Men` a name,
 * `Thái Bình` a word. `words` counts tokens, `key` joins their keys.
 */
export type Item = Meaning & {
  text: string;
  key: string;
  words: number;
  /** The rule that read the item; for an office, then the rules that found its end. */
  decisions: Decision[];
};
