import type { EntryFacet } from '../../model/facets.ts';
import type { Advice } from '../problem.ts';
import { meantBy } from './field-messages.ts';

const leaveIfRight = 'nếu không, hãy để nguyên';

/** The advice where two printed names may be one thing; empty where its list has no variants. */
function addVariant(variant: string, name: string, facet: EntryFacet): string {
  return facet === 'places' || facet === 'topics'
    ? ''
    : `nếu bài in như vậy mà là một, hãy ghi “${variant}” ở mục variants của “${name}” trong ${facet}.yaml; `;
}

/** Problems of the names of people, bodies, places, topics and series. */
export const nameMessages = {
  withoutAddress: (name: string, facet: EntryFacet) => ({
    message: `“${name}” không có chữ cái Latinh hay chữ số nào làm được địa chỉ`,
    mend: `hãy ghi tên có chữ; nếu tên đúng là như vậy, hãy thêm mục cho tên ấy vào ${facet}.yaml, với address${facet === 'people' ? ', hoặc thêm mục person trong bài' : ''}`,
  }),
  meeting: (name: string, holder: string, address: string, facet: EntryFacet) => ({
    message:
      name === holder
        ? `địa chỉ ${address} của “${holder}” trùng với tên khác, và chưa ghi ai giữ`
        : `“${name}” và “${holder}” khác nhau mà trùng địa chỉ ${address}; chưa ghi ai giữ địa chỉ ấy`,
    mend: `nếu là hai, hãy chạy npm run validate -- --record, lệnh ghi vào ${facet}.yaml; ${addVariant(name, holder, facet)}nếu bài không in như vậy, hãy sửa tên`,
  }),
  addressOfOther: (name: string, owner: string) => ({
    message: `địa chỉ ở mục person của “${name}” là của “${owner}”`,
    mend: `nếu là hai người, hãy ghi địa chỉ khác; nếu là một, hãy ghi “${name}” ở mục variants của “${owner}” trong people.yaml`,
  }),
  addressOfListed: (name: string, owner: string) => ({
    message: `bài in “${name}” mà mục person là địa chỉ của “${owner}”`,
    mend: `nếu đúng là người ấy thì để nguyên; bài nào cũng in như vậy thì ghi “${name}” ở mục variants của “${owner}” trong people.yaml`,
  }),
  otherSpelling: (name: string, usual: string, places: number) => ({
    message: `“${name}” chỉ khác “${usual}” (${places} chỗ) ở chữ hoa hay chỗ đặt dấu; kho coi là một`,
    mend: 'nếu bài không in như vậy, hãy thống nhất cách viết',
  }),
  likelySlip: (name: string, usual: string, times: number, facet: EntryFacet) => ({
    message: `“${name}” chỉ có một lần và rất giống “${usual}” (${times} lần)`,
    mend: `${meantBy(usual)} nếu vậy hãy sửa; ${addVariant(name, usual, facet)}${leaveIfRight}`,
  }),
  twoOffices: (name: string, office: string, other: string, address: string) => ({
    message: `“${name}” trong một ngày có hai chức vụ khác nhau: “${other}” và “${office}”`,
    mend: `có lẽ là hai người trùng tên: hãy thêm mục person cho một người; nếu là một người, hãy để nguyên, hoặc ghi person: ${address} ở đây để thôi nhắc`,
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
