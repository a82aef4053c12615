import { expect, test } from 'vitest';
import { titleOf } from '../../src/offline/page-title.ts';

test.each([
  ['<h1 id="tieu-de" data-original>Hội thảo mẫu</h1>', 'Hội thảo mẫu'],
  ['<title>x</title><h1>A &amp; B &lt;i&gt; &quot;C&quot; &#39;D&#x27;</h1>', `A & B <i> "C" 'D'`],
  ['<h1> &nope; &amp;lt; &#1114112; </h1>', '&nope; &lt; &#1114112;'],
  ['<h1><b>x</b></h1>', ''],
  ['<p>không có</p>', ''],
])('the heading of %s is %s', (html, heading) => {
  expect(titleOf(html)).toBe(heading);
});
