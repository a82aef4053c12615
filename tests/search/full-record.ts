import type { ReportRecord } from '../../src/search/format/report-record.ts';

/** A record that has every field. */
export const fullRecord: Required<ReportRecord> = {
  date: '2021?-12-30/2022-01-02',
  people: [
    { name: 'Trần Tuấn Anh', speaks: [1, 2] },
    { name: 'Lê Mơ', slug: 'le-mo-gom' },
  ],
  bodies: ['Bộ Y tế'],
  places: [{ name: 'Quận 1, TP. Hồ Chí Minh' }, { name: 'Nam Định', inferred: true }],
  now: ['Ninh Bình'],
  topics: ['COVID-19'],
  series: ['Diễn đàn “4.0” & <b>'],
};
