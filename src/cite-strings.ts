/**
 * The texts of the tools that cite a report. Their script brings them, so that no page carries what
 * few readers open.
 */
export const citeStrings = {
  'cite.title': 'Trích dẫn',
  'cite.more': 'Sao chép hay lưu: BibTeX, RIS, CSL-JSON',
  'cite.data': 'Dữ liệu và toàn văn của bài (JSON)',
  'cite.year': 'Trích dẫn của mọi bài năm {year}:',
  'cite.format': 'Định dạng',
  'cite.line': 'Dòng tham khảo',
  'cite.paragraph': 'Chỉ dẫn đoạn',
  'cite.copy': 'Sao chép',
  'cite.save': 'Lưu tệp',
  'cite.copied': 'Đã sao chép trích dẫn',
  'cite.copyFailed': 'Không chép được, hãy chọn chữ rồi chép',
  'cite.failed': 'Chưa tải được dữ liệu của bài; hãy đóng rồi mở lại mục này.',
} as const;
