import { describe, expect, test } from 'vitest';
import { defined } from '../../src/model/defined.ts';
import { pageFinisher } from '../../src/publish/finish-page.ts';
import { finishPages } from '../../src/publish/finish-pages.ts';
import type { SearchCopy } from '../../src/search/build/search-copy.ts';
import { folderOf, goodFiles } from '../validate/overlay.ts';

const page = (body: string, head = '') =>
  `<!DOCTYPE html><html><head><meta charset="utf-8">${head}</head><body>${body}</body></html>`;
const [encoder, decoder] = [new TextEncoder(), new TextDecoder()];

const searched = '<main data-pagefind-body>x</main>';

/** A finisher of an archive without reports, and the copies that it indexes, by their addresses. */
function finisher(files = new Map<string, Uint8Array>()) {
  const indexed = new Map<string, SearchCopy>();
  const index = {
    async add(url: string, copy: SearchCopy) {
      indexed.set(url, copy);
      return { fragment: url, characters: copy.html.length };
    },
    reuse: () => Promise.resolve(false),
  };
  const content = folderOf(files);
  const read = (path: string) => defined(files.get(path), path);
  const pages = finishPages(content, pageFinisher(read, new Set()), index);
  const finish = async (path: string, html: string) =>
    decoder.decode(await pages.finish(path, encoder.encode(html)));
  return { ...pages, finish, indexed };
}

test('a page is indexed and gets its policy, and the policy is told', async () => {
  const { finish, policy, has, indexed } = finisher();
  expect(await finish('nam/', page(searched))).toContain('http-equiv="content-security-policy"');
  expect([has('nam/'), has('nam/2021/')]).toEqual([true, false]);
  expect((await policy()).pages.get('nam/')).toEqual({ scripts: [], styles: [], loads: false });
  await finish('nam/2020/', page('x'));
  expect([...indexed.keys()]).toEqual(['/nam/']);
});

test('the record of a report is indexed, and the page is published without it', async () => {
  const { finish, indexed } = finisher();
  const script = '<script type="application/json" data-record>{"date":"2020"}</script>';
  const html = await finish('x/', page(`<main data-pagefind-body>a${script}b</main>`));
  expect(indexed.get('/x/')?.record).toEqual({ date: '2020' });
  expect(html).toMatch(/<body><main data-pagefind-body>ab<\/main><\/body><\/html>$/);
});

test('a page that only leads elsewhere is told apart', async () => {
  const { finish, policy, has } = finisher();
  await finish('cu/', page('', '<meta http-equiv="refresh" content="0; url=/nam/">'));
  expect((await policy()).redirects).toEqual(new Map([['cu/', '/nam/']]));
  expect(has('cu/')).toBe(true);
});

test('redirects have one order, whichever pages an earlier build made', async () => {
  const { finish, reuse, policy } = finisher();
  const sources = { scripts: [], styles: [], loads: false };
  await reuse('b/', { sources, redirectsTo: '/nam/' });
  for (const path of ['c/', 'a/'])
    await finish(path, page('', '<meta http-equiv="refresh" content="0; url=/nam/">'));
  expect([...(await policy()).redirects.keys()]).toEqual(['a/', 'b/', 'c/']);
});

test('it is known which pictures the pages show, however they are encoded, and pages that an earlier build made', async () => {
  const { finish, reuse, notesOf, shows } = finisher();
  await finish(
    'x/',
    page('<img src="/kho/_astro/l%C3%B2%20nung.a_b.png" srcset="/kho/_astro/a.webp 4w">'),
  );
  const pictures = ['_astro/lò nung.a_b.png', '_astro/a.webp'];
  expect([...pictures, '_astro/b.webp', '_astro/c.webp'].map(shows)).toEqual([
    true,
    true,
    false,
    false,
  ]);
  expect(notesOf('x/')).toMatchObject({ pictures });
  const sources = { scripts: [], styles: [], loads: false };
  await reuse('y/', { sources, pictures: ['_astro/b.webp'] });
  expect([shows('_astro/b.webp'), shows('_astro/c.webp')]).toEqual([true, false]);
});

test('every page begins with its doctype, also one that Astro gave none', async () => {
  const title = '<title>&lt;!doctype html></title><meta content="<!doctype html>">';
  for (const html of [page('', title), page('', title).replace('<!DOCTYPE html>', '')])
    expect(await finisher().finish('x/', html)).toMatch(/^<!DOCTYPE html><html>/);
});

test('a share of the pages is refused for its own faults, not for the pages of other shares', async () => {
  const { finish, expectNoFaults } = finisher(goodFiles());
  await finish('x/', page(''));
  expect(expectNoFaults).not.toThrow();
  await finish('bai-viet/2021/giu-nghe-gom/', page('<article></article>'));
  expect(expectNoFaults).toThrow('reports/2021/giu-nghe-gom.md: trang trống');
});

test('a draft needs no page, but a withdrawn report does', async () => {
  const path = 'reports/2020/nghe-nuoi-ong.md';
  const policyWith = (status: string) => {
    const markdown = new TextDecoder().decode(goodFiles().get(path));
    const text = markdown.replace('---\n', `---\nstatus: ${status}\n`);
    return finisher(new Map([[path, Buffer.from(text)]])).policy();
  };
  await expect(policyWith('draft')).resolves.toBeDefined();
  await expect(policyWith('withdrawn')).rejects.toThrow(`${path}: không có trang`);
});

describe('the faults of all pages are told at once:', () => {
  test.each([
    ['a picture that Astro did not find', page('<img __ASTRO_IMAGE_="{}">'), 'x/: trang còn'],
    ['a report without a page', page(''), 'reports/2020/nghe-nuoi-ong.md: không có trang'],
  ])('%s', async (_, html, said) => {
    const { finish, policy } = finisher(goodFiles());
    await finish('x/', html);
    await finish('bai-viet/2021/giu-nghe-gom/', page('<article></article>'));
    await expect(policy()).rejects.toThrow(said);
    await expect(policy()).rejects.toThrow('reports/2021/giu-nghe-gom.md: trang trống');
  });
});
