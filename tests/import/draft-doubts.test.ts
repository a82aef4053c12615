import { expect, test } from 'vitest';
import type { Doubt } from '../../src/import/draft/model.ts';
import { quoteOnce } from '../../src/import/draft/quote-once.ts';
import { draftBytes } from './draft-fixtures.ts';

const draftOf = async (text: string) => (await draftBytes('bai.txt', Buffer.from(text))).draft;
const paths = async (text: string) => (await draftOf(text)).doubts.map(({ path }) => path);

test('what a report prints plainly is no doubt', async () => {
  expect(
    await paths(
      'Nghề gốm\nNgày 7/5/2031, tại thành phố Nam Định, Viện Gốm phối hợp với Sở Văn hóa, Thể thao và Du lịch tổ chức Hội thảo nghề gốm theo hình thức trực tiếp kết hợp với trực tuyến.\nBà Trần Thị Lò, Giám đốc Sở Công Thương, cho rằng nghề gốm còn sống.\nMinh Ngọc - Thu Hà',
    ),
  ).toEqual([]);
});

test.each<[what: string, line: string, doubted: string[]]>([
  [
    'a description in place of an office, once',
    'Ông Trần Văn Lò - thủ kho lò men - cho biết lò đã nguội.',
    ['speakers[0].office'],
  ],
  [
    'whom a report only cites',
    'Theo bà Trần Thị Lò, Giám đốc Sở Công Thương, nghề gốm còn sống.',
    ['speakers[0].parts'],
  ],
  [
    'whom a report cites, and not who is listed as present',
    'Dự có bà Trần Thị Lò, Giám đốc Sở Công Thương.\nTheo bà Trần Thị Lò, nghề gốm còn sống.',
    [],
  ],
  [
    'an office that only a headline prints, and not one that the text prints too',
    'Bộ trưởng Trần Thị Lò phát biểu.',
    [],
  ],
  [
    'what stands in for an office, and not work at a body',
    'Nghệ nhân Trần Văn Lò cho biết lò đã nguội.\nBà Trần Thị Lò, giáo viên Trường Gốm, cho biết lò đã nguội.',
    ['speakers[0].office'],
  ],
  [
    'a department whose name may go on',
    'Ông Trần Văn Lò, Trưởng phòng Đất, men sành trình bày báo cáo.',
    ['speakers[0].office'],
  ],
  [
    'a name that nothing introduces, and not one in a list behind a label',
    'Trần Văn Lò tham dự hội thảo.\nKhách: Ngô Thị Men, Trần Thị Lò.',
    ['attendees[0].name'],
  ],
  ['a name without its family', 'Chị Men Lò cho biết lò đã nguội.', ['speakers[0].name']],
  [
    'who was chosen, and may have been absent',
    'Hội thảo dự và bầu Hội đồng; biểu dương các thợ tham gia giữ lò, trong đó có ông Trần Văn Lò.',
    ['attendees[0].name'],
  ],
  [
    'a byline that is no name',
    'Ông Trần Văn Lò, Giám đốc Sở Công Thương, chủ trì hội thảo.\nPV',
    ['source.byline'],
  ],
])('a sign of error is one: %s', async (_, line, doubted) => {
  expect(
    await paths(`Nghề gốm\nNgày 7/5/2031, Viện Gốm tổ chức Hội thảo nghề gốm.\n${line}`),
  ).toEqual(doubted);
});

test('a sentence is quoted in full once for each field, and then around the value', () => {
  const sentence = `Sáng nay, Viện Gốm và nhiều người làm gốm lâu năm trong làng phối hợp cùng Sở Gốm ${'của tỉnh và nhiều huyện khác '.repeat(4)}tổ chức hội thảo.`;
  const doubt = (path: string, value: string): Doubt => ({
    path,
    value,
    sentence,
    certainty: 'likely',
    reason: 'vì sao',
  });
  const [first, second, other] = quoteOnce([
    doubt('organizers[0]', 'Viện Gốm'),
    doubt('organizers[1]', 'Sở Gốm'),
    doubt('venues[0].name', 'làng'),
  ]);
  expect([first?.sentence, other?.sentence]).toEqual([sentence, sentence]);
  expect(second?.sentence).toMatch(/^… .*cùng Sở Gốm .* …$/);
  expect(second?.sentence?.length).toBeLessThan(90);
});

test('how far an event reached is not written in the capitals of a headline', async () => {
  expect(
    (await draftOf('HỘI NGHỊ TOÀN QUỐC NGHỀ GỐM\nNgày 7/5/2031, Viện Gốm tổ chức hội nghị.')).data
      .event.reach,
  ).toBe('toàn quốc');
});
