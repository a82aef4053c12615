import { createHash } from 'node:crypto';
import { escapeParagraphs } from '../../../src/import/render/escape.ts';
import { mostLetters } from '../../../src/model/limits.ts';
import { shorten } from '../../../src/model/vietnamese.ts';
import { dayAdded } from '../invent/day-added.ts';
import type { InventedReport } from '../invent/invented-report.ts';
import { topics } from '../invent/topic-table.ts';
import type { Document } from '../search-quality/corpus.ts';

/**
 * Makes a report of a document at a position of a corpus. Its front matter has no more than a
 * report needs, with a day and a topic by its position. Undefined for a document without text.
 */
export function reportOfDocument(document: Document, position: number): InventedReport | undefined {
  const paragraphs = document.body.map(oneLine).filter((text) => text !== '');
  const [first] = paragraphs;
  if (first === undefined) return undefined;
  const title = shorten(oneLine(document.title), mostLetters.title);
  const original = `${[title, ...paragraphs].join('\n\n')}\n`;
  const day = Date.UTC(2005 + (position % 16), position % 12, 1 + (position % 28));
  const date = new Date(day).toISOString().slice(0, 10);
  const id = `${date.slice(0, 4)}/bai-${position + 1}`;
  const words = first.split(' ').slice(0, 2).join(' ');
  const sha256 = createHash('sha256').update(original).digest('hex');
  const data = {
    title,
    date,
    dateBasis: { words: [words], note: 'Ngày đặt ra để đo, không phải ngày in trong bài.' },
    event: { name: title },
    topics: [topics[position % topics.length] ?? ''],
    source: { original: { file: `${id}.txt`, sha256 } },
    added: dayAdded(0, position),
  };
  return { id, data, paragraphs: [escapeParagraphs(paragraphs)], original };
}

/** A text in one line, without the characters that no text of a report may have. */
function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\p{Cf}\uFFFD]+/gu, ' ')
    .trim();
}
