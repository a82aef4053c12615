import { childrenOf, readXml, xmlText, type XmlElement } from './read-xml.ts';

/** A sitemap, or a list of sitemaps. */
export interface ReadSitemap {
  kind: 'urlset' | 'sitemapindex';
  items: { address: string; changed: string | undefined }[];
}

const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/**
 * Reads a sitemap at `folder`, the full address of the folder of its file, by the protocol of
 * sitemaps.org and its schema. Throws where it has no item or too many, an element that the schema
 * does not know, an address elsewhere or above its folder, one twice, or a day of another form.
 */
export function readSitemap(text: string, folder: string): ReadSitemap {
  if (Buffer.byteLength(text) > 52_428_800) throw new Error('more than 50 MB');
  const { root } = readXml(text);
  const kind = root.name;
  if ((kind !== 'urlset' && kind !== 'sitemapindex') || root.namespace !== namespace)
    throw new Error(`a root named ${kind}`);
  const items = elementsOf(root, kind === 'urlset' ? 'url' : 'sitemap').map((item) => {
    const [loc, lastmod, ...others] = elementsOf(item, 'loc', 'lastmod');
    if (others.length > 0 || loc?.name !== 'loc') throw new Error('an item of another form');
    const address = xmlText(loc);
    const changed = lastmod && xmlText(lastmod);
    if (new URL(address).href !== address || !address.startsWith(folder) || address.length >= 2048)
      throw new Error(`the address ${address} in ${folder}`);
    if (changed !== undefined && !/^\d{4}-\d\d-\d\d$/.test(changed))
      throw new Error(`${address} was changed on ${changed}`);
    return { address, changed };
  });
  if (items.length === 0 || items.length > 50_000) throw new Error(`${items.length} items`);
  if (new Set(items.map(({ address }) => address)).size < items.length)
    throw new Error('an address twice');
  return { kind, items };
}

/** The children of an element. Throws where there is anything but elements of these names. */
function elementsOf(element: XmlElement, ...names: string[]): XmlElement[] {
  const found = names.flatMap((name) => childrenOf(element, name));
  if (found.length !== element.children.length || found.some((one) => one.namespace !== namespace))
    throw new Error(`${element.name} has more than ${names.join(' and ')}`);
  return found;
}
