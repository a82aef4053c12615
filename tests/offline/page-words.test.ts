import { expect, test } from 'vitest';
import { dayOf, titleOf } from '../../src/offline/page-words.ts';

test.each([
  ['<h1 id="tieu-de" data-original>Hội thảo mẫu</h1>', 'Hội thảo mẫu'],
  ['<title>x</title><h1>A &amp; B &lt;i&gt; &quot;C&quot; &#39;D&#x27;</h1>', `A & B <i> "C" 'D'`],
  ['<h1> &nope; &amp;lt; &#1114112; </h1>', '&nope; &lt; &#1114112;'],
  ['<h1><b>x</b></h1>', ''],
  ['<p>không có</p>', ''],
])('the heading of %s is %s', (html, heading) => {
  expect(titleOf(html)).toBe(heading);
});

test.each([
  ['<h1>A</h1><p><data value="2021-10-13">Chiều thứ Tư</data></p>', 'Chiều thứ Tư', ''],
  [
    '<data value="2021?-12-06">Thứ Hai</data> <span class="inferred" data-inferred="year">năm do suy luận</span>',
    'Thứ Hai',
    'năm do suy luận',
  ],
  ['<p>không có</p>', '', ''],
])('the day of %s is %s, with the mark %j', (html, day, mark) => {
  expect(dayOf(html)).toEqual({ day, mark });
});
