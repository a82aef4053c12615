import { crossFieldFaults } from '../model/cross-fields.ts';
import { reportSchema } from '../model/report.ts';
import { limits } from '../markdown/limits.ts';
import { textsAt } from '../model/texts-at.ts';
import type { Body } from './body.ts';
import { dateFaults, evidenceFaults } from './evidence.ts';
import { nearest } from './nearest.ts';
import { reportPathFaults } from './paths.ts';
import type { Fault } from './problem.ts';
import type { ReportFile } from './report-file.ts';
import { schemaFaults } from './schema-faults.ts';

/** What is wrong with one report, in the light of its own file and the list of topics. A field that is wrong hides nothing about the others. */
export function reportFaults(
  path: string,
  { value, bodyStart }: ReportFile,
  body: Body,
  topics: ReadonlySet<string>,
): Fault[] {
  const html = body.html.map((offset): Fault => ({
    path: [],
    offset: bodyStart + offset,
    message: 'có thẻ HTML; trang sẽ in nó ra như chữ',
    mend: 'nếu là chữ của bài, hãy thêm dấu \\ trước dấu <; nếu không, hãy bỏ thẻ',
    warning: true,
  }));
  const empty: Fault[] =
    body.text.trim() === ''
      ? [
          {
            path: [],
            offset: bodyStart,
            message: 'bài không có chữ nào',
            mend: 'hãy chép toàn văn vào sau dòng ---',
          },
        ]
      : [];
  // Where the front matter cannot be read, its reader says why; nothing more can be said of its fields.
  const unread = excessFaults(body, bodyStart);
  if (value === undefined) return [...unread, ...html, ...reportPathFaults(path, value)];
  const fields = fieldFaults(value);
  return [
    ...reportPathFaults(path, value),
    ...fields,
    ...unread,
    ...(unread.length === 0 ? evidenceFaults(value, body.text) : []),
    ...topicFaults(value, topics),
    ...dateFaults(value),
    ...empty,
    ...html,
  ];
}

function excessFaults({ excess }: Body, bodyStart: number): Fault[] {
  if (!excess) return [];
  const [message, mend] = excesses[excess.kind];
  return [{ path: [], offset: bodyStart + excess.offset, message, mend }];
}

const excesses = {
  nested: [
    `danh sách, trích dẫn hay chữ đậm nghiêng lồng nhau quá ${limits.nested} lớp`,
    'hãy bỏ bớt dấu > - * hay số ở đầu dòng; dấu là chữ của bài thì thêm \\ đứng trước',
  ],
  marks: [
    `một đoạn có hơn ${limits.marks} dấu * _ [ ]`,
    'hãy tách đoạn bằng một dòng trống, bỏ bớt dấu định dạng; dấu là chữ của bài thì thêm \\ đứng trước',
  ],
  blocks: [
    `bài có hơn ${limits.blocks} khối trích dẫn (>) hay đề mục gạch dưới (===)`,
    'hãy bỏ bớt; dấu là chữ của bài thì thêm \\ đứng trước',
  ],
} as const;

function fieldFaults(value: unknown): Fault[] {
  const venues = textsAt(value, 'venues.*.name').map(({ value: name }) => name);
  const crossed = crossFieldFaults(value).map(({ path, message }): Fault => ({
    path,
    message,
    mend: mendOf(path, value, venues),
  }));
  const known = new Set(crossed.map(identity));
  // The schema says the same again where all its fields are right.
  return [
    ...schemaFaults(reportSchema, value).filter((fault) => !known.has(identity(fault))),
    ...crossed,
  ];
}

function identity({ path, message }: Pick<Fault, 'path' | 'message'>): string {
  return JSON.stringify([path, message]);
}

function mendOf(
  path: readonly (string | number)[],
  value: unknown,
  venues: readonly string[],
): string {
  const field = path.at(-1);
  if (field === 'series') return 'hãy ghi tên chuỗi sự kiện, hoặc bỏ mục edition';
  if (field === 'note') return 'hãy ghi phần nào của ngày do suy luận và vì sao';
  if (field === 'inferredFrom')
    return 'hãy ghi những chữ làm căn cứ khi ngày có dấu “?”, bỏ mục này khi không có';
  const given = textsAt(
    value,
    path
      .map(String)
      .map((step) => (/^\d+$/.test(step) ? '*' : step))
      .join('.'),
  ).find((found) => found.path.join() === path.join())?.value;
  const meant = nearest(given ?? '', venues);
  if (venues.length === 0) return 'hãy thêm địa điểm này vào mục venues';
  return `${meant === undefined ? '' : `ý bạn là “${meant}”? `}hãy chọn một trong: ${venues.join(', ')}; hoặc thêm vào venues`;
}

function topicFaults(value: unknown, topics: ReadonlySet<string>): Fault[] {
  return textsAt(value, 'topics.*')
    .filter(({ value: topic }) => !topics.has(topic))
    .map(({ path, value: topic }) => {
      const meant = nearest(topic, topics);
      return {
        path,
        message: `“${topic}” không có trong topics.yaml`,
        mend:
          meant === undefined
            ? 'hãy chọn trong danh sách hoặc thêm vào đó'
            : `ý bạn là “${meant}”? hãy chọn trong danh sách hoặc thêm vào đó`,
      };
    });
}
