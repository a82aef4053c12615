import { expect, test } from 'vitest';
import { evidenceAnchor } from '../../src/views/evidence.ts';
import { report } from '../model/reports.ts';

const annotations = {
  paragraphs: 3,
  mentions: {},
  evidence: { 'Ngày 11-5': 2, 'Bản tin': 3 },
  abbreviations: [],
};
const printed = report({ preamble: 'Bản tin\n2020-05', title: 'Hội nghị  tháng Năm 2020' });

test.each([
  ['Ngày 11-5', 'doan-2'],
  ['Bản tin', 'doan-3'],
  ['Bản tin 2020-05', 'truoc-tieu-de'],
  ['tháng Năm', 'tieu-de'],
  ['tháng Sáu', undefined],
])('“%s” is printed at %s', (phrase, anchor) => {
  expect(evidenceAnchor(phrase, printed, annotations)).toBe(anchor);
});

test('a report with nothing before its title has its title alone there', () => {
  expect(evidenceAnchor('2020-05', report({ title: 'Hội nghị ong' }), annotations)).toBeUndefined();
});
