import { expect, test } from 'vitest';
import { proposedEventId } from '../../src/model/event-id.ts';
import { reportSchema } from '../../src/model/report.ts';
import { leastFrontMatter } from './reports.ts';

test.each([
  ['Hội thảo “Giữ nghề gốm”', '2021-03-15', 'hoi-thao-giu-nghe-gom-2021-03-15'],
  ['Diễn đàn', '2021?-12-06', 'dien-dan-2021-12-06'],
  ['Diễn đàn', '2021-12-06/2021-12-08', 'dien-dan-2021-12-06'],
  ['Diễn đàn', '2021', 'dien-dan-2021'],
  ['???', '2021-10', 'su-kien-2021-10'],
  ['Hội '.repeat(900), '2021-10-13', `${'hoi-'.repeat(15).slice(0, -1)}-2021-10-13`],
])('the event %s of %s has an id that the schema takes', (name, date, id) => {
  expect(proposedEventId({ event: { name }, date })).toBe(id);
  const event = { ...leastFrontMatter.event, id };
  expect(reportSchema.safeParse({ ...leastFrontMatter, event }).success).toBe(true);
});
