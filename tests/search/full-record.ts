import type { ReportRecord } from '../../src/search/format/report-record.ts';

/** A record that has every field. */
export const fullRecord: Required<ReportRecord> = {
  date: '2021?-12-30/2022-01-02',
  people: [
    { name: 'Trần Tuấn Anh', involvements: ['chaired', 'spoke'], speaks: [1, 2] },
    { name: 'Lê Mơ', slug: 'le-mo-gom', involvements: ['attended'] },
  ],
  bodies: [{ name: 'Bộ TT&TT', entry: 'Bộ Thông tin và Truyền thông' }],
  places: [{ name: 'Quận 1, TP. Hồ Chí Minh' }, { name: 'Nam Định', inferred: true }],
  now: [{ name: 'Ninh Bình' }],
  topics: [{ name: 'COVID-19' }],
  series: [{ name: 'Diễn đàn “4.0” & <b>' }],
  also: ['Bộ Thông tin và Truyền thông', 'Bộ 4T'],
};
