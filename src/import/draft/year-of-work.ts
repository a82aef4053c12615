/** A way in which the name of an event tells its year by that of some work. */
export interface YearRule {
  name: string;
  /** A name with its rule; brackets mark the year that it prints. */
  example: string;
  pattern: RegExp;
  /** The year of an event in a month from 1, given the year that the pattern found. */
  yearOf: (year: number, month: number) => number;
}

const year = String.raw`(?<year>(?:19|20)\d{2})(?!\d|\s?[-–]\s?\d)`;
const pastWork = 'tổng kết|sơ kết|kiểm điểm|đánh giá|kết quả|báo cáo';
const plannedWork = 'triển khai|phương hướng|nhiệm vụ|kế hoạch|phát động';
const ofYear = (work: string, behind: string) =>
  new RegExp(String.raw`(?<![\p{L}])(?:${work})(?![\p{L}])[^.;:]{0,60}?${behind}`, 'iu');

/** The rules of years, the surest first. A year's work is reviewed at its end or in the next. */
export const yearRules: readonly YearRule[] = [
  {
    name: 'anniversary',
    example: 'Lễ kỷ niệm 75 năm thành lập Hội Gốm (1945 - [2020])',
    pattern: /(?:kỷ niệm|\d năm)[^.;:]{0,80}?\((?:19|20)\d{2}\s*[-–]\s*(?<year>(?:19|20)\d{2})\)/iu,
    yearOf: (last) => last,
  },
  {
    name: 'work of a plan',
    example: 'Thực hiện kế hoạch công tác năm [2018], Hội Gốm tổ chức hội thảo',
    pattern: new RegExp(
      String.raw`(?:thực hiện|theo)\s+(?:chương trình|kế hoạch)[^.;:]{0,40}?năm\s+${year}`,
      'iu',
    ),
    yearOf: (ofPlan) => ofPlan,
  },
  {
    name: 'review of a school year',
    example: 'Hội nghị tổng kết năm học 2018 - [2019]',
    pattern: ofYear(pastWork, String.raw`năm học\s+\d{4}\s*[-–]\s*(?<year>20\d{2})`),
    yearOf: (last) => last,
  },
  {
    name: 'plan of a school year',
    example: 'Hội nghị triển khai nhiệm vụ năm học [2019] - 2020',
    pattern: ofYear(plannedWork, String.raw`năm học\s+(?<year>20\d{2})\s*[-–]\s*\d{4}`),
    yearOf: (first, month) => first + (month < 7 ? 1 : 0),
  },
  {
    name: 'review of a part of a year',
    example: 'Hội nghị sơ kết 6 tháng đầu năm [2018]',
    pattern: ofYear(
      pastWork,
      String.raw`(?:\d\s+tháng(?:\s+đầu)?|quý\s+[IVX\d]+)[\s,/]*(?:năm\s+)?${year}`,
    ),
    yearOf: (ofPart) => ofPart,
  },
  {
    name: 'review of a year',
    example: 'Hội nghị tổng kết công tác năm [2018], triển khai nhiệm vụ năm 2019',
    pattern: ofYear(pastWork, String.raw`năm\s+${year}`),
    yearOf: (past, month) => past + (month < 10 ? 1 : 0),
  },
  {
    name: 'plan of a year',
    example: 'Hội nghị triển khai nhiệm vụ năm [2019]',
    pattern: ofYear(plannedWork, String.raw`năm\s+${year}`),
    yearOf: (planned, month) => planned - (month < 10 ? 0 : 1),
  },
];

/**
 * Finds the year of an event in a month from 1 by the work that its name or its lead names, with
 * the words that name it.
 */
export function yearOfWork(
  texts: readonly string[],
  month: number,
): { value: number; words: string } | undefined {
  for (const { pattern, yearOf } of yearRules)
    for (const text of texts) {
      const match = pattern.exec(text);
      const printed = match?.groups?.year;
      if (match && printed !== undefined)
        return { value: yearOf(Number(printed), month), words: match[0] };
    }
  return undefined;
}
