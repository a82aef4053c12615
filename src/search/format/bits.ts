/** Writes numbers of any width (in bits, at most 31) one after another, as text in base64. */
export function bitWriter(): { put: (value: number, width: number) => void; text: () => string } {
  let bytes = '';
  let byte = 0;
  let filled = 0;
  const put = (value: number, width: number): void => {
    for (let bit = width - 1; bit >= 0; bit -= 1) {
      byte = (byte << 1) | ((value >>> bit) & 1);
      filled += 1;
      if (filled < 8) continue;
      bytes += String.fromCharCode(byte);
      byte = 0;
      filled = 0;
    }
  };
  return {
    put,
    text: () => btoa(filled === 0 ? bytes : bytes + String.fromCharCode(byte << (8 - filled))),
  };
}

/** Reads such a text: gives the next number of so many bits. Throws where the text is something else, and past its end. */
export function bitReader(text: string): (width: number) => number {
  const bytes = atob(text);
  let next = 0;
  return (width) => {
    if (next + width > bytes.length * 8) throw new RangeError('No more bits');
    let value = 0;
    for (const end = next + width; next < end; next += 1)
      value = (value << 1) | ((bytes.charCodeAt(next >> 3) >> (7 - (next & 7))) & 1);
    return value;
  };
}
