const note = /^ {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*/gmu;

/**
 * Numbers the notes of a Markdown text in the order in which the text refers to them, as a page
 * shows them: `[^nguon]` becomes `[1]`, and its note a paragraph that begins with `[1]`.
 */
export function numberNotes(markdown: string): string {
  const labels = new Set([...markdown.matchAll(note)].map(([, label = '']) => label));
  if (labels.size === 0) return markdown;
  const numbers = new Map<string, number>();
  for (const [, label = ''] of markdown.matchAll(/\[\^([^\]\s]{1,40})\](?!:)/gu))
    if (labels.has(label) && !numbers.has(label)) numbers.set(label, numbers.size + 1);
  // Those to which nothing refers come last.
  for (const label of labels) if (!numbers.has(label)) numbers.set(label, numbers.size + 1);
  const mark = (label: string) => String.raw`\[${numbers.get(label) ?? label}\]`;
  return markdown
    .replace(note, (_, label: string) => `\n${mark(label)} `)
    .replace(/\[\^([^\]\s]{1,40})\]/gu, (whole, label: string) =>
      numbers.has(label) ? mark(label) : whole,
    );
}
