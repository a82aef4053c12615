import { expect, test } from 'vitest';
import { reportIdProblem } from '../../src/lib/report-id.ts';

test.each([
  ['2020/nghe-nuoi-ong', '2020-05-11'],
  ['2020/4-0', '2020'],
  ['2020/nghe', '2020?-05-11'],
  ['2020/nghe', '?2020-05-11'],
  ['2020/nghe', '2020-12-31/2021-01-01'],
  ['2020/nghe', 'hôm qua'],
])('%s is the right place for %s', (id, date) => {
  expect(reportIdProblem(id, date)).toBeUndefined();
});

test.each([
  ['nghe-nuoi-ong', 'reports/<năm bốn chữ số>/<tên>.md, không phải reports/nghe-nuoi-ong.md'],
  ['2020/05/nghe', 'không phải reports/2020/05/nghe.md'],
  ['nhap/2020/nghe', 'không phải reports/nhap/2020/nghe.md'],
  ['20/nghe', 'không phải reports/20/nghe.md'],
  ['02020/nghe', 'không phải reports/02020/nghe.md'],
  ['2020/', 'không phải reports/2020/.md'],
  ['2020/Nghề ong', 'thí dụ reports/2020/nghe-ong.md'],
  ['2020/nghe_ong', 'thí dụ reports/2020/nghe-ong.md'],
  ['2020/-nghe', 'thí dụ reports/2020/nghe.md'],
  ['2020/…', 'thí dụ reports/2020/ten-bai.md'],
  ['2021/nghe', 'nằm trong thư mục năm 2021 mà date ghi năm 2020; hãy chuyển tệp sang reports/2020/ hoặc sửa date'],
])('of a report of 2020, %s is said to be wrong', (id, said) => {
  expect(reportIdProblem(id, '2020-05-11')).toContain(said);
});
