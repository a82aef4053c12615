import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildFiles } from '../../src/offline/build-files.ts';
import { digestOf } from '../../src/offline/digest.ts';
import { cacheFirst, networkFirst, type KeptFiles } from '../../src/offline/fetch-strategies.ts';
import { seenPictures } from '../../src/offline/seen-pictures.ts';
import {
  buildCache,
  buildCachesOf,
  pageCache,
  pictureCache,
  type WorkerManifest,
} from '../../src/offline/worker-manifest.ts';
import { visitedPages } from '../../src/offline/visited-pages.ts';
import { fakeBrowser, answered, type Network } from './fake-browser.ts';

const login = { body: '<!doctype html><title>Đăng nhập wifi</title></html>', type: 'text/html' };
const script = 'let a';
const page = (path: string, text = 'x') =>
  `<html><link rel="canonical" href="https://example.org/kho/${path}"><script>f("/kho/ngoai-tuyen.js")</script>${text}</html>`;
const offline =
  '<html><script>f("/kho/ngoai-tuyen.js")</script><div data-page="/kho/ngoai-tuyen/"></div></html>';

let build: WorkerManifest;
beforeAll(async () => {
  build = {
    version: '2',
    base: '/kho/',
    sections: ['bai-viet'],
    offlinePage: 'ngoai-tuyen/',
    searchPage: 'tim-kiem/',
    shell: {
      'ngoai-tuyen/': null,
      '_astro/a.js': await digestOf(new TextEncoder().encode(script)),
    },
    search: { 'pagefind/latest.json': await digestOf(new TextEncoder().encode('{}')) },
    index: {},
    withdrawn: ['bai-viet/2021/rut/', 'cu/rut/'],
  };
});
afterEach(() => void vi.unstubAllGlobals());

const own = () => buildCache(build);
const earlier = () => buildCache({ ...build, version: '1' });

/** Asks for a file as a page does, and waits until what should be kept is. */
async function ask(kind: typeof networkFirst, path: string): Promise<string> {
  const work: Promise<unknown>[] = [];
  const event = {
    request: new Request(`https://example.org/kho/${path}`),
    waitUntil: (promise: Promise<unknown>) => void work.push(promise),
  };
  const response = await kind(buildFiles(build), event, path);
  const body = await response.text();
  await Promise.all(work);
  return body;
}

describe('an immutable file', () => {
  const file = '/kho/_astro/a.js';
  const start = async (network: Network) => {
    const browser = fakeBrowser({ '/kho/ngoai-tuyen/': offline, ...network });
    await caches.open(own());
    return browser;
  };

  test('is kept as the network gives it, and then asked for no more', async () => {
    const browser = await start({ [file]: script });
    expect([await ask(cacheFirst, '_astro/a.js'), await ask(cacheFirst, '_astro/a.js')]).toEqual([
      script,
      script,
    ]);
    expect(browser.requests).toEqual([`default ${file}`]);
  });

  test.each<[string, Network[string]]>([
    ['a page of a wireless network', login],
    ['such a page that says it is a script', { ...login, type: 'text/javascript' }],
    ['a part of it', { body: script, status: 206 }],
    ['nothing', ''],
    ['less than it', script.slice(1)],
    ['an error', { body: script, status: 503 }],
    ['what stands at another address', { body: script, redirected: true }],
  ])('is not kept where the network gives %s', async (_, wrong) => {
    const browser = await start({ [file]: wrong });
    await ask(cacheFirst, '_astro/a.js');
    expect(await browser.kept(own(), file)).toBeUndefined();
  });

  test.each([login, { body: '', status: 403 }])(
    'is asked of the server itself where the browser has kept something else: %o',
    async (wrong) => {
      const browser = await start({ [`default ${file}`]: wrong, [`reload ${file}`]: script });
      expect(await ask(cacheFirst, '_astro/a.js')).toBe(script);
      expect(await browser.kept(own(), file)).toBe(script);
    },
  );

  test('heals what an earlier worker has kept wrongly, in this build or one before', async () => {
    const browser = await start({ [file]: script });
    browser.plant(own(), file, login.body);
    browser.plant(earlier(), file, login.body);
    expect(await ask(cacheFirst, '_astro/a.js')).toBe(script);
    expect(await browser.kept(own(), file)).toBe(script);
    browser.plant(own(), file, login.body);
    await buildFiles(build).keepShell();
    expect(await browser.kept(own(), file)).toBe(script);
  });

  test('of no build that is known is kept unless it is a page', async () => {
    const browser = await start({ '/kho/_astro/b.js': 'let b', '/kho/_astro/c.js': login });
    await ask(cacheFirst, '_astro/b.js');
    await ask(cacheFirst, '_astro/c.js');
    expect(await browser.kept(own(), '/kho/_astro/b.js')).toBe('let b');
    expect(await browser.kept(own(), '/kho/_astro/c.js')).toBeUndefined();
  });
});

test("a build whose page for what is missing is somebody else's does not take over", async () => {
  fakeBrowser({ '/kho/_astro/a.js': script, '/kho/ngoai-tuyen/': login });
  await expect(buildFiles(build).keepShell()).rejects.toThrow('ngoai-tuyen/');
});

test('a file that changes comes from the network, but not a page in its place', async () => {
  const path = 'pagefind/latest.json';
  const network: Network = { [`/kho/${path}`]: '{"newer":1}' };
  const browser = fakeBrowser(network);
  browser.plant(own(), `/kho/${path}`, '{}');
  expect(await ask(networkFirst, path)).toBe('{"newer":1}');
  network[`/kho/${path}`] = login;
  expect(await ask(networkFirst, path)).toBe('{}');
  delete network[`/kho/${path}`];
  expect(await ask(networkFirst, path)).toBe('{}');
});

describe('a page that was read', () => {
  const path = 'bai-viet/2021/x/';
  const start = async (network: Network = {}) => {
    const browser = fakeBrowser(network);
    const pages = visitedPages(build);
    await pages.begin();
    await pages.add(path, answered({ body: page(path), type: 'text/html' }));
    expect(await browser.kept(pageCache(build.base), `/kho/${path}`)).toBe(page(path));
    return { browser, pages, kept: async () => (await pages.get(path))?.text() };
  };

  test.each([
    ['the page of a wireless network', login],
    ['a page that the network cut', { body: page(path).slice(0, -4) }],
    ['an error', { body: page(path), status: 503 }],
    ['the home page, sent for what is missing', { body: page('') }],
    ['a page that was redirected to', { body: page(path), redirected: true }],
    ['that it is missing, said by another than the archive', { body: login.body, status: 404 }],
  ])('is not replaced by %s', async (_, wrong) => {
    const { pages, kept } = await start();
    await pages.add(path, answered({ type: 'text/html', ...wrong }));
    expect(await kept()).toBe(page(path));
  });

  test('is replaced by what it has become', async () => {
    const { pages, kept } = await start();
    await pages.add(path, answered({ body: page(path, 'y'), type: 'text/html' }));
    expect(await kept()).toBe(page(path, 'y'));
  });

  test.each([
    { body: offline, status: 404 },
    { body: 'Gone', status: 410 },
  ])('is let go where the archive says that it is no more: %o', async (gone) => {
    const { pages, kept } = await start();
    await pages.add(path, answered({ type: 'text/html', ...gone }));
    expect(await kept()).toBeUndefined();
  });

  test('is let go, and not kept again, once the archive has withdrawn its report', async () => {
    const { browser, pages } = await start();
    const kept = (path: string) => browser.kept(pageCache(build.base), `/kho/${path}`);
    for (const gone of build.withdrawn) {
      browser.plant(pageCache(build.base), `/kho/${gone}`, page(gone));
      expect(await kept(gone)).toBe(page(gone));
    }
    await pages.discardWithdrawn();
    for (const gone of build.withdrawn) {
      await pages.add(gone, answered({ body: page(gone, 'Đã rút'), type: 'text/html' }));
      expect(await kept(gone)).toBeUndefined();
    }
    expect(await kept(path)).toBe(page(path));
  });

  test('is not shown where an earlier worker has kept something else for it', async () => {
    const { browser, pages, kept } = await start({ [`/kho/${path}`]: page(path) });
    browser.plant(pageCache(build.base), `/kho/${path}`, login.body);
    expect(await kept()).toBeUndefined();
    await pages.addOpen(path);
    expect(await kept()).toBe(page(path));
  });
});

describe('a picture', () => {
  const path = '_astro/lo-nung.a1_b2.avif';
  /** Asks for a picture as a page does, and waits until it is kept, if it should be. */
  const see = async (asked: string): Promise<string> => {
    const work: Promise<unknown>[] = [];
    const pictures: KeptFiles = seenPictures(build);
    const request = new Request(`https://example.org/kho/${asked}`);
    const event = { request, waitUntil: (one: Promise<unknown>) => void work.push(one) };
    const body = await (await cacheFirst(pictures, event, asked)).text();
    await Promise.all(work);
    return body;
  };
  const image = { body: 'picture', type: 'image/avif' };

  test('is kept beside the builds, whose caches go, and asked for no more', async () => {
    const browser = fakeBrowser({ [`/kho/${path}`]: image });
    await seenPictures(build).begin();
    expect([await see(path), await see(path)]).toEqual(['picture', 'picture']);
    expect(browser.requests).toEqual([`default /kho/${path}`]);
    expect(await browser.kept(pictureCache('/kho/'), `/kho/${path}`)).toBe('picture');
    expect(buildCachesOf('/kho/', [own(), pictureCache('/kho/'), pageCache('/kho/')])).toEqual([
      own(),
    ]);
  });

  test.each<[string, Network[string]]>([
    ['a page of a wireless network', login],
    ['an error', { ...image, status: 404 }],
    ['nothing', { ...image, body: '' }],
  ])('is not kept where the network gives %s', async (_, wrong) => {
    const browser = fakeBrowser({ [`/kho/${path}`]: wrong });
    await seenPictures(build).begin();
    await see(path);
    expect(await browser.kept(pictureCache('/kho/'), `/kho/${path}`)).toBeUndefined();
  });

  test('is not kept for a reader who wants no copies', async () => {
    const browser = fakeBrowser({ [`/kho/${path}`]: image });
    expect(await see(path)).toBe('picture');
    expect(await browser.kept(pictureCache('/kho/'), `/kho/${path}`)).toBeUndefined();
  });

  test('goes with the last page that shows it, as when a report is withdrawn', async () => {
    const [shown, gone] = ['_astro/còn.png', '_astro/mất.800w.avif'].map(encodeURI);
    const browser = fakeBrowser({
      [`/kho/${shown}`]: image,
      [`/kho/${gone}`]: image,
    });
    const [pages, pictures] = [visitedPages(build), seenPictures(build)];
    await Promise.all([pages.begin(), pictures.begin()]);
    for (const one of [shown, gone]) await see(`${one}`);
    const [withdrawn] = build.withdrawn;
    const reads: [page: string, picture: string][] = [
      ['bai-viet/2021/x/', `<img src="/kho/${shown}">`],
      [`${withdrawn}`, `<source srcset="/kho/${shown} 400w, /kho/${gone} 800w">`],
    ];
    for (const [at, picture] of reads)
      browser.plant(pageCache('/kho/'), `/kho/${at}`, page(at, picture));
    const kept = () =>
      Promise.all([shown, gone].map((one) => browser.kept(pictureCache('/kho/'), `/kho/${one}`)));
    await pictures.discardUnshown(pages.all());
    expect(await kept()).toEqual(['picture', 'picture']);
    await pages.discardWithdrawn();
    await pictures.discardUnshown(pages.all());
    expect(await kept()).toEqual(['picture', undefined]);
  });

  test('makes room for those seen later, of which three hundred are kept', async () => {
    const paths = Array.from({ length: 303 }, (_, index) => `_astro/anh-${index}.png`);
    const browser = fakeBrowser(
      Object.fromEntries(paths.map((one) => [`/kho/${one}`, { ...image, body: one }])),
    );
    await seenPictures(build).begin();
    for (const one of paths) await see(one);
    const kept = await Promise.all(
      paths.map((one) => browser.kept(pictureCache('/kho/'), `/kho/${one}`)),
    );
    expect(kept.slice(0, 4)).toEqual([undefined, undefined, undefined, paths[3]]);
    expect(kept.filter((one) => one !== undefined)).toHaveLength(300);
  });
});
