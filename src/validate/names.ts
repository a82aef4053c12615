import type { EntryFacet } from '../model/facets.ts';
import { slug, spellingKey } from '../model/vietnamese.ts';
import type { FieldPath } from './problem.ts';

/** A name that a report gives to something that reports share. */
export interface NamedThing {
  facet: EntryFacet;
  name: string;
  /** The address that the report gives it, to tell it apart from others of its name. */
  slug?: string | undefined;
  office?: string | undefined;
  file: string;
  path: FieldPath;
}

/** Something wrong with a name, in the light of all other names. */
export interface NameFault {
  thing: NamedThing;
  message: string;
  mend: string;
  warning?: boolean;
}

/** Names that cannot share an address, names that look like slips for others, and names of one thing that are written in several ways. */
export function nameFaults(things: readonly NamedThing[]): NameFault[] {
  const byFacet = Map.groupBy(things, ({ facet }) => facet);
  return [...byFacet.values()].flatMap((some) => {
    const groups = [...Map.groupBy(some, (thing) => thing.slug ?? slug(thing.name))];
    return [...groups.flatMap(([address, group]) => oneAddress(address, group)), ...slips(groups)];
  });
}

function oneAddress(address: string, group: readonly NamedThing[]): NameFault[] {
  if (address === '')
    return group.map((thing) => ({
      thing,
      message: `“${thing.name}” không có chữ cái hay chữ số nào làm được địa chỉ`,
      mend: 'hãy ghi tên có chữ',
    }));
  if (/^trang-\d+$/.test(address))
    return group.map((thing) => ({
      thing,
      message: `“${thing.name}” có địa chỉ ${address}, là địa chỉ của một trang danh sách`,
      mend: 'hãy ghi tên đầy đủ hơn',
    }));
  const bySpelling = [...Map.groupBy(group, ({ name }) => spellingKey(name)).values()].sort(
    (a, b) => b.length - a.length,
  );
  const [most = []] = bySpelling;
  const clashes = bySpelling.slice(1).flatMap((some) =>
    some.map((thing) => ({
      thing,
      message: `“${thing.name}” và “${most[0]?.name}” (${most.length} chỗ) khác dấu mà chung địa chỉ ${address}`,
      mend:
        thing.facet === 'people'
          ? 'nếu là một người, hãy ghi cùng một tên; nếu là hai người, hãy thêm mục person cho một người'
          : `ý bạn là “${most[0]?.name}”? hãy thống nhất cách viết`,
    })),
  );
  return [...clashes, ...bySpelling.flatMap(spellings)];
}

/** The site takes names that differ in case, or in where the tone stands, for one: right for reports that print them so, but worth a look. */
function spellings(group: readonly NamedThing[]): NameFault[] {
  const byName = [...Map.groupBy(group, ({ name }) => name.normalize('NFC')).values()].sort(
    (a, b) => b.length - a.length,
  );
  const [most = []] = byName;
  return byName.slice(1).flatMap((some) => {
    const [thing] = some;
    if (!thing) return [];
    return [
      {
        thing,
        message: `“${thing.name}” chỉ khác “${most[0]?.name}” (${most.length} chỗ) ở chữ hoa hay chỗ đặt dấu; kho coi là một`,
        mend: 'nếu bài không in như vậy, hãy thống nhất cách viết',
        warning: true,
      },
    ];
  });
}

type Group = readonly [address: string, things: readonly NamedThing[]];

/** Things named once whose address is one letter away from one named more often: of people, where the office is the same too. */
function slips(groups: readonly Group[]): NameFault[] {
  const byPart = new Map<string, Group[]>();
  for (const group of groups)
    for (const part of shortened(group[0])) byPart.set(part, [...(byPart.get(part) ?? []), group]);
  return groups.flatMap(([address, things]) => {
    const [thing] = things;
    if (!thing || things.length > 1) return [];
    const near = new Set(shortened(address).flatMap((part) => byPart.get(part) ?? []));
    const meant = [...near]
      .filter(
        ([other, others]) =>
          other !== address &&
          others.length > 1 &&
          letters(other) !== letters(address) &&
          plausible(thing, others),
      )
      .sort((a, b) => b[1].length - a[1].length)[0];
    return meant
      ? [
          {
            thing,
            message: `“${thing.name}” chỉ có một lần và rất giống “${meant[1][0]?.name}” (${meant[1].length} lần)`,
            mend: `ý bạn là “${meant[1][0]?.name}”? nếu không, hãy để nguyên`,
            warning: true,
          },
        ]
      : [];
  });
}

/** An address and all that is left of it when a letter is taken out: two addresses that share one of these are about a letter apart. */
function shortened(address: string): string[] {
  return [
    address,
    ...Array.from(address, (_, index) => address.slice(0, index) + address.slice(index + 1)),
  ];
}

/** Numbers tell things apart: `Viện số 1` is no slip for `Viện số 2`. */
function letters(address: string): string {
  return address.replace(/\d+/g, '');
}

function plausible({ facet, office }: NamedThing, others: readonly NamedThing[]): boolean {
  return (
    facet !== 'people' ||
    (office !== undefined &&
      others.some((other) => other.office !== undefined && slug(other.office) === slug(office)))
  );
}
