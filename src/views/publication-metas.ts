import { authorOf, publicationDay, type StatedFacts } from './stated-facts.ts';

/** A `<meta>` of a page: its name and its content. */
export type PageMeta = readonly [name: string, content: string];

/**
 * Returns the `<meta>`s by which reference managers know a report as an article: Dublin Core (DCMI,
 * “Expressing Dublin Core metadata using HTML/XHTML meta and link elements”), and two names that
 * Zotero's translator “Embedded Metadata” reads beside them. A fact that is not known has none.
 *
 * `DC.type` is a type of Zotero's, because no type of DCMI makes it a news article. `DC.source` is
 * what Zotero saves as the title of the publication. The day of the event is in none of them: a
 * reader of metadata would take it for that of publication.
 */
export function publicationMetas(facts: StatedFacts, language: string): PageMeta[] {
  const { source, rights } = facts;
  const { publisher, original } = source;
  const author = authorOf(source);
  const metas: [name: string, content: string | undefined][] = [
    ['DC.type', 'newspaperArticle'],
    ['DC.title', facts.title],
    ['DC.creator', author],
    ['bib.authors', author && oneName(author)],
    ['DC.publisher', publisher],
    ['DC.source', publisher],
    ['DC.date', publicationDay(facts)],
    ['DC.language', language],
    ['DC.rights', rights?.name],
    ['DC.identifier', facts.address],
    ['DCTERMS.isVersionOf', source.url],
    ['DCTERMS.isFormatOf', original.address],
    ['citation_pdf_url', /\.pdf$/i.test(original.name) ? original.address : undefined],
  ];
  return metas.flatMap(([name, content]) => (content === undefined ? [] : [[name, content]]));
}

/**
 * A name for Zotero, which splits one without a comma at its last space, and one with a comma
 * there. With nothing behind the comma, the name stays whole.
 */
function oneName(author: string): string {
  return `${author.replaceAll(/\s*[,،]\s*/g, '; ')},`;
}
