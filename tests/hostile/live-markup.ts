import type { Element, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';

/** Elements that run, load or embed something. Pages have them only as `isPicture` says. */
const foreign = new Set(
  'img picture svg math iframe frame frameset object embed video audio track source marquee portal base area dialog'.split(
    ' ',
  ),
);
/** Properties that no element of the archive has. */
const properties = new Set(
  'style srcDoc ping background formAction autoFocus contentEditable'.split(' '),
);
const statement = /hit=1|elsewhere\.example/;

/**
 * What stands in a page that could run or load something and that no page of the archive has: the
 * same as `livePayloads` finds in a browser, and scripts.
 */
export function liveMarkup(tree: Root, origin: string): string[] {
  const found: string[] = [];
  const look = (element: Element) => {
    if (faultOf(element, origin)) found.push(toHtml({ ...element, children: [] }).slice(0, 200));
    if (element.content) visit(element.content, 'element', look);
  };
  visit(tree, 'element', look);
  return found;
}

function faultOf(element: Element, origin: string): boolean {
  const { tagName, properties: own } = element;
  const leads = (name: string, allowed: RegExp, of: 'protocol' | 'origin') =>
    own[name] !== undefined && !allowed.test(new URL(String(own[name]), `${origin}/`)[of]);
  if (foreign.has(tagName)) return !isPicture(element) && !isChart(element);
  if (Object.keys(own).some((name) => properties.has(name) || /^on/i.test(name))) return true;
  if (tagName === 'a') return leads('href', /^(?:https?|mailto):$/, 'protocol');
  if (tagName === 'form') return leads('action', new RegExp(`^${origin}$`), 'origin');
  if (tagName === 'link' || tagName === 'script')
    if (['href', 'src'].some((name) => statement.test(String(own[name] ?? '')))) return true;
  if (tagName === 'script' || tagName === 'style')
    return !isData(element) && statement.test(toString(element));
  return tagName === 'meta' && isCommand(element);
}

/** A part of a picture that the build made, which loads nothing else. */
function isPicture({ tagName, properties: own }: Element): boolean {
  const addresses = [own.src ?? '', ...(own.srcSet ?? '').split(/ \w+(?:, )?/)];
  return (
    ['picture', 'source', 'img'].includes(tagName) &&
    (tagName === 'picture' || addresses.some(Boolean)) &&
    addresses.every((address) => /^(?:\/[a-z-]+\/_astro\/[\w.-]+)?$/.test(address))
  );
}

/** A chart that the build drew: rectangles, given by numbers alone. */
function isChart({ tagName, properties: own, children }: Element): boolean {
  const hasNumbers = (value: unknown) => /^\d[\d %]*$/.test(String(value));
  return (
    tagName === 'svg' &&
    Object.entries(own).every(
      ([name, value]) => ['preserveAspectRatio', 'ariaHidden'].includes(name) || hasNumbers(value),
    ) &&
    children.every(
      (child) =>
        child.type === 'element' &&
        child.tagName === 'rect' &&
        child.children.length === 0 &&
        Object.values(child.properties).every(hasNumbers),
    )
  );
}

/** A script that is data, which runs nothing. */
function isData({ properties: own }: Element): boolean {
  return String(own.type).endsWith('json');
}

/** A meta element that tells the browser to do something, other than the archive's own. */
function isCommand({ properties: own }: Element): boolean {
  const [name, content] = [String(own.httpEquiv ?? '').toLowerCase(), String(own.content)];
  if (name === 'content-security-policy') return !content.startsWith("default-src 'none'; ");
  if (name === 'refresh') return !/^0; url=\/[a-z-]+\/bai-viet\/2016\/bai-\d+\/$/.test(content);
  return name !== '' || own.charSet === 'utf-7';
}
