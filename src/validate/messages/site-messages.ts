import type { Advice } from '../problem.ts';

/** Problems of `site.yaml` and its pictures. */
export const siteMessages = {
  missing: {
    message: 'thiếu tệp này: kho chưa có tên, chủ và địa chỉ',
    mend: 'hãy thêm tệp, có các mục title, tagline, description, owner, contact và url; xem bước 0 ở content/README.md',
  },
  groupExpected: {
    message: 'cả tệp phải gồm các mục “tên: giá trị”',
    mend: 'hãy ghi mỗi mục một dòng, thí dụ title: Kho của tôi; xem bước 0 ở content/README.md',
  },
  exampleUrl: (url: string) => ({
    message: `“${url}” là địa chỉ mẫu, mà mọi trang và lời trích dẫn sẽ mang địa chỉ này`,
    mend: 'hãy ghi địa chỉ thật của kho ở mục url (hay ở SITE_URL, --site nếu dùng chúng), thí dụ https://luu-tru.vn',
  }),
  exampleContact: (address: string) => ({
    message: `“${address}” là địa chỉ mẫu, người đọc gửi tới đó thì không ai nhận`,
    mend: 'hãy ghi địa chỉ thật',
  }),
  pictureMissing: (path: string, meant: string | undefined) => ({
    message: `không có tệp ${path}`,
    mend:
      meant === undefined
        ? 'hãy chép ảnh vào thư mục site bên cạnh site.yaml, hoặc bỏ mục này'
        : `ý bạn là “${meant}”?`,
  }),
  pictureUnused: {
    message: 'site.yaml không dùng tệp này',
    mend: 'hãy ghi tên tệp ở mục logo hoặc icon của site.yaml, hoặc chuyển tệp ra ngoài',
  },
  iconNotSquare: (width: number, height: number) => ({
    message: `biểu tượng không vuông (${width} × ${height} điểm)`,
    mend: 'hãy cắt ảnh cho vuông',
  }),
  iconTooSmall: (width: number, least: number) => ({
    message: `biểu tượng quá nhỏ (${width} điểm mỗi chiều)`,
    mend: `hãy dùng ảnh từ ${least} điểm mỗi chiều trở lên, hoặc tệp .svg`,
  }),
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;
