/** Marks that are no Markdown, and what stands in their place. */
interface MarkRule {
  marks: RegExp;
  /** Returns the Markdown in place of the marks; without it, nothing stands there. */
  shows?: (match: readonly string[]) => string;
}

const attribute = (text: string, name: string) =>
  new RegExp(String.raw`\s${name}\s*=\s*"([^"]*)"`).exec(text)?.[1]?.trim() ?? '';

/**
 * The picture that a command shows: `{{< figure src="a.jpg" caption="Lò" >}}`. An address with a
 * space stands between angle brackets.
 */
function picture([command = '']: readonly string[]): string {
  const caption = attribute(command, 'caption');
  return caption === '' ? '' : `![${caption}](<${attribute(command, 'src')}>)`;
}

// Lengths are bounded: an opening without its end would be searched for in the whole text.
const rules: readonly MarkRule[] = [
  // Jekyll: notes, and what it only shows under a condition of the site.
  { marks: /\{%-?\s*(comment|if|unless|for)\b[^]{0,2000}?\{%-?\s*end\1\s*-?%\}/g },
  // Hugo: a box beside the text.
  {
    marks: /\{\{([<%])\s*(notice|alert|aside|admonition|hint)\b[^]{0,2000}?\/\s*\2\s*[>%]\}\}/g,
  },
  // Obsidian: what the writer noted below the text, and in it, for nobody else; queries.
  {
    marks:
      /^(?:-{3,}|\*{3,}|_{3,})[ \t]*\n(?:(?:[ \t]*(?:[-*+] \[[ xX]\] .{1,300}|(?:\p{L}[\p{L} ]{0,20}:[ \t]*)?(?:[-*+] )?(?:\[\[[^[\]\n]{1,200}\]\][\s,·|•]*)+|(?:#[\p{L}\p{N}_/-]{1,100}[ \t]*)+))?[ \t]*(?:\n|$(?![^])))+$(?![^])/gmu,
    shows: ([tail = '']) => (/\[\[|^#/mu.test(tail) ? '' : tail),
  },
  { marks: /^```(?:dataview(?:js)?|tasks|query)\n[^]{0,2000}?\n```$/gm },
  { marks: /[ \t]+\^[\da-z-]{4,40}[ \t]*$/gm },
  { marks: /%%[^%]{1,2000}%%/g },
  { marks: /\{\{[<%][^{}]{1,1000}[%>]\}\}|\{%[^{}]{1,1000}%\}/g, shows: picture },
  // Jekyll: lines that lead to other pages.
  { marks: /^\[[^\]\n]{1,200}\]\(\s*\{\{[^{}\n]{1,200}\}\}[^)\n]{0,200}\)[ \t]*$/gm },
  // Jekyll: values of the site, attributes of links and paragraphs.
  { marks: /\{\{[^{}]{1,200}\}\}|\{:[^{}\n]{1,200}\}|[ \t]+\{#[\w-]{1,100}\}(?=[ \t]*$)/gm },
  // Obsidian: pictures, other notes and words that lead there, boxes, words on a bright ground.
  {
    marks: /!\[\[([^[\]|\n]{1,200})(?:\|[^[\]\n]{0,200})?\]\]/g,
    shows: ([, at = '']) => `![](<${at}>)`,
  },
  { marks: /(!\[[^[\]|\n]{0,300})\|\d+(?:x\d+)?(?=\]\()/g, shows: ([, alt = '']) => alt },
  {
    marks:
      /^(?:liên kết|liên quan|xem thêm|links?)\s*:\s*(?:(?:\[\[[^[\]\n]{1,200}\]\]|\[[^[\]\n]{1,200}\]\([^()\n]{1,300}\))[\s,·|•]*)+$/gimu,
  },
  {
    marks: /\[\[([^[\]\n]{1,400})\]\]/g,
    shows: ([, note = '']) => note.split('|').at(-1) ?? '',
  },
  { marks: /^((?:>[ \t]*)+)\[![\p{L}-]+\][+-]?/gmu, shows: ([, quote = '']) => quote },
  { marks: /==(?=\S)([^=\n]{1,500})==/g, shows: ([, words = '']) => words },
  { marks: /^(?:#[\p{L}\p{N}_/-]{1,100}[ \t]*)+$/gmu },
  { marks: /^([ \t]*[-*+] )\[[ xX]\][ \t]+/gm, shows: ([, item = '']) => item },
];

/**
 * Replaces the marks in a Markdown text that generators of sites (Jekyll, Hugo) and Obsidian
 * understand by Markdown. Returns those with words that are not in the text any more, too.
 */
export function replaceGeneratorMarks(markdown: string): { text: string; leftOut: string[] } {
  const leftOut: string[] = [];
  const text = rules.reduce(
    (before, { marks, shows }) =>
      before.replaceAll(marks, (found, ...groups: string[]) => {
        const shown = shows?.([found, ...groups]) ?? '';
        const words = found.match(/[\p{L}\p{N}]+/gu) ?? [];
        if (words.some((word) => !shown.includes(word))) leftOut.push(found.trim());
        return shown;
      }),
    markdown,
  );
  return { text, leftOut };
}
