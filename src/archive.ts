import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { receivedParagraphs } from './markdown/received-text.ts';
import { annotationsSchema } from './model/annotations.ts';
import { attachmentFolder } from './model/attachments.ts';
import { entryFacets, type EntryFacet } from './model/facets.ts';
import { browse, type Archive } from './views/browse.ts';
import { withKnownAbbreviations } from './model/known-abbreviations.ts';
import {
  abbreviationSchema,
  authoritySchema,
  placeSchema,
  topicSchema,
  type Abbreviation,
} from './model/registers.ts';
import { reportSchema, type Report } from './model/report.ts';
import { settings } from './settings.ts';

/** The reports of the collection by their states, and what readers browse. */
interface Content {
  shown: Archive;
  withdrawn: Report[];
}

/** The content as it was read, and the digests of the reports and the lists that it was read of. */
let known: { state: string; content: Content } | undefined;

/** Derives the archive from the collection and the lists: once a build, and where one changed. */
async function content(): Promise<Content> {
  if (known && !import.meta.env.DEV) return known.content;
  const [reports, lists] = await Promise.all([getCollection('reports'), listTexts()]);
  const state = JSON.stringify([reports.map(({ id, digest }) => [id, digest]), lists]);
  if (known?.state !== state) known = { state, content: derive(reports, lists) };
  return known.content;
}

/** The archive as readers browse it: all published reports. During development also the drafts. */
export async function archive(): Promise<Archive> {
  return (await content()).shown;
}

/** The withdrawn reports, which have a page each and are in no list. */
export async function withdrawnReports(): Promise<Report[]> {
  return (await content()).withdrawn;
}

function derive(reports: readonly CollectionEntry<'reports'>[], lists: ListTexts): Content {
  // A build leaves drafts out before they are read.
  const read = reports.flatMap(({ id, data: { images, ...data }, body = '' }) => {
    const report = data.status === 'draft' ? reportSchema.safeParse(data).data : data;
    return report ? [{ id, body, ...report }] : [];
  });
  const { withdrawn = [], shown = [] } = Object.groupBy(read, ({ status }) =>
    status === 'withdrawn' ? status : 'shown',
  );
  const entries = {
    people: entriesOf(lists.people, authoritySchema),
    bodies: entriesOf(lists.bodies, authoritySchema),
    series: entriesOf(lists.series, authoritySchema),
    topics: entriesOf(lists.topics, topicSchema),
    places: entriesOf(lists.places, placeSchema),
  };
  return { withdrawn, shown: browse(shown, entries, withdrawn) };
}

/** The abbreviations of the archive, and those that are known everywhere. */
export async function abbreviations(): Promise<Abbreviation[]> {
  const list = await listText('abbreviations');
  return withKnownAbbreviations(entriesOf(list, abbreviationSchema));
}

/** The texts of the lists of what reports are found by. */
type ListTexts = Partial<Record<EntryFacet, string>>;

async function listTexts(): Promise<ListTexts> {
  const texts = entryFacets.map(async (facet) => [facet, await listText(facet)] as const);
  return Object.fromEntries(await Promise.all(texts));
}

/** Returns the text of a list of the content; empty for one that is missing. */
async function listText(name: string): Promise<string> {
  const path = join(settings.content, `${name}.yaml`);
  return existsSync(path) ? readFile(path, 'utf8') : '';
}

/** Parses a list. Throws where an entry is invalid. */
function entriesOf<T extends z.ZodType>(text: string | undefined, entry: T): z.infer<T>[] {
  return z.array(entry).parse(parse(text ?? '') ?? []);
}

/**
 * Renders a report's text as a component. Also returns what its page needs beside it: the
 * annotations of the Markdown plugins, and its attachments. Throws when the report has no entry.
 */
export async function renderReport(report: Report) {
  const entry = await getEntry('reports', report.id);
  if (!entry) throw new Error(`Không có bài ${report.id}`);
  const { Content, remarkPluginFrontmatter } = await render(entry);
  const annotations = annotationsSchema.safeParse(remarkPluginFrontmatter.annotations);
  // Where a plugin throws, Astro only logs it and renders an empty text. The missing annotations
  // show it.
  if (!annotations.success)
    throw new Error(`Bài ${report.id}: không xử lý được nội dung (xem lỗi ở trên)`, {
      cause: annotations.error,
    });
  const attachments = {
    images: entry.data.images,
    hasImages: (entry.rendered?.metadata?.imagePaths ?? []).length > 0,
    documentSizes: await documentSizes(report),
  };
  return { Content, annotations: annotations.data, attachments };
}

/**
 * Returns the HTML of a report's text, as it was rendered for its page: links to people have no
 * address yet, and comments stand for the pictures of its front matter.
 */
export async function reportHtml({ id }: Report): Promise<string> {
  return (await getEntry('reports', id))?.rendered?.html ?? '';
}

/** Returns the paragraphs of a report's text as plain text, in the order of their numbers. */
export async function paragraphsOf(report: Report): Promise<string[]> {
  return receivedParagraphs(await reportHtml(report));
}

/** Reads a received file, byte for byte, by its path below the content folder. */
export function readReceived(path: string): Promise<Buffer> {
  return readFile(join(settings.content, path));
}

function documentSizes({ id, documents }: Report): Promise<(number | undefined)[]> {
  const folder = join(settings.content, attachmentFolder(id));
  return Promise.all(
    documents.map(async ({ file }) =>
      file === undefined ? undefined : (await stat(join(folder, file))).size,
    ),
  );
}
