import { escapeParagraphs } from '../render/escape.ts';
import { DraftError, type Draft } from './model.ts';

/** Among how many of the first paragraphs a title may begin. */
const most = 12;

/**
 * A draft with another title, which must be words that the original prints in a row near its beginning; those before it become the preamble,
 * those behind it open the text, so that no word is lost.
 */
export function retitle(draft: Draft, typed: string): Draft {
  const { data, paragraphs = [] } = draft;
  if (typed.toLowerCase() === data.title.toLowerCase())
    return { ...draft, data: { ...data, title: typed } };
  const words = paragraphs.flatMap((paragraph, index) =>
    paragraph.split(' ').map((word) => ({ word, paragraph: index })),
  );
  const sought = typed.toLowerCase().split(' ');
  const at = words.findIndex(
    ({ paragraph }, index) =>
      paragraph < most &&
      sought.every((word, offset) => words[index + offset]?.word.toLowerCase() === word),
  );
  const rest = at < 0 ? [] : partsOf(words.slice(at + sought.length));
  if (typed === '' || rest.length === 0)
    throw new DraftError(
      'tiêu đề phải là những chữ liền nhau ở phần đầu của bản gốc, đúng từng chữ; chỉ đổi được chữ hoa, chữ thường',
    );
  const preamble = words
    .slice(0, at)
    .map(({ word }) => word)
    .join(' ');
  const { preamble: _, ...others } = data;
  return {
    ...draft,
    data: {
      ...others,
      title: typed,
      ...(preamble !== '' && { preamble }),
      ...(data.captions && { captions: data.captions.filter((caption) => rest.includes(caption)) }),
    },
    body: escapeParagraphs(rest),
  };
}

function partsOf(words: readonly { word: string; paragraph: number }[]): string[] {
  return [...Map.groupBy(words, ({ paragraph }) => paragraph).values()].map((part) =>
    part.map(({ word }) => word).join(' '),
  );
}
