import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KnownNames, namedReport, type NameClaims } from '../../src/import/known-names.ts';
import { mentionsOf, resolveArchive, type NameLists } from '../../src/model/archive-names.ts';
import type { ListedName } from '../../src/model/entry-names.ts';
import type { Report } from '../../src/model/report.ts';
import { spellingKey } from '../../src/model/vietnamese.ts';
import { report, speaker } from '../model/reports.ts';

const naming = (id: string, added: string, ...names: string[]) =>
  report({ id, added, speakers: names.map((name) => speaker(name)) });

function known(reports: readonly Report[], lists: NameLists = {}) {
  const names = new KnownNames(lists);
  const add = (one: Report) => names.add(namedReport(one));
  reports.forEach(add);
  return {
    add,
    claimsBefore: (one: Report) => names.claimsBefore(namedReport(one)),
    record: (claims: NameClaims) => names.record(claims),
  };
}

test('a name that a new report meets keeps its address, whatever the day and the id of the report', () => {
  const names = known([naming('2020/z', '2024-05-30', 'Hoàng Xuân Hưng', 'Tạ Bưởi')]);
  const claims = names.claimsBefore(naming('2020/a', '2024-05-01', 'Hoàng Xuân Hùng'));
  expect(claims.people).toEqual([{ name: 'Hoàng Xuân Hưng', address: 'hoang-xuan-hung' }]);
  expect(claims.bodies).toEqual([]);
  names.record(claims);
  expect(names.claimsBefore(naming('2020/a', '2024-05-01', 'Hoàng Xuân Hứng')).people).toEqual([]);
});

test('a name that a draft has keeps no other from its address, whenever the draft came', () => {
  const draft = { ...naming('2020/a', '2024-05-01', 'Hoàng Xuân Hưng'), status: 'draft' as const };
  expect(
    known([draft]).claimsBefore(naming('2020/z', '2024-05-30', 'Hoàng Xuân Hùng')).people,
  ).toEqual([{ name: 'Hoàng Xuân Hùng', address: 'hoang-xuan-hung' }]);
});

test('a name of a withdrawn report keeps its address', () => {
  const withdrawn = {
    ...naming('2020/z', '2024-05-30', 'Hoàng Xuân Hưng'),
    status: 'withdrawn' as const,
  };
  expect(
    known([withdrawn]).claimsBefore(naming('2020/a', '2024-05-30', 'Hoàng Xuân Hùng')).people,
  ).toEqual([{ name: 'Hoàng Xuân Hưng', address: 'hoang-xuan-hung' }]);
});

test('names that meet no other need no claim', () => {
  const names = known([naming('2020/z', '2024-05-30', 'Hoàng Xuân Hưng')]);
  expect(
    names.claimsBefore(naming('2020/a', '2024-05-30', 'HOÀNG XUÂN HƯNG', 'Lê Mơ')).people,
  ).toEqual([]);
});

test('of two names of one new report that meet, the first in order is recorded', () => {
  expect(known([]).claimsBefore(naming('2020/a', '2024-05-30', 'Lê Mợ', 'Lê Mơ')).people).toEqual([
    { name: 'Lê Mơ', address: 'le-mo' },
  ]);
});

test('a variant is its entry, and an entry that has a claim needs no other', () => {
  const lists = {
    bodies: [
      { name: 'Bộ Thông tin và Truyền thông', variants: ['Bộ TT&TT'] },
      { name: 'Hội Ong', address: 'hoi-ong' },
    ],
  };
  const names = known([report({ id: '2020/z', organizers: ['Bộ TT&TT', 'Hội Ong'] })], lists);
  const next = (...organizers: string[]) =>
    names.claimsBefore(report({ id: '2020/a', organizers })).bodies;
  expect(next('Bộ Thông tin và truyền thông', 'Hội Ông')).toEqual([]);
  expect(next('Bộ Thông tin và Truyền thống')).toEqual([
    { name: 'Bộ Thông tin và Truyền thông', address: 'bo-thong-tin-va-truyen-thong' },
  ]);
});

test('a place into which another was merged is a place of the archive', () => {
  const places = [{ name: 'Hoa Mật', now: 'Gò Mây', since: '2025-07-01' }];
  const venues = (place: string) => ({ venues: [{ name: place, place }] });
  const names = known([report({ id: '2020/z', ...venues('Hoa Mật') })], { places });
  expect(names.claimsBefore(report({ id: '2020/a', ...venues('Gò Mậy') })).places).toEqual([
    { name: 'Gò Mây', address: 'go-may' },
  ]);
});

/** The list after claims are written into it. */
function written(list: readonly ListedName[], claims: readonly ListedName[]): ListedName[] {
  const open = (name: string) => (entry: ListedName) =>
    entry.address === undefined && spellingKey(entry.name) === spellingKey(name);
  return [
    ...list.map((entry) => ({ ...entry, ...claims.find(({ name }) => open(name)(entry)) })),
    ...claims.filter(({ name }) => !list.some(open(name))),
  ];
}

test('whatever reports come in whatever order, each with its claims, no address ever changes', () => {
  const name = fc
    .array(fc.constantFrom('Le', 'Lê', 'Lễ', 'Lee', 'Leex', 'Đo', 'Do', 'Ddo', '-'), {
      minLength: 1,
      maxLength: 2,
    })
    .map((words) => words.join(' '))
    .filter((text) => /\p{L}/u.test(text));
  const reports = fc
    .uniqueArray(fc.nat({ max: 99 }), { minLength: 1, maxLength: 8 })
    .chain((ids) =>
      fc.tuple(
        ...ids.map((id) =>
          fc
            .tuple(fc.constantFrom('2024-05-01', '2024-05-02'), fc.array(name, { maxLength: 3 }))
            .map(([added, names]) => naming(`2020/bai-${id}`, added, ...names)),
        ),
      ),
    );
  fc.assert(
    fc.property(reports, (all) => {
      const names = known([]);
      let people: ListedName[] = [];
      const given = new Map<string, string>();
      for (const [index, one] of all.entries()) {
        const claims = names.claimsBefore(one);
        people = written(people, claims.people);
        names.add(one);
        names.record(claims);
        const mentions = mentionsOf(all.slice(0, index + 1));
        const archive = resolveArchive(mentions, { people });
        for (const { name: form } of mentions) {
          const { slug } = archive.people.entryOf(form);
          expect(given.get(spellingKey(form)) ?? slug).toBe(slug);
          given.set(spellingKey(form), slug);
        }
        expect(archive.people.unrecorded).toEqual([]);
      }
      expect(new Set(given.values()).size).toBe(given.size);
    }),
  );
});
