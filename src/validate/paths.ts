import { mostLetters } from '../model/limits.ts';
import { slug } from '../model/vietnamese.ts';
import { textAt } from '../model/texts-at.ts';
import { lists } from './lists.ts';
import type { Fault } from './problem.ts';

/** What a file of the content is, by its place. */
export type ContentKind = 'report' | 'original' | 'list' | 'image' | 'aside' | 'stray';

const images = /\.(?:avif|gif|jpe?g|png|webp)$/i;
/** A path that says something about a folder and is no content. */
const aboutFolder = /^(?:README\.md|\.git(?:ignore|attributes|keep))$|\/\.gitkeep$/;
/** The path of a file that Windows or macOS left in a folder. */
export const systemFile = /(?:^|\/)(?:\.DS_Store|\._[^/]*|Thumbs\.db|desktop\.ini)$/;

/** What a file is, by its path below the content's folder. */
export function kindOf(path: string): ContentKind {
  if (aboutFolder.test(path) || systemFile.test(path)) return 'aside';
  if (Object.hasOwn(lists, path)) return 'list';
  if (/^reports\/.*\.md$/i.test(path)) return 'report';
  if (/^reports\/./.test(path) && images.test(path)) return 'image';
  return path.startsWith('originals/') ? 'original' : 'stray';
}

/** The id of a report, by the path of its file. */
export function idOf(path: string): string {
  return path.replace(/^reports\//, '').replace(/\.md$/i, '');
}

/** What is wrong with the name and the folder of a report's file. */
export function reportPathFaults(path: string, value: unknown): Fault[] {
  const id = idOf(path);
  const fault = (message: string, mend: string): Fault[] => [{ path: [], message, mend }];
  const [, folder, name] = /^(\d{4})\/([^/]+)$/.exec(id) ?? [];
  if (folder === undefined || name === undefined)
    return fault(
      'tệp không nằm ngay trong thư mục của một năm',
      `hãy chuyển tới reports/<năm bốn chữ số>/<tên>.md`,
    );
  const better = slug(name) || 'ten-bai';
  if (name.length > mostLetters.name)
    return fault(
      `tên tệp dài hơn ${mostLetters.name} chữ cái`,
      'hãy rút gọn tên tệp; tiêu đề trong bài giữ nguyên',
    );
  const form =
    better === name && path.endsWith('.md')
      ? []
      : fault(
          'tên tệp chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối',
          `hãy đổi tên, thí dụ reports/${folder}/${better}.md`,
        );
  // A date that is none has no year; the schema says so already.
  const year = /\d{4}/.exec(textAt(value, 'date') ?? '')?.[0];
  if (year === undefined || year === folder) return form;
  return [
    ...form,
    {
      path: ['date'],
      message: `date ghi năm ${year} mà tệp nằm trong thư mục năm ${folder}`,
      mend: `hãy chuyển tệp sang reports/${year}/ hoặc sửa date`,
    },
  ];
}

/** What is wrong with a file that no report can be, by its path and whether any report names it. */
export function otherPathFaults(path: string, kind: ContentKind, used: boolean): Fault[] {
  const fault = (message: string, mend: string): Fault[] => [{ path: [], message, mend }];
  if (kind === 'stray')
    return fault(
      'tệp lạc: kho không dùng tệp này',
      'hãy chuyển ra ngoài thư mục nội dung; bài để trong reports/, bản gốc để trong originals/',
    );
  if (kind === 'original' && !/^originals\/\d{4}\/[a-z0-9-]{1,200}\.[a-z0-9]{1,20}$/.test(path)) {
    const [, name = '', ending = ''] = /([^/]*?)(\.[^./]*)?$/.exec(path) ?? [];
    return fault(
      'tên bản gốc không đúng dạng <năm>/<tên không dấu>.<đuôi>',
      `hãy đổi tên, thí dụ originals/2021/${slug(name).slice(0, 60) || 'ten-bai'}${ending.toLowerCase()}`,
    );
  }
  if (used || (kind !== 'original' && kind !== 'image')) return [];
  return kind === 'original'
    ? fault(
        'không bài nào dùng bản gốc này',
        'hãy ghi tệp này ở source.original.file của bài, hoặc chuyển tệp ra ngoài',
      )
    : fault('không bài nào dùng ảnh này', 'hãy đặt ảnh vào bài, hoặc chuyển tệp ra ngoài');
}
