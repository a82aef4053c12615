import { isRecord } from './is-record.ts';
import { textAt, textsAt, valueAt } from './texts-at.ts';

/** A fault between fields that may each be valid. */
export interface CrossFault {
  path: (string | number)[];
  message: string;
}

/**
 * Checks the fields of a front matter against each other. Accepts any value, so that one wrong
 * field hides no fault of the others.
 */
export function crossFieldFaults(value: unknown): CrossFault[] {
  return [
    ...unknownVenues(value),
    ...editionWithoutSeries(value),
    ...inferredDate(value),
    ...beforeAdded(value),
  ];
}

function unknownVenues(value: unknown): CrossFault[] {
  const venues = new Set(textsAt(value, 'venues.*.name').map(({ value: name }) => name));
  return ['speakers', 'attendees']
    .flatMap((group) => textsAt(value, `${group}.*.venue`))
    .filter(({ value: venue }) => !venues.has(venue))
    .map(({ path, value: venue }) => ({ path, message: `“${venue}” không có trong venues` }));
}

function editionWithoutSeries(value: unknown): CrossFault[] {
  const event = valueAt(value, ['event']);
  return has(event, 'edition') && !has(event, 'series')
    ? [
        {
          path: ['event', 'series'],
          message: 'có lần thứ (edition) thì phải có chuỗi sự kiện (series)',
        },
      ]
    : [];
}

function inferredDate(value: unknown): CrossFault[] {
  const [date, basis] = [textAt(value, 'date'), valueAt(value, ['dateBasis'])];
  if (date === undefined || !isRecord(basis)) return [];
  const fault = (field: string, message: string) => ({ path: ['dateBasis', field], message });
  if (!date.includes('?'))
    return has(basis, 'inferredFrom')
      ? [fault('inferredFrom', 'ngày không có phần suy luận (?) thì bỏ mục này')]
      : [];
  return [
    ...(has(basis, 'note') ? [] : [fault('note', 'ngày có phần suy luận (?) thì phải nói vì sao')]),
    ...(has(basis, 'inferredFrom')
      ? []
      : [
          fault(
            'inferredFrom',
            'ngày có phần suy luận (?) thì phải ghi những chữ trong bài mà nó dựa vào',
          ),
        ]),
  ];
}

/** Days of this form compare as texts. */
const isDay = /^\d{4}-\d\d-\d\d$/;

/** Finds days of the archive's own work on a report that lie before it came into the archive. */
function beforeAdded(value: unknown): CrossFault[] {
  const added = textAt(value, 'added');
  if (added === undefined || !isDay.test(added)) return [];
  return textsAt(value, 'corrections.*.date')
    .filter(({ value: date }) => isDay.test(date) && date < added)
    .map(({ path, value: date }) => ({
      path,
      message: `“${date}” đứng trước ngày bài vào kho (added: ${added})`,
    }));
}

/** Whether a map has a field that is not empty. */
function has(map: unknown, field: string): boolean {
  return (valueAt(map, [field]) ?? null) !== null;
}
