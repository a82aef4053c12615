import type { Advice } from '../problem.ts';
import { meantBy } from './field-messages.ts';

const nameWithLetters = 'hãy ghi tên có chữ';
const leaveIfRight = 'nếu không, hãy để nguyên';

/** Problems of the names of people, bodies, places, topics and series. */
export const nameMessages = {
  withoutAddress: (name: string) => ({
    message: `“${name}” không có chữ cái hay chữ số nào làm được địa chỉ`,
    mend: nameWithLetters,
  }),
  addressOfListPage: (name: string, address: string) => ({
    message: `“${name}” có địa chỉ ${address}, là địa chỉ của một trang danh sách`,
    mend: 'hãy ghi tên đầy đủ hơn',
  }),
  sharedAddress: (name: string, usual: string, places: number, address: string) => ({
    message: `“${name}” và “${usual}” (${places} chỗ) khác dấu mà chung địa chỉ ${address}`,
    mend: `${meantBy(usual)} hãy thống nhất cách viết`,
  }),
  sharedAddressOfPeople: (name: string, usual: string, places: number, address: string) => ({
    message: `“${name}” và “${usual}” (${places} chỗ) khác dấu mà chung địa chỉ ${address}`,
    mend: 'nếu là một người, hãy ghi cùng một tên; nếu là hai người, hãy thêm mục person cho một người',
  }),
  otherSpelling: (name: string, usual: string, places: number) => ({
    message: `“${name}” chỉ khác “${usual}” (${places} chỗ) ở chữ hoa hay chỗ đặt dấu; kho coi là một`,
    mend: 'nếu bài không in như vậy, hãy thống nhất cách viết',
  }),
  likelySlip: (name: string, usual: string, times: number) => ({
    message: `“${name}” chỉ có một lần và rất giống “${usual}” (${times} lần)`,
    mend: `${meantBy(usual)} ${leaveIfRight}`,
  }),
  placeMarks: (name: string, right: string) => ({
    message: `“${name}” sai dấu`,
    mend: meantBy(right),
  }),
  unknownPlace: (name: string, meant: string | undefined) => ({
    message: `“${name}” không phải tỉnh, thành phố hay nước mà kho biết`,
    mend:
      meant === undefined
        ? 'hãy xem lại; nếu đúng thì để nguyên'
        : `${meantBy(meant)} ${leaveIfRight}`,
  }),
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;
