import type { ExcerptPart } from '../worker/excerpt.ts';
import { copyOf, part } from './markup.ts';
import type { Fact, Result } from '../worker/result.ts';
import { foundFragment } from '../query/found-fragment.ts';

/**
 * A result as an item of the list. Its link tells the report which words were looked for (`words`,
 * may be empty), so that it can show them.
 */
export function resultItem(
  template: HTMLTemplateElement,
  result: Result,
  words: string,
): HTMLLIElement {
  const { title, date, places, people, excerpt, excerptKind, missing } = result;
  const made = copyOf(template, HTMLLIElement);
  const link = part(made, 'a', HTMLAnchorElement);
  const when = part(made, '.when', HTMLElement);
  const who = part(made, '.who', HTMLElement);
  const passage = part(made, '.excerpt', HTMLElement);
  const sample = part(made, '.inferred', HTMLElement);
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
  passage.dataset.kind = excerptKind;
  passage.append(
    ...excerpt.flatMap((stretch) =>
      stretch.inferred ? [' ', inference(stretch.text)] : [toNode(stretch)],
    ),
  );
  who.append(
    ...places.flatMap((place, index) => (index > 0 ? [', ', ...named(place)] : named(place))),
  );
  if (people.length > 0) who.append(places.length > 0 ? ' · ' : '', people.join(', '));
  const lacks = part(made, '.lacks', HTMLElement);
  part(lacks, 's', HTMLElement).textContent = missing.join(' ');
  lacks.hidden = missing.length === 0;
  return made;
}

function addressOfResult({ address }: Result, words: string): string {
  return words === '' || address.includes('#') ? address : address + foundFragment(words);
}

function toNode({ text, marked }: ExcerptPart): Node {
  if (!marked) return document.createTextNode(text);
  const mark = document.createElement('mark');
  mark.textContent = text;
  return mark;
}
