const unit = (name: 'kilobyte' | 'megabyte', digits: number) =>
  new Intl.NumberFormat('vi', { style: 'unit', unit: name, maximumFractionDigits: digits });
const [kilobytes, megabytes] = [unit('kilobyte', 0), unit('megabyte', 1)];

/** The size of a file for readers: `12 kB`, `3,4 MB`. */
export function sizeInWords(bytes: number): string {
  return bytes < 999_500
    ? kilobytes.format(Math.max(1, bytes / 1000))
    : megabytes.format(bytes / 1_000_000);
}
