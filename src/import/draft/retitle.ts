import { escapeParagraphs } from '../render/escape.ts';
import { draftErrors } from '../draft-messages.ts';
import { DraftError, type DraftedPicture, type Lists, type ReportDraft } from './model.ts';

type DraftedSpeaker = Lists<'speakers'>['speakers'][number];

/** A title begins in one of so many first paragraphs. */
const mostParagraphs = 12;

/**
 * Replaces the title by successive words near the beginning of the original. The words before them
 * become the preamble, those behind them the text, so that no word is lost; its paragraphs get
 * other numbers. Throws a DraftError for any other title.
 */
export function retitle(draft: ReportDraft, typed: string): ReportDraft {
  const { data, paragraphs = [] } = draft;
  if (typed.toLowerCase() === data.title.toLowerCase())
    return { ...draft, data: { ...data, title: typed } };
  const words = paragraphs.flatMap((paragraph, index) =>
    paragraph.split(' ').map((word) => ({ word, paragraph: index })),
  );
  const sought = typed.toLowerCase().split(' ');
  const at = words.findIndex(
    ({ paragraph }, index) =>
      paragraph < mostParagraphs &&
      sought.every((word, offset) => words[index + offset]?.word.toLowerCase() === word),
  );
  const rest = at < 0 ? [] : paragraphsOf(words.slice(at + sought.length));
  if (typed === '' || rest.length === 0) throw new DraftError(draftErrors.titleChanged);
  const preamble = words
    .slice(0, at)
    .map(({ word }) => word)
    .join(' ');
  // The paragraphs are counted from the title on.
  const shift = rest.length - draft.body.split('\n\n').length;
  const { preamble: _, ...others } = data;
  const retitled = {
    ...others,
    title: typed,
    ...(preamble !== '' && { preamble }),
    ...(data.captions && { captions: data.captions.filter((caption) => rest.includes(caption)) }),
    ...(data.pictures && {
      pictures: data.pictures.map((picture) => replaced(picture, rest, shift)),
    }),
    ...(data.speakers && { speakers: renumbered(data.speakers, shift) }),
  };
  return {
    ...draft,
    data: retitled,
    body: escapeParagraphs(rest),
  };
}

/** A picture behind a paragraph with another number; without a caption that the text lost. */
function replaced(
  { after, caption, ...picture }: DraftedPicture,
  rest: readonly string[],
  shift: number,
): DraftedPicture {
  const isThere = caption !== undefined && rest.includes(caption);
  return {
    ...picture,
    ...(isThere && { caption }),
    ...(!isThere && { after: Math.max(0, (after ?? 0) + shift) }),
  };
}

/** The speakers with other numbers of paragraphs; numbers that are no longer in the text go. */
function renumbered(speakers: readonly DraftedSpeaker[], shift: number): DraftedSpeaker[] {
  return speakers.map(({ speaks = [], ...speaker }) => {
    const paragraphs = speaks.map((number) => number + shift).filter((number) => number > 0);
    return paragraphs.length > 0 ? { ...speaker, speaks: paragraphs } : speaker;
  });
}

function paragraphsOf(words: readonly { word: string; paragraph: number }[]): string[] {
  return [...Map.groupBy(words, ({ paragraph }) => paragraph).values()].map((group) =>
    group.map(({ word }) => word).join(' '),
  );
}
