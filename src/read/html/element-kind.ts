import type { Element } from 'hast';

/** Parts of classes of what may belong to the site: a hint, which sentences deny. */
const outsideWords =
  /^(?:ads?|advert\w*|banner|breadcrumbs?|comments?|cookies?|copyright|footer|menu|modal|nav|navbar|navigation|popup|related|share|sharing|sidebar|social|tags)$/;
/** Parts of classes of what readers wrote. */
const replyWords = /^(?:comments?|commentlist|disqus|replies|responses?|respond)$/;

/** Whether a browser does not show an element until something is clicked. */
export function isHidden({ properties: { hidden, ariaHidden, style } }: Element): boolean {
  return (
    hidden === true ||
    ariaHidden === 'true' ||
    (typeof style === 'string' && /display\s*:\s*none/.test(style))
  );
}

/** Whether a button opens a part of the text, whose heading it is. */
export function opensPart({ tagName, properties }: Element): boolean {
  const { dataToggle, dataBsToggle, ariaControls, ariaExpanded } = properties;
  return (
    tagName === 'button' &&
    ([dataToggle, dataBsToggle].includes('collapse') ||
      (ariaControls !== undefined && ariaExpanded !== undefined))
  );
}

/** Whether an element by its name or class stands beside an article. */
export function isBeside(node: Element): boolean {
  return (
    ['aside', 'footer', 'nav'].includes(node.tagName) ||
    isNamedOutside(node) ||
    isNamedReplies(node)
  );
}

/** Whether class or id of an element are those of a part of a site. */
export function isNamedOutside(node: Element): boolean {
  return isNamed(node, outsideWords);
}

/** Whether class or id of an element are those of the replies of readers. */
export function isNamedReplies(node: Element): boolean {
  return isNamed(node, replyWords);
}

function isNamed({ properties: { className, id } }: Element, words: RegExp): boolean {
  return [className, id].flat().some(
    (name) =>
      typeof name === 'string' &&
      name
        .toLowerCase()
        .split(/[_-]+/)
        .some((word) => words.test(word)),
  );
}

/** Whether elements of a name are headings. */
export function isHeadingName(tagName: string): boolean {
  return /^h[1-6]$/.test(tagName);
}
