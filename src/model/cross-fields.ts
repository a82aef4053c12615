import { isRecord } from './is-record.ts';
import { stateOf } from './state.ts';
import { textAt, textsAt, valueAt, valuesAt } from './texts-at.ts';

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
    ...withdrawal(value),
    ...beforeAdded(value),
    ...documentPlaces(value),
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

function withdrawal(value: unknown): CrossFault[] {
  const isWithdrawn = stateOf(value) === 'withdrawn';
  if (isWithdrawn === has(value, 'withdrawn')) return [];
  return [
    isWithdrawn
      ? { path: ['status'], message: 'bài đã rút thì phải có mục withdrawn: ngày rút và lý do' }
      : { path: ['withdrawn'], message: 'mục này chỉ đi với status: withdrawn' },
  ];
}

/** Days of this form compare as texts. */
const dayForm = /^\d{4}-\d\d-\d\d$/;

/** Finds days of the archive's own work on a report that lie before it came into the archive. */
function beforeAdded(value: unknown): CrossFault[] {
  const added = textAt(value, 'added');
  if (added === undefined || !dayForm.test(added)) return [];
  return ['corrections.*.date', 'withdrawn.date']
    .flatMap((way) => textsAt(value, way))
    .filter(({ value: date }) => dayForm.test(date) && date < added)
    .map(({ path, value: date }) => ({
      path,
      message: `“${date}” đứng trước ngày bài vào kho (added: ${added})`,
    }));
}

/** A document is a file of the archive, or lies elsewhere. */
function documentPlaces(value: unknown): CrossFault[] {
  return valuesAt(value, ['documents', '*']).flatMap(({ path, value: document }) => {
    if (!isRecord(document)) return [];
    const [file, url] = [has(document, 'file'), has(document, 'url')];
    if (file === url)
      return file
        ? [{ path: [...path, 'url'], message: 'có cả file lẫn url' }]
        : [{ path: [...path, 'file'], message: 'thiếu file hoặc url' }];
    return [];
  });
}

/** Whether a map has a field that is not empty. */
function has(map: unknown, field: string): boolean {
  return (valueAt(map, [field]) ?? null) !== null;
}
