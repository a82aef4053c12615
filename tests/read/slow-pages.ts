/** Pages that a reader of HTML might take very long for, each `times` as long as it is at first. */
export const slowPages: readonly [what: string, html: (times: number) => string][] = [
  [
    'thousands of menus, each with a heading behind it',
    (times) => '<nav><a>a</a></nav><h1>b</h1>'.repeat(1500 * times),
  ],
  ['tens of thousands of boxes', (times) => '<div><span>a</span></div>'.repeat(15_000 * times)],
  [
    'boxes in boxes',
    (times) =>
      '<div><p>a</p>'.repeat(150 * times) +
      '<p>a</p>'.repeat(15_000 * times) +
      '</div>'.repeat(150 * times),
  ],
  [
    'articles in articles',
    (times) =>
      '<article><p>a</p>'.repeat(150 * times) +
      '<p>a</p>'.repeat(15_000 * times) +
      '</article>'.repeat(150 * times),
  ],
  [
    'tables in tables',
    (times) =>
      '<table><tr><td>'.repeat(50 * times) +
      '<b>a </b>'.repeat(15_000 * times) +
      '</td></tr></table>'.repeat(50 * times),
  ],
  [
    'thousands of headings beside an article',
    (times) =>
      `${'<h1>b</h1>'.repeat(5000 * times)}<article>${'<p>a b c</p>'.repeat(5000 * times)}</article>`,
  ],
];

/** A page of a report with something in the way. */
export const around = (html: string): Buffer =>
  Buffer.from(
    `<html><body><h1>Hội thảo nghề gốm</h1>${html}<p>Sáng 15-3-2019, Sở Văn hóa tổ chức hội thảo.</p></body></html>`,
  );
