import { yearsOfWork } from './event-table.ts';
import type { Finding } from './finding.ts';
import type { Sentence } from './layout.ts';
import { anyOf } from './phrases.ts';

/** ` năm 2022`, `, năm 2022`, ` - 2022`, ` (2022)`, `/2022`; not the years of a term. */
const year = String.raw`\s*[,(/–-]?\s*(?:năm\s+)?((?:19|20)\d{2})(?![\d%]|\s*[-–/]\s*\d)\)?`;
const yearAtEnd = new RegExp(`${year}$`, 'iu');
const yearBehind = new RegExp(`^${year}`, 'iu');
const ofWork = new RegExp(String.raw`(?<![\p{L}])(?:${anyOf(yearsOfWork)})(?![\p{L}])`, 'iu');
/** A term of years, or a part of a year, stands before such a year. */
const open = /(?:\d|[-–]|(?<![\p{L}])(?:cuối|giữa|đầu|đến|tới|từ|sau|trước))\s*$/iu;
/** The most words of a name that is known by its year: a longer one says what it is about. */
const longest = 12;

/**
 * Finds the year that the event bears: printed with its edition, `lần thứ II năm 2022`, or behind
 * its name, `Diễn đàn Làng nghề 2022`. The year of a plan or of a summary is none: `Hội nghị tổng
 * kết năm 2022`. The words always stand in one sentence.
 */
export function findEventYear(
  sentences: readonly Sentence[],
  name: Finding<string>,
  edition: Finding<number> | undefined,
): Finding<number> | undefined {
  const isGuess = name.certainty === 'guess';
  const withEdition = edition && besideEdition(sentences, edition.words);
  if (withEdition) return { ...withEdition, certainty: isGuess ? 'likely' : 'printed' };
  const stem = name.value.replace(yearAtEnd, '');
  if (isGuess || stem.split(' ').length > longest || ofWork.test(stem) || open.test(stem))
    return undefined;
  for (const { text } of sentences) {
    const at = text.toLowerCase().indexOf(stem.toLowerCase());
    const match = at < 0 ? null : yearBehind.exec(text.slice(at + stem.length));
    if (match) {
      const words = text.slice(at, at + stem.length) + match[0];
      return { value: Number(match[1]), words, sentence: text, certainty: 'likely' };
    }
  }
  return undefined;
}

function besideEdition(
  sentences: readonly Sentence[],
  edition: string,
): Omit<Finding<number>, 'certainty'> | undefined {
  const words = edition.replace(/\s+/gu, String.raw`\s+`);
  const pattern = new RegExp(
    String.raw`${words}${year}|(?:năm\s+)?(?<!\d|[-–/]\s*)((?:19|20)\d{2})\s*[,(]?\s*${words}(?![\p{L}\p{N}])`,
    'iu',
  );
  for (const { text } of sentences) {
    const match = pattern.exec(text);
    if (match) return { value: Number(match[1] ?? match[2]), words: match[0], sentence: text };
  }
  return undefined;
}
