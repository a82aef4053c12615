/** The first bits of an item of CBOR (RFC 8949, section 3.1), by its type. */
const [unsigned, negative, text, list] = [0x00, 0x20, 0x60, 0x80];

/** Writes CBOR as far as an index needs it: lists, texts and whole numbers of known length. */
export class CborWriter {
  #bytes: Buffer;
  #length = 0;

  /** It has room for so many bytes at first. */
  constructor(room = 65_536) {
    this.#bytes = Buffer.allocUnsafe(room);
  }

  /** The number of bytes. */
  get length(): number {
    return this.#length;
  }

  /** The first bytes, or all. They are valid until more is written or removed. */
  bytes(length = this.#length): Buffer {
    return this.#bytes.subarray(0, length);
  }

  /** Removes the first bytes. */
  remove(length: number): void {
    this.#bytes.copyWithin(0, length, this.#length);
    this.#length -= length;
  }

  /** Begins a list of so many items. */
  list(items: number): void {
    this.#head(list, items);
  }

  /** A whole number, at least -2 ** 32. */
  number(value: number): void {
    if (value < 0) this.#head(negative, -1 - value);
    else this.#head(unsigned, value);
  }

  text(value: string): void {
    const length = Buffer.byteLength(value);
    this.#head(text, length);
    this.#reserve(length);
    this.#length += this.#bytes.write(value, this.#length);
  }

  /** Appends bytes that are CBOR. */
  written(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  #head(type: number, argument: number): void {
    this.#reserve(5);
    const [bytes, at] = [this.#bytes, this.#length];
    if (argument < 24) {
      bytes[at] = type + argument;
      this.#length += 1;
    } else if (argument < 256) {
      bytes[at] = type + 24;
      bytes[at + 1] = argument;
      this.#length += 2;
    } else if (argument < 65_536) {
      bytes[at] = type + 25;
      bytes.writeUInt16BE(argument, at + 1);
      this.#length += 3;
    } else {
      bytes[at] = type + 26;
      bytes.writeUInt32BE(argument, at + 1);
      this.#length += 5;
    }
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const larger = Buffer.allocUnsafe(2 * (this.#length + more));
    this.#bytes.copy(larger, 0, 0, this.#length);
    this.#bytes = larger;
  }
}
