/** A picture of a file. */
export interface ReadPicture {
  /** How many paragraphs stand before it. */
  before: number;
  /** The words that the file has in its place. */
  alt: string;
  /** Undefined where the file does not hold them. */
  bytes?: Uint8Array;
  /** Whether the pictures of the file are too large for any to be read. */
  isTooLarge?: boolean;
  /** The addresses at which a page has it, the likeliest first. */
  addresses?: string[];
}

/** The bytes that an address holds itself; undefined where it leads elsewhere. */
export function bytesInAddress(address: string): Uint8Array | undefined {
  const [, isBase64, data] = /^data:[^,]*?(;base64)?,(.*)$/is.exec(address) ?? [];
  return isBase64 === undefined || data === undefined ? undefined : Buffer.from(data, 'base64');
}
