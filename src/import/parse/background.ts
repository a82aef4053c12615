import * as table from './background-table.ts';
import { recalls } from './event-table.ts';
import type { Sentence } from './layout.ts';
import { anyOf } from './phrases.ts';

/**
 * Whether a sentence is about something outside the event: its opening says so, or that of an
 * earlier sentence did. Where it `opens`, no part in the event is read from it. Where it `goes on`,
 * only guesses are ignored, such as a speech shown by `cho biết`.
 */
export type Background = 'opens' | 'goes on' | 'no';

const opensWith = (phrases: readonly string[]) =>
  new RegExp(`^(?:[^\\p{L}]*|cũng |còn )(?:${anyOf(phrases)})(?![\\p{L}])`, 'iu');
const backgroundOpening = opensWith([
  ...table.backgroundOpenings,
  `(?:[^,.:“"]{0,80}, )?(?:${anyOf(table.interviewing)}) (?:${anyOf(table.interviewers)})`,
]);
const paragraphOpening = opensWith(table.backgroundParagraphs);
/**
 * A link to another report, copied with the text: a headline, the short name of a newspaper, a
 * dash.
 */
const linkedReport = new RegExp(
  `(?<=\\S)(?<!Bộ|Sở|bộ|sở)\\s+(?:${anyOf(table.newspapers)})\\s+[-–]\\s`,
  'u',
);
const recall = new RegExp(
  `(?:tại|chủ trì|kết luận|khai mạc|dự|bế mạc|trước|đến với|điều hành)\\s+(?:${anyOf(recalls)})`,
  'iu',
);
/** Said to the press at the event itself: `Trao đổi với phóng viên trong hội nghị, …`. */
const interviewAtEvent = new RegExp(
  `^[^,;.]{0,60}(?<!bên lề )(?:tại|trong) (?:buổi |cuộc )?(?:${anyOf(recalls)})`,
  'iu',
);
/** Earlier, but at the event: `Trước đó, trong phát biểu tại hội nghị, …`. */
const earlierAtEvent = new RegExp(
  `^[^.:]{0,60}(?:tại|trong) (?:buổi |cuộc )?(?:${anyOf(recalls)})(?: này)?\\s*,`,
  'iu',
);
const ownSpeech =
  /(?:phần|bài) (?:phát biểu|trình bày|tham luận|báo cáo)(?: của mình)?(?![\p{L}])/iu;

/**
 * Returns a function that takes the sentences of a report in order, and returns for each whether it
 * is background.
 */
export function backgroundReader(): (sentence: Sentence) => Background {
  // From `Trong bài viết …` on until a sentence comes back to the event.
  let isOutside = false;
  // `Trước đó` holds for its paragraph.
  let passingParagraph: number | undefined;
  return ({ text, paragraph }) => {
    const opensOutside =
      (backgroundOpening.test(text) && !interviewAtEvent.test(text)) || linkedReport.test(text);
    const opensParagraph =
      paragraphOpening.test(text) && !ownSpeech.test(text) && !earlierAtEvent.test(text);
    const comesBack = recall.test(text);
    isOutside = opensOutside || (isOutside && !comesBack);
    if (opensParagraph) passingParagraph = paragraph;
    if (opensOutside || opensParagraph) return 'opens';
    return isOutside || (passingParagraph === paragraph && !comesBack) ? 'goes on' : 'no';
  };
}
