/** Errors in the words of a command line, and in what they name. */
export const optionMessages = {
  unknownOption: (option: string) => `không có tùy chọn ${option}`,
  unexpectedWord: (word: string) => `không rõ “${word}” để làm gì; hãy bỏ đi`,
  optionMissing: (option: string) => `thiếu tùy chọn ${option}`,
  valueMissing: (option: string) => `${option} cần một giá trị`,
  valueUnexpected: (option: string) => `${option} không đi với giá trị`,
  noContent: (folder: string) =>
    `Không có thư mục nội dung ${folder}. Hãy xem lại CONTENT_DIR, hoặc tạo thư mục ấy.`,
  notEmpty: (option: string, path: string) =>
    `${option}: ${path} đã có và không trống; hãy chọn một thư mục mới`,
  notRead: (path: string, reason: string) =>
    `Không đọc được ${path}: ${reason}. Hãy xem lại quyền của tệp, hoặc bỏ tệp ấy ra.`,
  notWhole: (option: string, given: string, least: number, most: number) =>
    `${option} cần một số nguyên từ ${least} đến ${most}, không phải “${given}”`,
};

/** How each command is used. */
export const helpMessages = {
  start: `npm start -- [tùy chọn]        dựng kho rồi mở trên máy này để xem

  --port 8080              cổng; nếu bận thì lấy cổng kế tiếp (4321)
  --host                   cho các máy khác trong mạng cùng xem
  --help                   bảng này`,
  dev: `npm run dev -- [tùy chọn]      xem từng trang trong khi sửa bài

  --port 8080              cổng; nếu bận thì lấy cổng kế tiếp (4321)
  --host                   cho các máy khác trong mạng cùng xem
  --help                   bảng này

Sửa site.yaml hay abbreviations.yaml thì chạy lại. Tìm kiếm chỉ có ở npm start.`,
  validate: `npm run validate -- [tùy chọn] kể hết chỗ sai của nội dung

  --content THƯ-MỤC        thư mục nội dung (content, hoặc CONTENT_DIR)
  --json                   in cho chương trình khác đọc
  --record                 ghi vào danh sách tên nào giữ địa chỉ, khi các tên trùng
  --help                   bảng này`,
};
