/** Signs that show as nothing, and that texts of the web and of Word are full of. */
const silent = /[\u00AD\u200B\u2060\uFEFF]/g;
/** Signs that steer: terminals, the direction of letters, the joining of letters; no words of a report. */
const steering =
  /[\0-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u200c-\u200f\u202a-\u202e\u2061-\u206f\ufff9-\ufffb]/g;

/** NFC, white space squeezed, and the signs taken out that show as nothing or steer what shows the text. */
export function tidy(text: string): string {
  return text
    .replace(silent, '')
    .replace(steering, '')
    .normalize('NFC')
    .replace(/[\s\x85]+/g, ' ')
    .trim();
}

/** What the archivist should know of the steering signs in a text: each by its number in Unicode. */
export function steeringNotes(texts: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const [sign] of texts.join('\n').matchAll(steering))
    counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const named = [...counts]
    .toSorted()
    .map(
      ([sign, count]) =>
        `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}${count > 1 ? ` (${count} lần)` : ''}`,
    );
  return named.length === 0
    ? []
    : [`Đã bỏ ký tự điều khiển, không phải chữ của bài: ${named.join(', ')}.`];
}
