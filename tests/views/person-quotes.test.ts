import { expect, test } from 'vitest';
import { browse } from '../../src/views/browse.ts';
import { quotedAppearances, quoteOf } from '../../src/views/person-quotes.ts';
import { reportOn, speaker } from '../model/reports.ts';

/** The appearances of Lê Mơ in reports of 2020 and later, one a year, oldest first. */
function appearances(...speaks: (number[] | undefined)[]) {
  const reports = speaks.map((numbers, index) => {
    const said = numbers?.length ? { speaks: numbers } : {};
    return reportOn(
      `${2020 + index}-01-01`,
      `r${index}`,
      numbers
        ? { speakers: [{ ...speaker('Lê Mơ'), ...said }] }
        : { attendees: [{ name: 'Lê Mơ' }] },
    );
  });
  return browse(reports, { topics: [], places: [] }).people[0]?.appearances ?? [];
}
const chosen = (...speaks: (number[] | undefined)[]) =>
  quotedAppearances(appearances(...speaks)).map(({ appearance, shown }) => [
    appearance.report.id,
    shown,
  ]);
const placeOf = (name: string, text: string) =>
  text.includes(name) ? text.indexOf(name) : undefined;
const quote = (speaks: number[], shown: number, ...paragraphs: string[]) =>
  appearances(speaks).map((appearance) => quoteOf({ appearance, shown }, paragraphs, placeOf))[0];

test('a page quotes where a person spoke, newest first, then the newest reports that do not say so', () => {
  expect(chosen([4], [], [2, 3], undefined)).toEqual([
    ['r2', 2],
    ['r0', 1],
    ['r3', 1],
  ]);
  expect(chosen()).toEqual([]);
});

test('however many reports there are, a page quotes four paragraphs, two of one report at most', () => {
  const all = Array.from({ length: 40 }, () => [1, 2, 3, 4, 5]);
  expect(chosen(...all)).toEqual([
    ['r39', 2],
    ['r38', 2],
  ]);
  expect(chosen(...all.map(() => [1]))).toHaveLength(4);
  expect(chosen(...all.map(() => undefined))).toHaveLength(4);
});

test('the paragraphs of a speech are quoted in the order of the text, and what has no room is left over', () => {
  expect(quote([4, 2, 1], 2, 'a', 'b', 'c', 'd')).toMatchObject({
    isSpoken: true,
    passages: [
      { paragraph: 1, text: 'a' },
      { paragraph: 2, text: 'b' },
    ],
    rest: [4],
  });
});

test('where a report does not say who spoke, the first paragraph that has the name is quoted around it', () => {
  const long = `${'Mật ong. '.repeat(80)}Sau đó Lê Mơ ra về. ${'Ong bay. '.repeat(80)}`.trim();
  const named = quote([], 1, '', long, 'Lê Mơ nói.');
  expect(named).toMatchObject({ isSpoken: false, rest: [3] });
  expect(named?.passages[0]?.paragraph).toBe(2);
  expect(named?.passages[0]?.text).toMatch(/^\[…\]\u00A0Sau đó Lê Mơ ra về\. Ong bay\./u);
  expect(quote([], 1, 'Tạ Bưởi nói.')).toBeUndefined();
});

test('a name that two people of a report share is quoted for neither', () => {
  const report = reportOn('2021-01-01', 'r', {
    attendees: [
      { name: 'Lê Mơ', person: 'le-mo-ong' },
      { name: 'Lê Mơ', person: 'le-mo-gom' },
    ],
  });
  const people = browse([report], { topics: [], places: [] }).people;
  expect(people.map(({ appearances: some }) => quotedAppearances(some))).toEqual([[], []]);
});
