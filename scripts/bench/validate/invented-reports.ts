import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

const families = ['Nguyễn', 'Trần', 'Lê', 'Phạm', 'Hoàng', 'Vũ', 'Đặng', 'Bùi'];
const middles = ['Thử', 'Mẫu', 'Giả', 'Ví', 'Dụ', 'Thí', 'Nghiệm'];
const given = [
  'Hòa',
  'Lan',
  'Dũng',
  'Khánh',
  'Oanh',
  'Phúc',
  'Quang',
  'Sơn',
  'Tâm',
  'Uyên',
  'Việt',
  'Xuân',
  'Yến',
];
const sentence =
  'Các đại biểu nghe báo cáo, nêu ý kiến về ba việc trước mắt rồi giao cho ban tổ chức tổng hợp thành văn bản, gửi các thôn xem lại trước khi họp lần sau.';

/**
 * Writes an archive of invented reports of about 7 kB each. `bad` of them, evenly spread, have a
 * field that does not exist.
 */
export async function writeInventedReports(
  folder: string,
  count: number,
  bad: number,
): Promise<void> {
  const write = async (path: string, text: string) => writeFile(join(folder, path), text);
  await Promise.all(
    Array.from({ length: 20 }, (_, index) => 2001 + index).flatMap((year) =>
      ['reports', 'originals'].map((kind) =>
        mkdir(join(folder, kind, String(year)), { recursive: true }),
      ),
    ),
  );
  await write('topics.yaml', '- name: Việc làng\n  description: Những việc của làng.\n');
  await write(
    'site.yaml',
    'title: Kho Thử\ntagline: Thử\ndescription: Thử.\nowner: Ban Thử\ncontact: { email: a@kho.test }\nurl: https://kho.test\n',
  );
  await Promise.all(['places.yaml', 'abbreviations.yaml'].map((list) => write(list, '[]\n')));
  for (let index = 0; index < count; index += 1) {
    const wrong = Math.floor((index * bad) / count) !== Math.floor(((index - 1) * bad) / count);
    const { id, markdown, original } = invented(index, wrong && bad > 0);
    await Promise.all([
      write(`reports/${id}.md`, markdown),
      write(`originals/${id}.txt`, original),
    ]);
  }
}

function invented(
  index: number,
  wrong: boolean,
): { id: string; markdown: string; original: string } {
  const at = (list: readonly string[], step: number) => list[(index * step) % list.length] ?? '';
  const [year, month, day] = [2001 + (index % 20), (index % 12) + 1, (index % 28) + 1];
  const people = [3, 5, 7, 11, 13].map(
    (step) => `${at(families, step)} ${at(middles, step + 2)} ${at(given, step + 4)}`,
  );
  const title = `Hội nghị bàn việc làng lần ${index + 1}`;
  const opening = `Sáng ${day}-${month}-${year}, Hội Làng Mẫu tổ chức hội nghị thứ ${index + 1}. Dự có ${people.map((name) => `${name}, Ủy viên Ban Thử nghiệm`).join('; ')}.`;
  const paragraphs = [
    opening,
    ...Array.from({ length: 15 }, (_, number) => `${sentence} ${sentence} Đoạn ${number + 2}.`),
  ];
  const original = [title, ...paragraphs].join('\n\n') + '\n';
  const markdown = [
    '---',
    `title: ${title}`,
    `date: "${[year, month, day].map((part) => String(part).padStart(2, '0')).join('-')}"`,
    ...(wrong ? ['tilte: sai'] : []),
    `dateBasis:\n  words: [Sáng ${day}-${month}-${year}]`,
    'event:\n  name: Hội nghị bàn việc làng\n  series: Hội nghị làng',
    'organizers:\n  - Hội Làng Mẫu',
    'venues:\n  - name: nhà văn hóa\n    place: Hà Nội',
    'speakers:',
    ...people.map(
      (name) =>
        `  - name: ${name}\n    office: Ủy viên Ban Thử nghiệm\n    parts: [phát biểu]\n    venue: nhà văn hóa`,
    ),
    'topics: [Việc làng]',
    `source:\n  original:\n    file: ${year}/hoi-nghi-${index + 1}.txt\n    sha256: "${createHash('sha256').update(original).digest('hex')}"`,
    'added: "2024-05-30"',
    '---',
    '',
    paragraphs.join('\n\n'),
    '',
  ].join('\n');
  return { id: `${year}/hoi-nghi-${index + 1}`, markdown, original };
}
