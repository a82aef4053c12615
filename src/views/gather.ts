import { defined } from '../model/defined.ts';
import { commonest, compare } from '../model/names.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';

/**
 * A thing that reports share (a person, a body, a place …) with the records that name it, in the
 * order of the reports.
 */
export interface Gathered<Record> {
  slug: string;
  /** The spelling that most reports use. */
  name: string;
  records: Record[];
}

/**
 * Groups records by the thing that they name. One thing has one slug; its name may vary in case and
 * in the place of a tone mark. `slug` on a record distinguishes it from things with a similar name.
 * Throws one Vietnamese message that lists every slug that different names claim and every name
 * that has none.
 */
export function gather<Record extends { name: string; slug?: string | undefined }>(
  records: readonly Record[],
): Gathered<Record>[] {
  const groups = Map.groupBy(records, (record) => record.slug ?? slug(record.name));
  const clashes: string[] = [];
  const gathered = [...groups].map(([key, group]) => {
    if (key === '')
      clashes.push(
        `“${defined(group[0], 'A record of the group').name}” không có chữ cái hay chữ số nào làm được địa chỉ`,
      );
    const spellings = new Map(group.map(({ name }) => [spellingKey(name), name]));
    if (spellings.size > 1)
      clashes.push(
        `“${[...spellings.values()].sort(compare).join('”, “')}” cùng có địa chỉ ${key}`,
      );
    return { slug: key, name: commonest(group.map(({ name }) => name)), records: group };
  });
  if (clashes.length > 0)
    throw new Error(
      `Những tên khác nhau không thể chung một địa chỉ; hãy thống nhất cách viết hoặc thêm mục person:\n${clashes.join('\n')}`,
    );
  return gathered;
}
