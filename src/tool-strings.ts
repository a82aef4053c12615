/** The words of the tools of a report once they are used. Their script brings them. */
export const toolStrings = {
  'report.copied': 'Đã sao chép liên kết',
  'report.copyFailed': 'Không chép được, hãy chép từ thanh địa chỉ',
} as const;
