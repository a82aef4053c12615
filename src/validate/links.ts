import { addressBook } from '../model/addresses.ts';
import { parseEventDate } from '../model/event-date.ts';
import { entryFacets } from '../model/facets.ts';
import { namesUser } from '../model/report.ts';
import { textAt, textsAt } from '../model/texts-at.ts';
import { slug } from '../model/vietnamese.ts';
import type { Reference } from './body.ts';
import type { NamedThing } from './names.ts';
import { pictureFault } from './pictures.ts';
import type { Fault } from './problem.ts';

const at = addressBook('');
const sections = [
  at.reports(),
  at.years(),
  at.search(),
  at.about(),
  at.offline(),
  ...entryFacets.map((facet) => at.index(facet)),
];

/** The addresses of the site's pages below its base path, with a closing slash, and the paragraphs of those that are reports. */
export type KnownPages = ReadonlyMap<string, number | undefined>;

/** Every page of an archive, given its reports and the things that they name. */
export function knownPages(
  reports: readonly { id: string; value: unknown; blocks: number }[],
  things: readonly NamedThing[],
): KnownPages {
  const pages = new Map<string, number | undefined>([
    ['', undefined],
    ...sections.map((section) => [section, undefined] as const),
  ]);
  for (const { id, value, blocks } of reports) {
    pages.set(at.report(id), blocks);
    for (const address of datePages(textAt(value, 'date'))) pages.set(address, undefined);
  }
  for (const { facet, name, slug: own } of things)
    pages.set(at.entry(facet, own ?? slug(name)), undefined);
  return pages;
}

function datePages(date: string | undefined): string[] {
  try {
    const { year, month } = parseEventDate(date ?? '').start;
    return [at.year(year), ...(month === undefined ? [] : [at.month(year, month)])];
  } catch {
    return [];
  }
}

/** Links and images of a body that lead nowhere, or where the archive does not let them lead. */
export function referenceFaults(
  references: readonly Reference[],
  {
    file,
    blocks,
    pages,
    images,
    nearestPage,
  }: {
    file: string;
    blocks: number;
    pages: KnownPages;
    images: ReadonlySet<string>;
    /** Looks for the address that was probably meant. */
    nearestPage: (address: string) => string | undefined;
  },
): Fault[] {
  return references.flatMap(({ kind, address, offset }) => {
    const wrong =
      kind === 'image'
        ? pictureFault(address, file, images)
        : linkFault(address, blocks, pages, nearestPage);
    return wrong ? [{ path: [], offset, ...wrong }] : [];
  });
}

type Wrong = Pick<Fault, 'message' | 'mend'>;

function linkFault(
  address: string,
  blocks: number,
  pages: KnownPages,
  nearestPage: (address: string) => string | undefined,
): Wrong | undefined {
  // Browsers pass over white space and control characters in an address.
  const plain = address.replace(/[\s\p{Cc}]/gu, '');
  const [, scheme] = /^([^/?#:]*):/.exec(plain) ?? [];
  if (namesUser(plain))
    return {
      message: `liên kết “${address}” có tên người dùng trước dấu @`,
      mend: 'hãy bỏ phần từ sau // đến hết dấu @',
    };
  if (scheme !== undefined && /^(?:https?|mailto)$/i.test(scheme))
    return URL.canParse(plain)
      ? undefined
      : { message: `liên kết “${address}” không đúng dạng`, mend: 'hãy chép lại cả địa chỉ' };
  if (scheme !== undefined)
    return {
      message: `liên kết “${address}” không được dùng`,
      mend: 'chỉ dùng liên kết http:, https: hoặc mailto:; hãy bỏ liên kết này, giữ lại chữ',
    };
  if (/^[\\/]{2}/.test(plain))
    return { message: `liên kết “${address}” thiếu https:`, mend: `hãy ghi https:${plain}` };
  const [path = '', fragment] = plain.split('#');
  if (path === '') return fragmentFault(address, fragment, blocks);
  if (!path.startsWith('/'))
    return {
      message: `liên kết “${address}” không tính từ gốc của kho`,
      mend: 'hãy ghi từ gốc, thí dụ /bai-viet/2021/ten-bai/',
    };
  const page = `${path
    .slice(1)
    .replace(/[?].*$/, '')
    .replace(/\/$/, '')}/`.replace(/^\/$/, '');
  if (!pages.has(page)) {
    const meant = nearestPage(page);
    return {
      message: `liên kết “${address}” dẫn tới trang không có trong kho`,
      mend:
        meant === undefined
          ? 'hãy sửa địa chỉ, hoặc bỏ liên kết, giữ lại chữ'
          : `ý bạn là “/${meant}”?`,
    };
  }
  return fragment === undefined
    ? undefined
    : fragmentFault(address, fragment, pages.get(page) ?? 0);
}

function fragmentFault(
  address: string,
  fragment: string | undefined,
  blocks: number,
): Wrong | undefined {
  if (fragment === undefined || /^(?:tieu-de|truoc-tieu-de|toan-van|nguon)$/.test(fragment))
    return undefined;
  const number = Number(/^doan-([1-9]\d*)$/.exec(fragment)?.[1] ?? 0);
  return number >= 1 && number <= blocks
    ? undefined
    : {
        message: `liên kết “${address}” dẫn tới đoạn không có`,
        mend: `hãy ghi #doan- và số của đoạn, từ 1 đến ${blocks}`,
      };
}

/** What a report says of its earlier addresses. */
export interface Aliased {
  file: string;
  id: string;
  value: unknown;
}

/** Earlier addresses that are pages today, or those of two reports. */
export function aliasFaults(
  reports: readonly Aliased[],
  pages: KnownPages,
): { file: string; fault: Fault }[] {
  const owners = new Map<string, string>();
  return reports.flatMap(({ file, id, value }) =>
    textsAt(value, 'aliases.*').flatMap(({ path, value: alias }) => {
      const earlier = owners.get(alias);
      owners.set(alias, earlier ?? id);
      const wrong = collision(alias, id, earlier, pages);
      return wrong === undefined
        ? []
        : [
            {
              file,
              fault: {
                path,
                message: `địa chỉ cũ “${alias}” ${wrong}`,
                mend: 'hãy bỏ dòng này hoặc sửa lại cho đúng địa chỉ cũ của bài',
              },
            },
          ];
    }),
  );
}

function collision(
  alias: string,
  id: string,
  earlier: string | undefined,
  pages: KnownPages,
): string | undefined {
  if (`${alias}/` === at.report(id)) return 'chính là địa chỉ nay của bài';
  if (pages.has(`${alias}/`)) return 'nay là địa chỉ của một trang khác';
  if (/^(?:pagefind|404)(?:\/|$)|(?:^|\/)trang-\d+$/.test(alias))
    return 'là địa chỉ mà kho giữ riêng';
  if (earlier === undefined) return undefined;
  return earlier === id ? 'ghi hai lần' : `cũng là địa chỉ cũ của bài ${earlier}`;
}
