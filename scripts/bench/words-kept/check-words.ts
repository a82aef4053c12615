import { createHash } from 'node:crypto';
import { draftReport } from '../../../src/import/draft.ts';
import type { ArchiveFacts } from '../../../src/import/draft/model.ts';
import { readReport } from '../../../src/read/read-report.ts';
import { renderReport } from '../../../src/import/render.ts';
import type { PageText } from '../../../src/import/render/page-text.ts';
import { lostWords, type LostWords } from '../../../src/import/render/lost-words.ts';
import { words } from '../../../src/model/vietnamese.ts';
import type { Document } from '../search-quality/corpus.ts';

/**
 * The text as the importer would publish it: without the characters that show as nothing or control
 * direction, and with `Đ` where `Ð` is typed for it.
 */
const shown = (text: string) =>
  text
    .replace(/[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/gu, '')
    .replaceAll('Ð', 'Đ')
    .replaceAll('ð', 'đ');
/** Characters that no text has. The importer refuses a file with them and says where they are. */
const control = /(?![\t\n\f\r])\p{Cc}/gu;
const nothing: ArchiveFacts = {
  topics: [],
  places: [],
  publishers: [],
  people: new Map(),
};

/** A document of which some words did not reach the page. */
export interface Difference extends LostWords {
  id: string;
}

/** The result for one document. */
export interface Checked {
  words: number;
  /** It was checked without the characters that the importer refuses. */
  cleaned: boolean;
  /** The number of its paragraphs that were left out of the report and listed. */
  listed: number;
  difference: Difference | undefined;
}

/**
 * Takes a document all the way of a report: a text file, its import, its Markdown, its page.
 * Compares the words at either end.
 */
export async function checkWords(
  { id, title, body }: Document,
  page: (markdown: string) => Promise<PageText>,
): Promise<Checked> {
  const given = [title, ...body].map((text) => text.replace(control, ''));
  const paragraphs = given.map(shown);
  const file = 'bai.txt';
  const bytes = Buffer.from(given.map((text) => text.replace(/\s+/gu, ' ')).join('\n'));
  const read = await readReport(file, bytes);
  const draft = draftReport(
    read,
    {
      file,
      sha256: createHash('sha256').update(bytes).digest('hex'),
      added: '2000-01-01',
    },
    nothing,
    { year: 2021 },
  );
  const leftOut = new Set(read.leftOut.map(plain));
  const kept = paragraphs.filter((text) => !leftOut.has(plain(text)));
  const lost = await lostWords({ paragraphs: kept }, renderReport(draft), async (markdown) => {
    const { preamble, title: printed, text } = await page(markdown);
    return { preamble: shown(preamble), title: shown(printed), text: shown(text) };
  });
  return {
    words: words(paragraphs.join('\n')).length,
    listed: paragraphs.length - kept.length,
    cleaned: given.join('\n') !== [title, ...body].join('\n'),
    difference: lost && { id, ...lost },
  };
}

function plain(text: string): string {
  return words(text).join(' ');
}
