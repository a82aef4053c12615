import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { around, slowPages } from './slow-pages.ts';

// How the time grows with the page is measured in tests/slow/read-slow-pages.test.ts.
test.each(slowPages)('a report among %s is read', async (_, html) => {
  const { paragraphs } = await readReport('bai.html', around(html(1)));
  expect(paragraphs.at(-1)).toContain('Sở Văn hóa tổ chức hội thảo');
});
