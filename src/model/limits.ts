/**
 * The longest that a field may be (UTF-16 units). A name becomes part of an address, and a file
 * system takes at most 255 bytes for each part of a path.
 */
export const mostLetters = { name: 200, title: 500, text: 5000, url: 2000 } as const;

/** The largest file of a report or a list, in bytes. */
export const mostBytes = 1_000_000;

/** The largest picture or document in bytes: some hosts take no larger file. */
export const mostAttachmentBytes = 25_000_000;
