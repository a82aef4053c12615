import type { Advice } from '../problem.ts';

/** Problems of the entries of the lists of names. */
export const listMessages = {
  nameWithoutLetters: (name: string) => ({
    message: `“${name}” không có chữ cái Latinh hay chữ số nào làm được địa chỉ`,
    mend: 'hãy thêm mục address với địa chỉ không dấu, thí dụ tokyo',
  }),
  namesakeWithoutAddress: (name: string) => ({
    message: `“${name}” có hai mục: hai người trùng tên thì mỗi người một địa chỉ`,
    mend: 'hãy thêm mục address cho từng người; nếu là một người, hãy giữ lại một mục',
  }),
  addressTwice: (address: string, owner: string) => ({
    message: `địa chỉ ${address} đã là của “${owner}”`,
    mend: 'hãy ghi địa chỉ khác cho một trong hai',
  }),
  variantIsName: (variant: string, name: string) => ({
    message: `“${variant}” chỉ khác “${name}” ở chữ hoa hay chỗ đặt dấu; kho coi là một`,
    mend: 'hãy bỏ dòng này',
  }),
  variantIsEntry: (variant: string) => ({
    message: `“${variant}” vừa là cách in khác vừa có mục riêng`,
    mend: 'nếu là một, hãy bỏ mục riêng; nếu là hai, hãy bỏ dòng này',
  }),
  variantTwice: (variant: string) => ({
    message: `“${variant}” ghi hai lần`,
    mend: 'hãy bỏ dòng này',
  }),
  variantOfTwo: (variant: string, owner: string) => ({
    message: `“${variant}” đã là cách in khác của “${owner}”`,
    mend: 'hãy bỏ đi một; bài nào in tên ấy cho người khác thì ghi mục person trong bài',
  }),
  unused: (name: string) => ({
    message: `không bài nào có “${name}”`,
    mend: 'hãy xem lại tên, phải đúng như in trong bài; nếu không cần nữa, hãy xóa mục này',
  }),
  addressOfOther: (address: string, owner: string) => ({
    message: `địa chỉ ${address} là của “${owner}”, tên có trong bài`,
    mend: 'hãy ghi địa chỉ khác, hoặc bỏ mục address',
  }),
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;
