import { buildCachesOf, cachesOf, choiceKey, pageCache, refused } from './worker-manifest.ts';
import { isOwnPage } from './genuine.ts';
import { openExisting } from './open-existing.ts';
import { dayOf, titleOf } from './page-words.ts';
import { isReport } from './requests.ts';

type KeptOutcome = 'removed' | 'removeFailed' | 'again' | 'unread';

/**
 * Fills in and shows the markup of KeptReports.astro: the cached reports, a way out if this page
 * stands in for one that could not be fetched, and the choice to keep no copies. Throws if the
 * browser forbids storage.
 */
export async function showKept(root: HTMLElement): Promise<void> {
  const { base = '/', page } = root.dataset;
  const view = keptView(root, base);

  /** Runs `work` when a button is clicked, and reports `failure` if it fails. */
  function act(name: string, work: () => Promise<void>, failure: KeptOutcome): void {
    view.button(name)?.addEventListener('click', () => {
      work().catch((error: unknown) => {
        console.error(error);
        view.report(failure);
      });
    });
  }

  const removeAll = async (): Promise<void> => {
    localStorage.setItem(choiceKey, refused);
    await (await navigator.serviceWorker.getRegistration(base))?.unregister();
    for (const name of cachesOf(base, await caches.keys())) await caches.delete(name);
    await view.list();
    await view.showChoice();
    view.report('removed');
    view.button('keep')?.focus();
  };
  const keepAgain = async (): Promise<void> => {
    localStorage.removeItem(choiceKey);
    await view.showChoice();
    view.report('again');
    view.button('remove')?.focus();
  };
  view.button('retry')?.addEventListener('click', () => location.reload());
  act('remove', removeAll, 'removeFailed');
  act('keep', keepAgain, 'unread');

  view.show('[data-missing]', location.pathname !== page);
  // Once the page can be fetched for which this one stands in, the reader should see it.
  if (location.pathname !== page) addEventListener('online', () => void reloadIfReached());
  await view.showChoice();
  root.hidden = false;
  try {
    await view.list();
  } catch (error) {
    console.error(error);
    view.show('[data-none]', false);
    view.report('unread');
  }
}

/** The parts of the markup, and what fills them in. */
function keptView(root: HTMLElement, base: string) {
  const find = (selector: string) => root.querySelector<HTMLElement>(selector);
  const status = find('[role=status]');
  const template = root.querySelector('template');

  function itemOf({ address, title, day, mark }: CachedReport): Node | string {
    if (!template) return address;
    const item = document.importNode(template.content, true);
    const link = item.querySelector('a');
    const when = item.querySelector('.when');
    if (link) Object.assign(link, { href: address, textContent: title });
    when?.append(day);
    if (mark) {
      const inferred = document.createElement('span');
      inferred.className = 'inferred';
      inferred.textContent = mark;
      when?.append(' ', inferred);
    }
    return item;
  }

  function show(selector: string, shown: boolean): void {
    const element = find(selector);
    if (element) element.hidden = !shown;
  }

  return {
    button: (act: string) => find(`button[data-act=${act}]`),
    show,
    report(outcome: KeptOutcome): void {
      if (status) status.textContent = status.dataset[outcome] ?? '';
    },
    async list(): Promise<void> {
      const items = (await keptReports(base)).map(itemOf);
      find('ul')?.replaceChildren(...items);
      show('ul', items.length > 0);
      show('[data-none]', items.length === 0);
      const search = find('[data-search] a')?.getAttribute('href');
      show('[data-search]', Boolean(search && (await isKept(base, search))));
    },
    async showChoice(): Promise<void> {
      const refuses = localStorage.getItem(choiceKey) === refused;
      show('button[data-act=keep]', refuses);
      // What could not be removed can be tried again.
      const isLeft = cachesOf(base, await caches.keys()).length > 0;
      show('button[data-act=remove]', !refuses || isLeft);
    },
  };
}

/**
 * Reloads if the page can be fetched. Browsers fire `online` too early, and even for a network that
 * reaches nothing. A reload would then undo the reader's click on a cached report.
 */
async function reloadIfReached(): Promise<void> {
  const { ok } = await fetch(location.href, { method: 'HEAD', cache: 'no-store' }).catch(() => ({
    ok: false,
  }));
  if (ok) location.reload();
}

/** A cached report as the list shows it. */
interface CachedReport extends ReturnType<typeof dayOf> {
  address: string;
  title: string;
}

/** The cached reports, the last one read first. */
async function keptReports(base: string): Promise<CachedReport[]> {
  const cache = await openExisting(pageCache(base));
  if (!cache) return [];
  const found: CachedReport[] = [];
  for (const request of await cache.keys()) {
    const { pathname } = new URL(request.url);
    const path = pathname.slice(base.length);
    const html = isReport(path) ? await (await cache.match(request))?.text() : undefined;
    if (html !== undefined && isOwnPage(html, base, path))
      found.unshift({ address: pathname, title: titleOf(html) || pathname, ...dayOf(html) });
  }
  return found;
}

async function isKept(base: string, address: string): Promise<boolean> {
  for (const cacheName of buildCachesOf(base, await caches.keys()))
    if (await caches.match(address, { cacheName })) return true;
  return false;
}
