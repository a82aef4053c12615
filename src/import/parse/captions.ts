import { anyOf } from './phrases.ts';

/** Openings of the captions of photographs. */
const openings = [
  'quang cảnh',
  'toàn cảnh',
  'ảnh',
  'ảnh minh họa',
  'khung cảnh',
  'đại biểu dự',
  'các đại biểu dự',
  'các đại biểu tham dự',
  'các đại biểu chụp ảnh',
];
const opening = new RegExp(`^(?:${anyOf(openings)})(?![\\p{L}])`, 'iu');
const credit = /(?:\(Ảnh|Ảnh|\(Nguồn ảnh)\s*:\s*[^.]{2,40}\)?\.?$/u;
const longest = 200;

/**
 * Finds the short paragraphs that are captions of photographs. Such a paragraph ends with a credit
 * (`Ảnh: An`), or opens as a caption and ends without a mark (`Quang cảnh hội nghị`).
 */
export function findCaptions(paragraphs: readonly string[]): string[] {
  return paragraphs.filter(
    (text) =>
      text.length <= longest &&
      (credit.test(text) || (opening.test(text) && !/[.!?:;…/]$/u.test(text))),
  );
}
