import { expect, test } from 'vitest';
import { readReport } from '../../src/read/read-report.ts';
import { processorTime } from '../read/processor-time.ts';
import { around, slowPages } from '../read/slow-pages.ts';

async function read(html: string): Promise<void> {
  const { paragraphs } = await readReport('bai.html', around(html));
  expect(paragraphs.length).toBeGreaterThan(0);
}

// Four times the page takes about four times as long; if each part were compared with each other,
// it would take sixteen times as long. Collecting garbage can spoil one measurement, but not three.
test.each(slowPages)(
  'a page with %s takes no more time to read than its length gives reason for',
  { retry: 2 },
  async (_, html) => {
    const [once, fourTimes] = [html(1), html(4)];
    // The first reading of a process compiles what it runs.
    await read(once);
    const short = await processorTime(() => read(once));
    expect((await processorTime(() => read(fourTimes))) / short).toBeLessThan(10);
  },
);
