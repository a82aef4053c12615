import { fold } from '../../src/model/vietnamese.ts';

/** Someone who never was. */
export interface MadeUpPerson {
  name: string;
  office: string;
  /** Set where two of them share a name. */
  person?: string;
}

// Given names under most letters of the alphabet, those of their own in Vietnamese (Ă Â Đ Ê Ô Ơ Ư)
// among them.
const givenNames =
  'An Ái Ắng Ân Ấn Bình Cường Dũng Đạt Đức Êm Giang Hà Hòa Hùng Khánh Lan Linh Minh Nam Nga Ngọc Oanh Ông Ổn Ơn Phúc Quang Sơn Tâm Thảo Uyên Ước Ứng Việt Xuân Yến'.split(
    ' ',
  );
const families = ['Nguyễn Thử', 'Trần Mẫu', 'Lê Giả', 'Phạm Thí', 'Hoàng Dụ'];

/** Speaks at more events than fit on a page. */
export const busiest: MadeUpPerson = {
  name: 'Vũ Thử Nghiệm',
  office: 'Viện trưởng Viện Thử nghiệm số 1',
};

/** Two people of one name, told apart by their addresses. */
export const namesakes: readonly MadeUpPerson[] = [
  { name: 'Đỗ Trùng Tên', office: 'Trưởng phòng Mẫu', person: 'do-trung-ten-phong-mau' },
  { name: 'Đỗ Trùng Tên', office: 'Giám đốc Sở Mẫu', person: 'do-trung-ten-so-mau' },
];

/**
 * Further people, no two of whom have one name but for diacritics: with them, the index of people
 * has a second page.
 */
export const guests: readonly MadeUpPerson[] = ['Thị', 'Văn', 'Đình', 'Bá'].flatMap((middle) =>
  [...Map.groupBy(givenNames, fold).values()].map(([given]) => ({
    name: `Lý ${middle} ${given}`,
    office: 'Khách mời',
  })),
);

/** The people of the made-up archive, in no order. */
export const people: readonly MadeUpPerson[] = [
  ...givenNames.map((given, index) => ({
    name: `${families[index % families.length]} ${given}`,
    office: `Phó Viện trưởng Viện Thử nghiệm số ${index + 1}`,
  })),
  ...namesakes,
];
