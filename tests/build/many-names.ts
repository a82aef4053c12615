import type { MadeUpPerson } from './many-people.ts';

/** Two people whose names differ in a tone mark alone; the second has the plain address. */
export const meeting: readonly [MadeUpPerson, MadeUpPerson] = [
  { name: 'Bùi Thí Hưng', office: 'Trưởng phòng Thử Hưng' },
  { name: 'Bùi Thí Hùng', office: 'Trưởng phòng Thử Hùng' },
];

/** Someone who is sorted by the first word of the name. */
export const sorted: MadeUpPerson = { name: 'Lee Thử Xim', office: 'Khách mời' };

/** A body that a report prints under a short name, which no other report has. */
export const renamed = { name: 'Viện Thử nghiệm số 7', short: 'Viện TN7' };

/** The lists of the made-up archive that gather and tell apart names. */
export const nameLists = {
  people: [
    { name: meeting[1].name, address: 'bui-thi-hung' },
    { name: sorted.name, sort: 'Lee' },
  ],
  bodies: [{ name: renamed.name, variants: [renamed.short] }],
};

/** The further people and bodies of the reports, by their index. */
export const named: Readonly<Record<number, { people?: MadeUpPerson[]; bodies?: string[] }>> = {
  40: { people: [...meeting] },
  41: { people: [meeting[0], sorted] },
  42: { bodies: [renamed.short] },
};
