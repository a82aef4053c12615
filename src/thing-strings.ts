/**
 * The texts of the cards of things, of the suggestions and of the box that narrows an index. Their
 * scripts bring them, so that no page carries what only those need who type a name.
 */
export const thingStrings = {
  'thing.people': 'Nhân vật',
  'thing.bodies': 'Đơn vị',
  'thing.places': 'Địa điểm',
  'thing.topics': 'Chủ đề',
  'thing.series': 'Chuỗi sự kiện',
  'thing.inferred': 'suy luận',
  'thing.inferredParts': '{parts} do suy luận',
  'thing.dated': '{note} · {date}',
  'thing.merged': 'Nay thuộc {note}, từ {date}',
  'thing.sameDay': '{count} bài, {first}',
  'thing.reports': '{count} bài, từ {first} đến {last}',
  'thing.within.people': 'Tìm trong các bài của {name}',
  'thing.within.bodies': 'Tìm trong các bài của {name}',
  'thing.within.places': 'Tìm trong các bài ở {name}',
  'thing.within.topics': 'Tìm trong các bài thuộc {name}',
  'thing.within.series': 'Tìm trong các bài thuộc {name}',
  'suggest.label': 'Gợi ý',
  'suggest.count': '{count} gợi ý, chọn bằng phím mũi tên.',
  'suggest.none': 'Không có gợi ý.',
  'suggest.recent': 'Đã tìm',
  'suggest.reports': '{count} bài',
  'search.narrowed': 'Còn {count} tên.',
  'search.valuesFailed': 'Chưa tải được danh sách này.',
  'narrow.more': 'Mới hiện {count} tên đầu; hãy gõ thêm.',
  'narrow.none': 'Không có tên nào như vậy.',
} as const;
