/** The most letters (UTF-16 units) that a field may have. A name makes an address, and a file system takes 255 bytes for each part of one. */
export const mostLetters = { name: 200, title: 500, text: 5000, url: 2000 } as const;

/** The largest file of a report or a list, in bytes. */
export const mostBytes = 1_000_000;
