import type { Advice } from '../problem.ts';

const quote =
  'hãy đặt cả giá trị trong dấu nháy kép, nhất là khi có dấu hai chấm, # hay mở đầu bằng " \' [ { & * ! | > % @ - ?';
const align = 'hãy thụt đầu dòng bằng dấu cách, các mục cùng cấp thẳng hàng nhau';
const inQuotes = 'hãy đặt giá trị trong dấu nháy kép';

/** Problems of the front matter of a report and of the entries of a list. */
export const fieldMessages = {
  // The lines --- around a front matter.
  noFrontMatter: {
    message: 'không có phần đầu bài: dòng đầu tiên phải là ---',
    mend: 'hãy thêm dòng --- ở đầu tệp và một dòng --- sau các mục',
  },
  frontMatterOpen: {
    message: 'phần đầu bài không có dòng --- đóng lại',
    mend: 'hãy thêm dòng --- ngay sau mục cuối cùng',
  },
  notFields: {
    message: 'phần đầu bài phải gồm các mục “tên: giá trị”',
    mend: 'hãy so với bài mẫu trong content/README.md',
  },
  unchecked: (remark: string) => ({
    message: `còn chỗ chưa kiểm tra${remark ? `: ${remark}` : ''}`,
    mend: 'hãy so với bản gốc, sửa nếu sai, rồi xóa dòng “# kiểm tra:”',
  }),

  // YAML.
  syntax: (message: string) => ({ message: `YAML sai cú pháp (${message})`, mend: quote }),
  nestedTooDeep: { message: 'các mục lồng nhau quá sâu', mend: quote },
  badIndent: { message: 'thụt đầu dòng sai', mend: align },
  tabIndent: { message: 'thụt đầu dòng bằng dấu tab', mend: align },
  keyTwice: { message: 'mục này ghi hai lần', mend: 'hãy giữ lại một' },
  missingCharacter: {
    message: 'thiếu dấu đóng hoặc dấu hai chấm',
    mend: 'hãy xem lại dấu nháy, dấu ngoặc, dấu hai chấm rồi dấu cách sau tên mục; mục thì thụt vào thẳng hàng với những mục cùng cấp',
  },
  colonInValue: { message: 'dấu hai chấm ở giữa giá trị làm YAML hiểu nhầm', mend: quote },
  noKeyInLine: {
    message: 'dòng này không có “tên mục: giá trị”',
    mend: 'hãy thêm tên mục, dấu hai chấm rồi một dấu cách; là phần tiếp của dòng trên thì ghi liền vào đó',
  },
  badFirstCharacter: { message: 'giá trị mở đầu bằng ký tự mà YAML dùng việc khác', mend: quote },
  badEscape: {
    message: 'dấu \\ trong dấu nháy kép không đúng',
    mend: 'hãy viết \\\\ hoặc dùng dấu nháy đơn',
  },
  badAlias: { message: 'YAML có tham chiếu “*”, kho không dùng', mend: inQuotes },
  badTag: { message: 'YAML có nhãn “!”, kho không dùng', mend: inQuotes },
  unexpectedCharacter: {
    message: 'có ký tự YAML không hiểu ở đây',
    mend: `${quote}; dấu nháy ở giữa giá trị thì viết “ ”`,
  },
  documentEnd: {
    message: 'dòng --- hay ... trước chỗ này chia phần YAML làm hai',
    mend: 'hãy xóa dòng ấy',
  },
  unusedFeature: (feature: 'alias' | 'merge' | 'anchor' | 'tag') => ({
    message: `YAML có ${{ alias: 'tham chiếu “*”', merge: 'mục gộp “<<”', anchor: 'mỏ neo “&”', tag: 'nhãn “!”' }[feature]}, kho không dùng`,
    mend: `${inQuotes} nếu đó là chữ, hoặc chép giá trị ra đủ`,
  }),

  // One field. `about` says what the field holds: see `describedField` below.
  unknownField: (field: string, meant: string | undefined, fields: readonly string[]) => ({
    message: `không có mục “${field}”`,
    mend: `${meant === undefined ? 'hãy bỏ mục này; ' : `${meantBy(meant)} `}những mục được dùng ở đây: ${fields.join(', ')}`,
  }),
  missingField: (about: string) => ({ message: 'thiếu mục này', mend: `hãy thêm vào; ${about}` }),
  emptyField: (about: string) => ({
    message: 'mục này để trống',
    mend: `hãy điền vào, hoặc bỏ cả mục nếu không có gì để ghi; giá trị có dấu # thì đặt trong dấu nháy kép; ${about}`,
  }),
  unknownValue: (value: string, meant: string | undefined, values: readonly string[]) => ({
    message: `“${value}” không có trong các giá trị được dùng`,
    mend: choiceOf(meant, values),
  }),
  emptyList: {
    message: 'danh sách trống',
    mend: 'hãy ghi ít nhất một dòng, hoặc bỏ cả mục nếu bài không nêu',
  },
  tooSmall: (least: number, about: string) => ({
    message: `số phải từ ${least} trở lên`,
    mend: about,
  }),
  tooLong: (message: string, about: string) => ({
    message,
    mend: `hãy xem lại: có lẽ nhiều thứ đã dồn vào một mục; ${about}`,
  }),
  tooLarge: (about: string) => ({ message: 'số quá lớn', mend: about }),
  notText: (message: string | undefined, about: string) => ({
    message: message ?? 'phải là chữ, mà YAML hiểu thành số, ngày hay đúng/sai',
    mend: `hãy đặt trong dấu nháy kép; ${about}`,
  }),
  notAList: {
    message: 'phải là một danh sách',
    mend: 'hãy ghi mỗi giá trị một dòng, mở đầu bằng dấu - và dấu cách',
  },
  notAGroup: (about: string) => ({
    message: 'phải là một nhóm mục con',
    mend: `hãy ghi các mục con ở dòng dưới, thụt vào hai dấu cách; ${about}`,
  }),
  notANumber: (about: string) => ({ message: 'phải là số nguyên, không có dấu nháy', mend: about }),
  notTrueOrFalse: (about: string) => ({ message: 'phải là true hoặc false', mend: about }),
  notALine: (about: string) => ({ message: 'phải là một dòng chữ', mend: about }),
  notAnAddress: (value: string) => ({
    message: `“${value}” không phải địa chỉ trang web`,
    mend: 'hãy ghi đủ, mở đầu bằng https:// hoặc http://',
  }),
  notADay: (value: string, about: string) => ({
    message: `“${value}” không phải ngày có thật`,
    mend: about,
  }),
  otherSpelling: (value: string, date: string) => ({
    message: `“${value}” không viết theo kiểu năm-tháng-ngày`,
    mend: `hãy ghi "${date}"`,
  }),
  markOfAstro: (mark: string) => ({
    message: `“${mark}” là chữ mà phần mềm dựng trang giữ riêng`,
    mend: 'hãy viết cách khác, thí dụ thêm một dấu cách ở giữa',
  }),
  otherForm: (about: string) => ({ message: 'giá trị không đúng dạng', mend: about }),
  refused: (message: string, about: string) => ({ message, mend: about }),

  // Fields beside each other, and beside the text. The model words what is wrong between fields.
  editionWithoutSeries: (message: string) => ({
    message,
    mend: 'hãy ghi tên chuỗi sự kiện, hoặc bỏ mục edition',
  }),
  dateWithoutNote: (message: string) => ({
    message,
    mend: 'hãy ghi phần nào của ngày do suy luận và vì sao',
  }),
  inferredFrom: (message: string) => ({
    message,
    mend: 'hãy ghi những chữ làm căn cứ khi ngày có dấu “?”, bỏ mục này khi không có',
  }),
  fileOrAddress: (message: string) => ({
    message,
    mend: 'hãy ghi một trong hai: file là tệp trong kho, url là địa chỉ ở nơi khác',
  }),
  unknownVenue: (message: string, meant: string | undefined, venues: readonly string[]) => ({
    message,
    mend:
      venues.length === 0
        ? 'hãy thêm địa điểm này vào mục venues'
        : `${choiceOf(meant, venues)}; hoặc thêm vào venues`,
  }),
  unknownTopic: (topic: string, meant: string | undefined) => ({
    message: `“${topic}” không có trong topics.yaml`,
    mend: `${meant === undefined ? '' : `${meantBy(meant)} `}hãy chọn trong danh sách hoặc thêm vào đó`,
  }),
  noSuchParagraph: (paragraph: number, paragraphs: number) => ({
    message: `bài không có đoạn ${paragraph}`,
    mend: `bài có ${paragraphs} đoạn, đếm từ 1; số của mỗi đoạn in cạnh đoạn ấy trên trang của bài`,
  }),
  paragraphTwice: (paragraph: number) => ({
    message: `đoạn ${paragraph} ghi hai lần`,
    mend: 'hãy giữ lại một',
  }),
  notPrinted: (words: string) => ({
    message: `“${words}” không có trong bài`,
    mend: 'hãy chép đúng nguyên văn những chữ trong bài',
  }),
  withdrawnUnexplained: (message: string) => ({
    message,
    mend: 'hãy thêm mục withdrawn gồm date (ngày rút) và why (vì sao)',
  }),
  withdrawnWithoutStatus: (message: string) => ({
    message,
    mend: 'hãy thêm dòng status: withdrawn nếu muốn rút bài; nếu không, hãy bỏ mục này',
  }),
  draft: {
    message: 'bản nháp, chưa đăng',
    mend: 'khi bài đã xong, hãy bỏ dòng status: draft thì bài được đăng',
  },
  beforeAdded: (message: string) => ({
    message,
    mend: 'hãy xem lại ngày này; bài vào kho rồi mới có thể được sửa hay rút',
  }),
  afterAdded: (added: string) => ({
    message: `ngày này đứng sau ngày bài vào kho (${added})`,
    mend: 'hãy xem lại năm, tháng và ngày; nếu bài báo trước một sự kiện thì để nguyên',
  }),
  otherThanWords: (day: string) => ({
    message: `ngày này khác ngày trong chữ làm căn cứ (${day})`,
    mend: 'hãy xem lại date; nếu bài in sai ngày thì để nguyên, và nói vì sao ở note',
  }),
  publishedBefore: {
    message: 'ngày đăng trước ngày diễn ra',
    mend: 'hãy xem lại date và published: bài tường thuật được đăng từ ngày diễn ra trở đi',
  },

  // The entries of a list.
  listExpected: {
    message: 'cả tệp phải là một danh sách',
    mend: 'hãy ghi mỗi mục mở đầu bằng dấu - và dấu cách; danh sách trống ghi []',
  },
  entryTwice: (name: string, earlier: string) => ({
    message: `“${name}” ghi hai lần (trước đó là “${earlier}”)`,
    mend: 'hãy giữ lại một',
  }),
  entryWithoutLetters: (name: string) => ({
    message: `“${name}” không có chữ cái hay chữ số nào`,
    mend: 'hãy ghi tên có chữ',
  }),
  formTwice: (form: string) => ({
    message: `cách viết “${form}” đã có ở một mục khác`,
    mend: 'hãy bỏ đi một trong hai',
  }),
  ownSuccessor: (place: string) => ({
    message: `“${place}” không thể thuộc về chính nó`,
    mend: 'hãy ghi tên của nơi mới',
  }),
} satisfies Record<string, Advice | ((...values: never[]) => Advice)>;

/** A question after a likely slip. */
export function meantBy(name: string): string {
  return `ý bạn là “${name}”?`;
}

/** The description of a field by its schema, as advice. */
export function describedField(description: string | undefined): string {
  return description === undefined ? 'hãy sửa lại mục này' : `mục này ghi: ${description}`;
}

function choiceOf(meant: string | undefined, values: readonly string[]): string {
  return `${meant === undefined ? '' : `${meantBy(meant)} `}hãy chọn một trong: ${values.join(', ')}`;
}
