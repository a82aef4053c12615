import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gather } from '../../src/views/gather.ts';

const named = (...names: string[]) => names.map((name, number) => ({ name, number }));

test('records that name one thing meet, in their order', () => {
  const [hoa, mai, ...rest] = gather(named('Hoà Mộng', 'Mai', 'Hòa Mộng', 'HÒA MỘNG', 'mai'));
  expect(hoa?.records.map(({ number }) => number)).toEqual([0, 2, 3]);
  expect(mai?.records.map(({ number }) => number)).toEqual([1, 4]);
  expect([hoa?.slug, mai?.slug, ...rest]).toEqual(['hoa-mong', 'mai']);
});

test.each([
  [['Hoà Mộng', 'Hòa Mộng', 'Hòa Mộng'], 'Hòa Mộng'],
  [['HÒA MỘNG', 'Hòa Mộng', 'HÒA MỘNG'], 'HÒA MỘNG'],
  [['Ban Ong', 'ban Ong'], 'ban Ong'],
  [['ban Ong', 'Ban Ong'], 'ban Ong'],
])('of the spellings %j the commonest is shown, whatever their order: %s', (names, shown) => {
  expect(gather(named(...names)).map(({ name }) => name)).toEqual([shown]);
});

test('a slug of its own sets a namesake apart', () => {
  const groups = gather([
    { name: 'Lê Mơ' },
    { name: 'Lê Mơ', slug: 'le-mo-gom' },
    { name: 'Lê Mơ', slug: undefined },
  ]);
  expect(groups.map(({ slug, name, records }) => [slug, name, records.length])).toEqual([
    ['le-mo', 'Lê Mơ', 2],
    ['le-mo-gom', 'Lê Mơ', 1],
  ]);
});

test('different names on one address are refused, all in one message', () => {
  const names = named('Lê Mơ', 'Lê Mợ', 'Tạ Bưởi', 'Đỗ An', 'Dỗ An');
  expect(() => gather(names)).toThrow(
    /“Lê Mơ”, “Lê Mợ” cùng có địa chỉ le-mo\n“Dỗ An”, “Đỗ An” cùng có địa chỉ do-an$/,
  );
  expect(() => gather([{ name: 'Lê Mơ' }, { name: 'Tạ Bưởi', slug: 'le-mo' }])).toThrow(
    '“Lê Mơ”, “Tạ Bưởi” cùng có địa chỉ le-mo',
  );
});

test('a name that gives no address is refused', () => {
  expect(() => gather(named('Tạ Bưởi', '…'))).toThrow('“…” không có chữ cái hay chữ số');
});

test('no record is lost and none is counted twice', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('An', 'AN', 'Bình', 'Chu', 'chu', 'Đa')), (names) => {
      const records = gather(named(...names)).flatMap((group) => group.records);
      expect(records.map(({ number }) => number).toSorted((a, b) => a - b)).toEqual(
        names.map((_, index) => index),
      );
    }),
  );
});
