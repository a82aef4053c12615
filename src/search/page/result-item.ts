import type { SnippetPart } from '../worker/snippet.ts';
import { cloneTemplate, elementIn } from './markup.ts';
import type { Fact, Result } from '../worker/result.ts';
import { queryFragment } from '../query/query-fragment.ts';

/**
 * Makes the list item of a result. Its link passes the query (`words`, may be empty) on to the
 * report, which marks it.
 */
export function resultItem(
  template: HTMLTemplateElement,
  result: Result,
  words: string,
): HTMLLIElement {
  const { title, date, places, people, snippet, snippetKind, speakers, missing } = result;
  const made = cloneTemplate(template, HTMLLIElement);
  const link = elementIn(made, 'a', HTMLAnchorElement);
  const when = elementIn(made, '.when');
  const who = elementIn(made, '.who');
  const passage = elementIn(made, '.excerpt');
  const sample = elementIn(made, '.inferred');
  sample.remove();
  const inference = (parts: string): Node => {
    const mark = sample.cloneNode(true);
    if (parts) mark.textContent = `${parts} ${sample.textContent}`;
    return mark;
  };
  const named = ({ text, inferred, parts }: Fact) =>
    inferred ? [text, ' ', inference(parts)] : [text];
  link.href = addressOfResult(result, words);
  link.textContent = title;
  when.append(...(date ? named(date) : []));
  const spoken = elementIn(made, '.spoken');
  elementIn(spoken, 'b').textContent = speakers.join(', ');
  spoken.hidden = speakers.length === 0;
  passage.dataset.kind = snippetKind;
  passage.append(
    ...snippet.flatMap((piece) =>
      piece.inferred ? [' ', inference(piece.text)] : [toNode(piece)],
    ),
  );
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

function addressOfResult({ address }: Result, words: string): string {
  return words === '' || address.includes('#') ? address : address + queryFragment(words);
}

function toNode({ text, marked }: SnippetPart): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
