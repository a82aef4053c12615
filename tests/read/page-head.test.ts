import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';

const page = (head: string, body = '') =>
  readReport(
    'trang.html',
    Buffer.from(
      `<!doctype html><meta charset="utf-8">${head}<title>Nghề gốm</title><article><h1>Nghề gốm</h1>${body}<p>Hội thảo nghề gốm bàn cách giữ lửa lò.</p></article>`,
    ),
  );

test.each<[where: string, head: string, body: string]>([
  [
    'of the head',
    '<meta property="article:published_time" content="2031-05-08T09:00:00+07:00">',
    '',
  ],
  [
    'in data for search engines',
    '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2031-05-08"}</script>',
    '',
  ],
  ['of the text', '', '<time itemprop="datePublished" datetime="2031-05-08 09:00">hôm qua</time>'],
  [
    'of the text, by its class',
    '',
    '<time class="entry-date published" datetime="2031-05-08">hôm qua</time>',
  ],
  ['as Vietnamese print it', '<meta name="pubdate" content="8/5/2031 09:00">', ''],
  [
    'in another zone, where it was still the day before',
    '<meta property="article:published_time" content="2031-05-07T20:00:00Z">',
    '',
  ],
])('the day of publication is read where a page marks it: %s', async (_, head, body) => {
  expect((await page(head, body)).published).toEqual({ year: 2031, month: 5, day: 8 });
});

test('a time of a system that may put the month first is no day', async () => {
  const { published } = await page('<meta name="pubdate" content="5/8/2031 9:00:00 AM">');
  expect(published).toBeUndefined();
});

test('a page names its publisher; one that says nothing has neither', async () => {
  expect((await page('<meta property="og:site_name" content=" Báo  Gốm ">')).publisher).toBe(
    'Báo Gốm',
  );
  const silent = await page('<meta property="article:published_time" content="hôm qua">');
  expect([silent.published, silent.publisher]).toEqual([undefined, undefined]);
});
