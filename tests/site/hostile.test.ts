import { fromHtml } from 'hast-util-from-html';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { defined } from '../../src/model/defined.ts';
import { liveMarkup } from '../hostile/live-markup.ts';
import { allPayloads } from '../hostile/payloads.ts';
import { deal } from '../hostile/reports.ts';
import { elements, only, originOf, pageAt, pagesOf, text } from './pages.ts';

const { folder } = inject('sites').hostile;
const origin = originOf(folder);
const pages = pagesOf(folder);
const dealt = deal();

const counts = { pages: pages.length, reports: dealt.length, payloads: allPayloads.length };
afterAll(() => console.log(`Hostile archive: ${JSON.stringify(counts)}.`));

const words = (some: string) => some.normalize('NFC').replace(/\s+/gu, ' ').trim();

test('no page of an archive full of payloads has anything that could run, load or lead elsewhere', () => {
  expect(pages.length).toBeGreaterThan(700);
  expect(
    pages.flatMap(({ path, tree }) =>
      liveMarkup(tree, origin).map((markup) => `${path}: ${markup}`),
    ),
  ).toEqual([]);
});

test('every page of a report shows each of its payloads, and its title, as words', () => {
  const missing = dealt.flatMap(({ report, payloads }) => {
    const page = pageAt(folder, `bai-viet/${report.id}`).tree;
    const main = text(only(page, 'main'));
    return [
      ...payloads.filter((payload) => !main.includes(words(payload))),
      ...(text(defined(elements(page, 'h1')[0], 'The title')) === words(report.data.title)
        ? []
        : [report.data.title]),
    ].map((absent) => `${report.id}: ${absent}`);
  });
  expect(missing).toEqual([]);
});

describe('what is live is found', () => {
  test.each([
    '<img src=x>',
    '<svg><script>hit=1</script></svg>',
    '<p onmouseover=window.hit=1>x</p>',
    '<p style="color:red">x</p>',
    '<template><iframe></iframe></template>',
    '<script>window.hit=1</script>',
    '<script type=module>window.hit=1</script>',
    '<style>*{background:url(//elsewhere.example/x.png)}</style>',
    '<link rel=stylesheet href=//elsewhere.example/x.css>',
    '<script src=//elsewhere.example/x.js></script>',
    '<meta http-equiv=refresh content="0;url=https://elsewhere.example/">',
    '<meta http-equiv=Content-Security-Policy content="script-src *">',
    '<a href="java&#9;script:window.hit=1">x</a>',
    '<form action=//elsewhere.example/></form>',
    '<base href=//elsewhere.example/>',
    '<button formaction=/x autofocus>x</button>',
  ])('%s', (markup) => {
    expect(liveMarkup(fromHtml(markup), origin)).not.toEqual([]);
  });

  test('and words are not', () => {
    for (const { text: payload } of allPayloads)
      expect(
        liveMarkup(
          {
            type: 'root',
            children: [
              {
                type: 'element',
                tagName: 'p',
                properties: { title: payload },
                children: [{ type: 'text', value: payload }],
              },
            ],
          },
          origin,
        ),
      ).toEqual([]);
  });
});
