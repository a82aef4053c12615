/** The attribute of the mark that says that what stands before it is inferred. */
export const inferredAttribute = 'data-inferred';

/**
 * The attributes of the elements of a report's page that are not searched: they repeat or name the
 * words of the report (a label, a heading of a panel, the grounds of an inference, a tool), or the
 * archive added them to the text, or they mark an inference. The index and the marks on the page
 * skip the same elements.
 */
const unsearchedAttributes = ['data-unsearched', 'data-added', inferredAttribute];

/** The attribute of what the archive added to a text that is searched all the same: a caption. */
export const searchedAttribute = 'data-searched';

/** Elements whose text is invisible. */
const unshown = ['script', 'style', 'template'];

/** Whether an element is not searched, given its name in lower case and its attributes. */
export function isUnsearched(tagName: string, hasAttribute: (name: string) => boolean): boolean {
  return (
    unshown.includes(tagName) ||
    (unsearchedAttributes.some(hasAttribute) && !hasAttribute(searchedAttribute))
  );
}
