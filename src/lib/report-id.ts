import { slug } from './vietnamese.ts';

/** What is wrong with the place of a report's file, given its path below `content/reports` without `.md` and its date; undefined where nothing is. */
export function reportIdProblem(id: string, date: string): string | undefined {
  const [, folder, name] = /^(\d{4})\/([^/]+)$/.exec(id) ?? [];
  if (folder === undefined || name === undefined) return `tệp phải nằm ngay trong thư mục của một năm: reports/<năm bốn chữ số>/<tên>.md, không phải reports/${id}.md`;
  if (slug(name) !== name) return `tên tệp chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối, thí dụ reports/${folder}/${slug(name) || 'ten-bai'}.md`;
  // A date that is none has no year; the schema says so already.
  const year = /\d{4}/.exec(date)?.[0];
  if (year === undefined || year === folder) return undefined;
  return `tệp nằm trong thư mục năm ${folder} mà date ghi năm ${year}; hãy chuyển tệp sang reports/${year}/ hoặc sửa date`;
}
