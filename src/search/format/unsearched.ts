/**
 * The attributes by which a report's page says that an element is not searched: because it names or repeats the words of the
 * report (a label, a heading of a panel, the grounds of an inference, a tool), because the archive added it to the text, or
 * because it marks what stands before it as inferred. The index and the marks on the page pass over the same elements.
 */
export const inferredAttribute = 'data-inferred';
const unsearchedAttributes = ['data-unsearched', 'data-added', inferredAttribute];

/** Elements whose text is not shown. */
const unshown = ['script', 'style', 'template'];

/** Whether an element is not searched, given its name (lower case) and how to ask for its attributes. */
export function isUnsearched(tagName: string, hasAttribute: (name: string) => boolean): boolean {
  return unshown.includes(tagName) || unsearchedAttributes.some(hasAttribute);
}
