import { expect, inject, test } from 'vitest';
import { say } from '../../src/strings.ts';
import { manyReports } from '../build/many-reports.ts';
import { attribute, elements, only, pageAt, region, text } from './pages.ts';

const { many } = inject('sites');
const reports = manyReports();
const pair = reports.filter(({ data }) => data.event.id !== undefined).map(({ id }) => id);
const titles = (path: string) =>
  elements(region(pageAt(many.folder, path).tree, say('report.sameEvent')), 'h3').map((heading) =>
    attribute(only(heading, 'a'), 'href'),
  );
const lead = (path: string) => text(only(pageAt(many.folder, path).tree, 'main'));

test('the reports of one event lead to each other', () => {
  expect(pair).toHaveLength(2);
  const [one, other] = pair.map((id) => `/bai-viet/${id}/`);
  expect(pair.map((id) => titles(`bai-viet/${id}/`))).toEqual([[other], [one]]);
});

test('what leads there is no part of the report, so that no search finds it twice', () => {
  for (const id of pair) {
    const article = only(
      pageAt(many.folder, `bai-viet/${id}/`).tree,
      ({ properties }) => 'dataPagefindBody' in properties,
    );
    expect(text(article)).not.toContain(say('report.sameEvent'));
  }
});

test('a report of an event of its own has no such list', () => {
  const { html } = pageAt(many.folder, `bai-viet/${reports[0]?.id}/`);
  expect(html).not.toContain(say('report.sameEvent'));
});

test('an event is counted once where events are counted, beside its reports', () => {
  const [count, events] = [reports.length, reports.length - 1];
  for (const path of ['', 'gioi-thieu/'])
    expect(lead(path)).toContain(`Kho hiện có ${count} bài về ${events} sự kiện`);
  expect(lead('bai-viet/')).toContain(`${count} bài về ${events} sự kiện`);
  for (const path of ['nam/2022/', 'nam/2022/07/', 'nam/'])
    expect(lead(path)).toContain('2 bài về 1 sự kiện');
  expect(lead('nam/2023/')).toContain('2 bài');
  expect(lead('nam/2023/')).not.toContain('sự kiện');
});
