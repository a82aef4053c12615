import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parts } from '../../src/model/report.ts';
import { named, nameLists } from './many-names.ts';
import { busiest, guests, people, type MadeUpPerson } from './many-people.ts';
import { otherSite, writeSitePictures } from './other-site.ts';
import {
  attachments,
  imageInText,
  picturedReport,
  printedCaption,
  unseenAttachments,
  writeAttachments,
  writeUnseenAttachments,
} from './pictured-report.ts';
import { variedText } from './varied-text.ts';
import {
  madeUpReport,
  writeContent,
  type FrontMatter,
  type MadeUpReport,
} from './write-content.ts';

const topics = Array.from({ length: 8 }, (_, index) => `Chủ đề thử ${index + 1}`);
const places = Array.from({ length: 34 }, (_, index) => `Tỉnh Mẫu ${index + 1}`);
const bodies = Array.from({ length: 40 }, (_, index) => `Viện Thử nghiệm số ${index + 1}`);

/** The busiest person is in reports of long titles, each with another office. */
const offices = wordsIn(variedText(16), 24).map((words) => `${busiest.office}, ${words}`);
const subtitles = wordsIn(variedText(33).slice(12), 34);

/**
 * The dates of the made-up events: several years, one month and one year with more than a page, and
 * dates known only in part.
 */
const dates = [
  ...Array.from(
    { length: 34 },
    (_, index) => `2020-05-${String((index % 28) + 1).padStart(2, '0')}`,
  ),
  '2020-01-02',
  '2020-02-29',
  '2020-12-31',
  '2020-11',
  '2020',
  '2020?-08-19',
  ...Array.from(
    { length: 20 },
    (_, index) =>
      `2021-${String((index % 12) + 1).padStart(2, '0')}-${String(index + 1).padStart(2, '0')}`,
  ),
  ...Array.from({ length: 18 }, (_, index) => `2018-03-${String(index + 1).padStart(2, '0')}`),
  '2023-06-30/2023-07-02',
  '2023-12-31/2024-01-01',
  '2024',
  '2024-02',
  '2022-07-09',
  '2022-07-09',
];

/**
 * The series: each with the numbers of its editions that the archive holds, or nothing where none
 * is printed.
 */
export const series: { name: string; editions: (number | undefined)[] }[] = [
  { name: 'Diễn đàn Mẫu', editions: [2, 5, 6, 9, undefined] },
  { name: 'Hội nghị Mẫu thường niên', editions: [1, 2, 3] },
  { name: 'Tọa đàm Mẫu', editions: [4] },
  // More reports of one edition than fit on a page.
  { name: 'Giao ban Mẫu', editions: [1, ...Array.from({ length: 33 }, () => 3)] },
];
const editions = series.flatMap(({ name, editions: numbers }) =>
  numbers.map((edition) => ({ series: name, edition })),
);

/** The event that two reports are about. */
const eventOfTwo = 'viec-mau-2022-07-09';

/** The words of the archive itself about one of its reports. */
export const corrected = {
  rights: 'CC BY-SA 4.0, theo Viện Thử nghiệm số 1',
  corrections: [
    { date: '2024-06-02', what: 'Ghi lại tên điểm cầu.', why: 'Trước ghi nhầm.' },
    { date: '2025-01-15', what: 'Thêm chức vụ của người chủ trì.' },
    { date: '2024-06-02', what: 'Thêm chủ đề.' },
  ],
};

/**
 * What is known of the publication of a report, and the lines that print it. Of every third it is
 * known where and when it was published: on a day, in a month, or in a year that is inferred; of
 * every other one of them also by whom.
 */
function publicationOf(index: number) {
  if (index % 3 !== 2) return { data: {}, lines: [] };
  const turn = (index - 2) / 3;
  const bylines = turn % 2 === 0 ? [`Hồ Thử & Vũ Viết, ${index}`] : [];
  return {
    data: {
      published: at(['2024-05-29', '2024-05', '2024?-05-29'], turn),
      source: {
        publisher: `Báo Mẫu “${index}”`,
        url: `https://bao-mau.test/bai/${index}?a=1&b=2`,
        ...Object.fromEntries(bylines.map((byline) => ['byline', byline])),
      },
    },
    lines: bylines,
  };
}

/** The made-up archive, always the same. */
export function manyReports(): MadeUpReport[] {
  return dates.map(report);
}

function report(date: string, index: number): MadeUpReport {
  const number = index + 1;
  const place = at(places, index);
  const venue = `điểm cầu ${place}`;
  const { chair, subtitle } =
    index < 36
      ? { chair: { ...busiest, office: at(offices, index) }, subtitle: ` ${at(subtitles, index)}` }
      : { chair: at(people, index * 5 + 3), subtitle: '' };
  const present = presentAt(index).filter((person) => person !== chair);
  const organizer = at(bodies, index);
  const edition = editions[index];
  const name = edition?.series ?? `Hội thảo thử số ${number}`;
  const title = `${name}: bàn việc mẫu thứ ${number}${subtitle}`;
  const opening = `Hôm ấy, ${organizer} tổ chức ${name} tại ${venue}, theo lịch “đợt ${number}”.`;
  const paragraphs = [
    opening,
    `Đồng chí ${chair.name}, ${chair.office}, chủ trì. Dự có ${present.map(({ name: who, office }) => `${who}, ${office}`).join('; ')}; đại diện UBND và HĐND tỉnh.`,
    `Kết quả thảo luận đợt ${number} gồm ba điểm: một là giữ nguyên; hai là bổ sung; ba là báo cáo trước ngày 30/6.`,
  ];
  const speech = speechAt(index);
  const speaks =
    speech.length === 0 ? {} : { speaks: speech.map((_, place) => paragraphs.length + place + 1) };
  paragraphs.push(...speech);
  const id = `${date.slice(0, 4)}/viec-mau-${number}`;
  const isPictured = id === picturedReport;
  if (isPictured) paragraphs.push(printedCaption);
  paragraphs.push(...longTextOf(date));
  const publication = publicationOf(index);
  paragraphs.push(...publication.lines);
  const made = madeUpReport(
    id,
    {
      title,
      date,
      dateBasis: {
        words: [`đợt ${number}`],
        ...(date.includes('?')
          ? { note: 'Năm do suy luận.', inferredFrom: [`đợt ${number}`] }
          : {}),
      },
      event: {
        name,
        ...(date === '2022-07-09' ? { id: eventOfTwo } : {}),
        ...(edition
          ? {
              series: edition.series,
              ...(edition.edition === undefined ? {} : { edition: edition.edition }),
            }
          : {}),
      },
      organizers: [organizer, ...(named[index]?.bodies ?? [])],
      venues: [{ name: venue, place }],
      speakers: [
        { ...printed(chair), parts: [at(parts, index), at(parts, index + 2)], venue, ...speaks },
      ],
      attendees: present.map(printed),
      organizations: [{ name: at(bodies, index + 11), part: 'tham luận' }],
      topics: [at(topics, index), at(topics, index + 3)],
      ...(isPictured ? attachments : {}),
      ...(index === 0 ? corrected : {}),
      ...publication.data,
    },
    paragraphs,
  );
  // An image has no words, so the original has none of it.
  return isPictured ? { ...made, paragraphs: [...paragraphs, imageInText] } : made;
}

/** The words of texts, so many at a time. */
function wordsIn(texts: readonly string[], count: number): string[] {
  const words = texts.flatMap((text) => text.replaceAll(/^Rằng |\.$/g, '').split(' '));
  return Array.from({ length: Math.floor(words.length / count) }, (_, index) =>
    words.slice(index * count, (index + 1) * count).join(' '),
  );
}

/** One report has a long text. */
function longTextOf(date: string): string[] {
  return date === '2020-12-31' ? variedText(40) : [];
}

/** The busiest person speaks in three long paragraphs of each of two reports. */
function speechAt(index: number): string[] {
  const sentences = variedText(12).slice(6 * index, 6 * index + 6);
  return [0, 2, 4].flatMap((first) => {
    const halves = sentences.slice(first, first + 2);
    return halves.length === 2 ? [halves.join(' ').replace(/\. /u, ', ')] : [];
  });
}

function presentAt(index: number): MadeUpPerson[] {
  const invited = index >= 50 ? guests.slice((index - 50) * 6, (index - 49) * 6) : [];
  return [at(people, index), at(people, index + 17), ...(named[index]?.people ?? []), ...invited];
}

/**
 * A report of which the archive shows nothing, or no more than why it was withdrawn. Nothing else
 * has its words, its people, its place, its topic or its year.
 */
function unseen(name: string, title: string, data: Pick<FrontMatter, 'status' | 'withdrawn'>) {
  const person = `Trịnh Khuất ${title.slice(-1)}`;
  return madeUpReport(
    `2009/${name}`,
    {
      title,
      date: '2009-09-09',
      dateBasis: { words: ['Ngày 9-9'] },
      event: { name: title, series: `Chuỗi khuất ${name}` },
      organizers: [`Ban khuất ${name}`],
      venues: [{ name: `hội trường ${name}`, place: `Tỉnh Khuất ${name}` }],
      speakers: [{ name: person, parts: ['chủ trì'] }],
      aliases: [`cu/${name}`],
      ...unseenAttachments,
      ...data,
    },
    [`Ngày 9-9, ${person} kể chuyện khuấtkín ${name}.`, 'Đoạn hai khuấtkín.'],
  );
}

/** A draft that could be published as it is. */
export const draft = unseen('ban-nhap', 'Bản còn nháp A', { status: 'draft' });

const once = unseen('da-rut', 'Bài rút về B', {
  status: 'withdrawn',
  withdrawn: { date: '2025-02-03', why: 'Nơi đăng đã gỡ bài, vì “số liệu” sai & thiếu.' },
});

/** A withdrawn report. Its text still stands in its file, but not its picture. */
export const withdrawn = {
  ...once,
  paragraphs: [...once.paragraphs, '![Ảnh](./khong-con.png) [Liên kết](/khong-co/)'],
};

/** A draft that has little yet, and all that would stop a build. */
const unfinished = `---
status: draft
# kiểm tra: chưa rõ gì
title: Bản còn nháp C
dateBasis: chưa rõ
---

Chuyện khuấtkín. ![Ảnh](./khong-co.png) [Liên kết](/khong-co/)
`;

/** Writes the made-up archive as a content folder, with reports that it does not show. */
export async function writeManyReports(folder: string): Promise<void> {
  const lists = {
    topics: [...topics, 'Chủ đề chưa dùng'].map((name) => ({
      name,
      description: `Những bài về ${name}.`,
    })),
    ...nameLists,
    places: [{ name: at(places, 0), now: at(places, 1), since: '2025-07-01' }],
    abbreviations: [
      { short: 'UBND', long: 'Ủy ban nhân dân' },
      { short: 'HĐND', long: 'Hội đồng nhân dân' },
    ],
  };
  await writeContent(folder, [...manyReports(), draft, withdrawn], lists, otherSite);
  await Promise.all([writeSitePictures(folder), writeAttachments(folder)]);
  for (const { id } of [draft, withdrawn]) await writeUnseenAttachments(folder, id);
  await writeFile(join(folder, 'reports/2009/nhap-do.md'), unfinished);
}

function printed({ name, office, person }: MadeUpPerson): MadeUpPerson {
  return { name, office, ...(person === undefined ? {} : { person }) };
}

/** The entry at an index, counted round and round. */
function at<T>(list: readonly T[], index: number): T {
  const entry = list[index % list.length];
  if (entry === undefined) throw new Error('The list is empty.');
  return entry;
}
