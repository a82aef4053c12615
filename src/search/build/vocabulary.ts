import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { serializeVocabulary, vocabularyFile } from '../format/vocabulary.ts';
import { countWords } from '../format/word-counts.ts';

/** Writes the vocabulary beside the index in `target`, from the words of each page in order (NFC, lower case). */
export async function writeVocabulary(
  target: string,
  pages: Iterable<readonly string[]>,
): Promise<void> {
  await writeFile(join(target, vocabularyFile), serializeVocabulary(countWords(pages)));
}
