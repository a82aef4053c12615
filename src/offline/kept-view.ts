import { buildCachesOf, cachesOf, choiceKey, pageCache, refused } from './protocol.ts';
import { isOwnPage } from './genuine.ts';
import { openKept } from './open-kept.ts';
import { titleOf } from './page-title.ts';
import { isReport } from './requests.ts';

/**
 * Fills in and shows the markup of KeptReports.astro: the reports that are kept, a way out where a page is missing, and the reader's choice to
 * keep nothing. Throws where storage is forbidden.
 */
export async function showKept(root: HTMLElement): Promise<void> {
  const { base = '/', page } = root.dataset;
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const button = (act: string) => find(`button[data-act=${act}]`);
  const status = find('[role=status]');

  function show(selector: string, shown: boolean): void {
    const element = find(selector);
    if (element) element.hidden = !shown;
  }

  async function showChoice(): Promise<void> {
    const refuses = localStorage.getItem(choiceKey) === refused;
    show('button[data-act=keep]', refuses);
    // What could not be removed can be tried again.
    const isLeft = cachesOf(base, await caches.keys()).length > 0;
    show('button[data-act=remove]', !refuses || isLeft);
  }

  async function list(): Promise<void> {
    const items = (await keptReports(base)).map(({ address, title }) => {
      const link = document.createElement('a');
      link.href = address;
      link.textContent = title;
      const item = document.createElement('li');
      item.append(link);
      return item;
    });
    find('ul')?.replaceChildren(...items);
    show('ul', items.length > 0);
    show('[data-none]', items.length === 0);
    const search = find('[data-search] a')?.getAttribute('href');
    show('[data-search]', Boolean(search && (await isKept(base, search))));
  }

  async function remove(): Promise<void> {
    localStorage.setItem(choiceKey, refused);
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
    for (const name of cachesOf(base, await caches.keys())) await caches.delete(name);
  }

  function tell(outcome: 'removed' | 'removeFailed' | 'again' | 'unread'): void {
    if (status) status.textContent = status.dataset[outcome] ?? '';
  }

  /** Does what a button is for, and says where it failed. */
  function act(name: string, work: () => Promise<void>, failure: Parameters<typeof tell>[0]): void {
    button(name)?.addEventListener('click', () => {
      work().catch((error: unknown) => {
        console.error(error);
        tell(failure);
      });
    });
  }

  const removeAll = async (): Promise<void> => {
    await remove();
    await list();
    await showChoice();
    tell('removed');
    button('keep')?.focus();
  };
  const keepAgain = async (): Promise<void> => {
    localStorage.removeItem(choiceKey);
    await showChoice();
    tell('again');
    button('remove')?.focus();
  };
  button('retry')?.addEventListener('click', () => location.reload());
  act('remove', removeAll, 'removeFailed');
  act('keep', keepAgain, 'unread');

  show('[data-missing]', location.pathname !== page);
  // This page stands in for one that could not be had; as soon as that can be had, the reader should see it.
  if (location.pathname !== page) addEventListener('online', () => void reloadIfReached());
  await showChoice();
  root.hidden = false;
  try {
    await list();
  } catch (error) {
    console.error(error);
    show('[data-none]', false);
    tell('unread');
  }
}

/** Browsers say `online` too early, and even of a network that reaches nothing: a reload then would undo the reader's click on a report that is kept. */
async function reloadIfReached(): Promise<void> {
  const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => ({
    ok: false,
  }));
  if (ok) location.reload();
}

/** The reports that are kept, the last one read first. */
async function keptReports(base: string): Promise<{ address: string; title: string }[]> {
  const cache = await openKept(pageCache(base));
  if (!cache) return [];
  const found: { address: string; title: string }[] = [];
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const path = pathname.slice(base.length);
    const html = isReport(path) ? await (await cache.match(request))?.text() : undefined;
    if (html !== undefined && isOwnPage(html, base, path))
      found.unshift({ address: pathname, title: titleOf(html) || pathname });
  }
  return found;
}

async function isKept(base: string, address: string): Promise<boolean> {
  for (const cacheName of buildCachesOf(base, await caches.keys()))
    if (await caches.match(address, { cacheName })) return true;
  return false;
}
