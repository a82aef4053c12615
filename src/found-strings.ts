/**
 * The texts of the bar of found words. Its script brings them, so that no report carries what only
 * readers who come from the search need.
 */
export const foundStrings = {
  'found.label': 'Chỗ khớp trong bài',
  'found.count': 'Chỗ khớp {place}/{count}',
  'found.none': 'Không có chỗ nào khớp',
  'found.failed': 'Không đánh dấu được chỗ khớp; bài vẫn đủ như in',
  'found.previous': 'Trước',
  'found.next': 'Sau',
  'found.clear': 'Bỏ đánh dấu',
} as const;
