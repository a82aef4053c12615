import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { getCollection, getEntry, render, type CollectionEntry } from 'astro:content';
import { z } from 'astro/zod';
import { parse } from 'yaml';
import { unpackFrontMatter } from './packed-front-matter.ts';
import { markdownParagraphs } from './markdown/node-text.ts';
import { placeOfName } from './markdown/rehype-people.ts';
import type { RenderedText } from './markdown/render-text.ts';
import { attachmentFolder } from './model/attachments.ts';
import { entryFacets, type EntryFacet } from './model/facets.ts';
import { browse, type Archive } from './views/browse.ts';
import { quoteOf, type Quote, type QuotedAppearance } from './views/person-quotes.ts';
import { withKnownAbbreviations } from './model/known-abbreviations.ts';
import type { Thumbnail } from './model/picture-sizes.ts';
import {
  abbreviationSchema,
  authoritySchema,
  placeSchema,
  topicSchema,
  type Abbreviation,
} from './model/registers.ts';
import type { Report } from './model/report.ts';
import { readBody, reportRenderer } from './report-text.ts';
import { thumbnailOf } from './report-thumbnail.ts';
import { settings } from './settings.ts';

type CollectedReport = CollectionEntry<'reports'>;

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
  // The thread of the renderer loads its code while this one derives the archive.
  await openRenderer();
  const [reports, lists] = await Promise.all([getCollection('reports'), listTexts()]);
  const state = JSON.stringify([reports.map(({ id, digest }) => [id, digest]), lists]);
  if (known?.state !== state) known = { state, content: await derive(reports, lists) };
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

async function derive(entries: readonly CollectedReport[], lists: ListTexts): Promise<Content> {
  const thumbnails = await thumbnailsOf(entries);
  const read = entries.flatMap(({ id, digest, data: { frontMatter } }) => {
    // A development server also has drafts that are not finished.
    if (frontMatter === undefined) return [];
    return {
      ...unpackFrontMatter(frontMatter),
      id,
      digest: digest?.toString(),
      thumbnail: thumbnails.get(id),
      // All texts of a large archive would fill the memory, and each is needed only a few times.
      get body() {
        return readBody(id);
      },
    };
  });
  const { withdrawn = [], shown = [] } = Object.groupBy(read, ({ status }) =>
    status === 'withdrawn' ? status : 'shown',
  );
  const listed = {
    people: entriesOf(lists.people, authoritySchema),
    bodies: entriesOf(lists.bodies, authoritySchema),
    series: entriesOf(lists.series, authoritySchema),
    topics: entriesOf(lists.topics, topicSchema),
    places: entriesOf(lists.places, placeSchema),
  };
  return { withdrawn, shown: browse(shown, listed, withdrawn) };
}

/** The first picture of each report that has one, by their ids. A GIF may move; none is shown. */
async function thumbnailsOf(entries: readonly CollectedReport[]): Promise<Map<string, Thumbnail>> {
  const pictures = entries.flatMap(({ id, data: { images } }) => {
    const [first] = Object.values(images);
    return first && first.format !== 'gif' ? [{ id, first }] : [];
  });
  const made = pictures.map(async ({ id, first }) => [id, await thumbnailOf(first)] as const);
  return new Map(await Promise.all(made));
}

/** The abbreviations of the archive, and those that are known everywhere. */
export async function abbreviations(): Promise<Abbreviation[]> {
  return abbreviationsOf(await listText('abbreviations'));
}

function abbreviationsOf(list: string): Abbreviation[] {
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

/** Renders with the list of abbreviations that it was made for. */
let renderer: { list: string; render: ReturnType<typeof reportRenderer> } | undefined;

async function openRenderer(): Promise<NonNullable<typeof renderer>> {
  if (renderer && !import.meta.env.DEV) return renderer;
  const list = await listText('abbreviations');
  if (renderer?.list !== list) renderer = { list, render: reportRenderer(abbreviationsOf(list)) };
  return renderer;
}

async function renderText(report: Report): Promise<RenderedText> {
  const { render } = await openRenderer();
  return render(report);
}

/**
 * Renders a report's text as a component. Also returns what its page needs beside it: the
 * annotations of the Markdown plugins, and its attachments. Throws when the report has no entry.
 */
export async function renderReport(report: Report) {
  const entry = await getEntry('reports', report.id);
  if (!entry) throw new Error(`Không có bài ${report.id}`);
  const { html, imagePaths, annotations } = await renderText(report);
  const { Content } = await render({ ...entry, rendered: { html, metadata: { imagePaths } } });
  const attachments = {
    images: entry.data.images,
    hasImages: imagePaths.length > 0,
    documentSizes: await documentSizes(report),
  };
  return { Content, annotations, attachments };
}

/**
 * Returns the HTML of a report's text, as it is rendered for its page: links to people have no
 * address yet, and comments stand for the pictures of its front matter.
 */
export async function reportHtml(report: Report): Promise<string> {
  return (await renderText(report)).html;
}

/** Returns the paragraphs of a report's text as plain text, in the order of their numbers. */
export function paragraphsOf({ body }: Report): string[] {
  return markdownParagraphs(body);
}

/** Returns what the page of a person quotes of these appearances. */
export function quotesOf(quoted: readonly QuotedAppearance[]): Quote[] {
  return quoted.flatMap(
    (one) => quoteOf(one, paragraphsOf(one.appearance.report), placeOfName) ?? [],
  );
}

/** Reads a received file, byte for byte, by its path below the content folder. */
export function readReceived(path: string): Buffer {
  return readFileSync(join(settings.content, path));
}

function documentSizes({ id, documents }: Report): Promise<(number | undefined)[]> {
  const folder = join(settings.content, attachmentFolder(id));
  return Promise.all(
    documents.map(async ({ file }) =>
      file === undefined ? undefined : (await stat(join(folder, file))).size,
    ),
  );
}
