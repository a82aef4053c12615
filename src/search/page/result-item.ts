import type { Snippet, SnippetPart } from '../worker/snippet.ts';
import { cloneTemplate, elementIn, textOf } from './markup.ts';
import type { Fact, Result } from '../worker/result.ts';
import { queryFragment } from '../query/query-fragment.ts';

/**
 * Makes the list item of a result. Its links pass the query (`words`, may be empty) on to the
 * report, which marks it and opens at the passage: that of the title at the best one.
 */
export function resultItem(
  template: HTMLTemplateElement,
  result: Result,
  words: string,
): HTMLLIElement {
  const { address, title, date, places, people, snippets, missing } = result;
  const made = cloneTemplate(template, HTMLLIElement);
  const link = elementIn(made, 'a', HTMLAnchorElement);
  const when = elementIn(made, '.when');
  const who = elementIn(made, '.who');
  const sample = elementIn(made, '.inferred');
  sample.remove();
  const inference = (parts: string): Node => {
    const mark = sample.cloneNode(true);
    if (parts) mark.textContent = textOf(sample, 'parts', { parts });
    return mark;
  };
  const named = ({ text, inferred, parts }: Fact) =>
    inferred ? [text, ' ', inference(parts)] : [text];
  const addressAt = (snippet?: Snippet): string =>
    words === '' || address.includes('#')
      ? address
      : address + queryFragment(words, snippet?.place);
  link.href = addressAt(snippets[0]);
  link.textContent = title;
  when.append(...(date ? named(date) : []));
  const speakers = snippets[0]?.speakers ?? [];
  const spoken = elementIn(made, '.spoken');
  elementIn(spoken, 'b').textContent = speakers.join(', ');
  spoken.hidden = speakers.length === 0;
  for (const [index, line] of made.querySelectorAll<HTMLElement>('.excerpt').entries()) {
    const snippet = snippets[index];
    line.hidden = !snippet;
    if (!snippet) continue;
    const passage = elementIn(line, 'a', HTMLAnchorElement);
    if (!snippet.place) line.dataset.kind = 'fact';
    else if (words !== '') passage.href = addressAt(snippet);
    passage.replaceChildren(
      ...snippet.parts.flatMap((piece) =>
        piece.inferred ? [' ', inference(piece.text)] : [toNode(piece)],
      ),
    );
  }
  elementIn(who, '.people').textContent = people.join(', ');
  who.prepend(
    ...places.flatMap((place, index) => (index > 0 ? [', ', ...named(place)] : named(place))),
    places.length > 0 && people.length > 0 ? ' · ' : '',
  );
  const lacks = elementIn(made, '.lacks');
  elementIn(lacks, 's').textContent = missing.join(' ');
  lacks.hidden = missing.length === 0;
  return made;
}

function toNode({ text, marked }: SnippetPart): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
