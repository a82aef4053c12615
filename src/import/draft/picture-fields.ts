import { mostLetters } from '../../model/limits.ts';
import { words } from '../../model/vietnamese.ts';
import { ordered } from './field-order.ts';
import type { Doubt, DraftedPicture, ReportDraft } from './model.ts';

/** A picture that comes with a report. */
export interface KeptPicture {
  /** The name of its file. */
  file: string;
  alt: string;
  /** How many paragraphs of the original stand before it. */
  before: number;
}

/** Puts pictures into a draft: each with its caption, or behind the paragraph before it. */
export function withPictures(draft: ReportDraft, kept: readonly KeptPicture[]): ReportDraft {
  if (kept.length === 0) return draft;
  const { paragraphs = [], data } = draft;
  // The title and the lines before it are not counted.
  const first = paragraphs.length - draft.body.split('\n\n').length;
  const captionAt = captionsOf(kept, paragraphs, new Set(data.captions), first);
  const pictures = kept.map(({ file, alt, before }, index): DraftedPicture => {
    const caption = captionAt[index];
    return {
      file,
      ...(caption === undefined ? { after: Math.max(0, before - first) } : { caption }),
      ...(isDescription(alt, caption) && { alt }),
    };
  });
  const used = new Set(captionAt.filter((caption) => caption !== undefined));
  const alts = new Set(pictures.flatMap(({ alt }) => alt ?? []));
  const captions = (data.captions ?? []).filter((caption) => !used.has(caption));
  return {
    ...draft,
    data: ordered({ ...data, captions, pictures }),
    doubts: draft.doubts.flatMap((doubt) => renumbered(doubt, captions)),
    leftOut: draft.leftOut.filter((text) => !alts.has(text)),
  };
}

/** The caption of each picture: the paragraph behind it or, if that is none, the one before it. */
function captionsOf(
  kept: readonly KeptPicture[],
  paragraphs: readonly string[],
  captions: ReadonlySet<string>,
  first: number,
): (string | undefined)[] {
  const taken = new Set<number>();
  const take = (at: number) => {
    const text = paragraphs[at];
    if (text === undefined || at < first || taken.has(at) || !captions.has(text)) return undefined;
    taken.add(at);
    return text;
  };
  // Of pictures side by side, the last one stands at the caption.
  const behind = kept
    .toReversed()
    .map(({ before }) => take(before))
    .toReversed();
  return kept.map(({ before }, index) => behind[index] ?? take(before - 1));
}

/** Whether words in place of a picture say what it shows: not the name of a file or the caption. */
function isDescription(alt: string, caption: string | undefined): boolean {
  return (
    alt.length <= mostLetters.text &&
    /\p{L}\s+\p{L}/u.test(alt) &&
    !/\.\w{3,4}$|automatically generated/i.test(alt) &&
    words(alt).join(' ') !== words(caption ?? '').join(' ')
  );
}

/** The number of a caption after those of pictures left the list: a picture makes them certain. */
function renumbered(doubt: Doubt, captions: readonly string[]): Doubt[] {
  if (!doubt.path.startsWith('captions[')) return [doubt];
  const at = captions.indexOf(doubt.value);
  return at < 0 ? [] : [{ ...doubt, path: `captions[${at}]` }];
}
