import { proposedEventId } from '../model/event-id.ts';
import { nearest } from '../model/nearest.ts';
import { textAt, valueAt } from '../model/texts-at.ts';
import { spellingKey } from '../model/vietnamese.ts';
import { mayMeet } from './day-order.ts';
import { eventMessages } from './messages/event-messages.ts';
import type { FieldPath, FileFault } from './problem.ts';

/** A report's front matter, which may say that others are about the same event. */
interface EventReport {
  file: string;
  value: unknown;
}

/**
 * Warns about reports that share an event but differ in what an event has once, and about an event
 * that one report alone names. `unseen` reports, drafts and withdrawn ones, may name it as well.
 */
export function eventFaults(
  reports: readonly EventReport[],
  unseen: readonly EventReport[],
): FileFault[] {
  const idOf = ({ value }: EventReport) => textAt(value, 'event.id');
  const { unnamed = [], named = [] } = Object.groupBy(reports, (report) =>
    idOf(report) === undefined ? 'unnamed' : 'named',
  );
  const events = Map.groupBy(named, (report) => idOf(report) ?? '');
  const elsewhere = new Set(unseen.map(idOf));
  // A report that cannot be read may name any of them.
  const isUncertain = reports.some(({ value }) => value === undefined);
  let proposals: Map<string | undefined, EventReport> | undefined;
  return [...events].flatMap(([id, [first, ...others]]) => {
    if (!first || (others.length === 0 && (isUncertain || elsewhere.has(id)))) return [];
    if (others.length > 0) return others.flatMap((other) => differences(other, first));
    proposals ??= new Map(unnamed.map((report) => [proposalOf(report.value), report]));
    const meant = nearest(id, events.keys());
    const advice = eventMessages.idOfOne(id, first.file, meant, proposals.get(id)?.file);
    return [{ file: first.file, fault: { path: ['event', 'id'], ...advice, warning: true } }];
  });
}

/** The id that the importer proposes for the event of a report; undefined where it can not. */
function proposalOf(value: unknown): string | undefined {
  const [name, date] = [textAt(value, 'event.name'), textAt(value, 'date')];
  if (name === undefined || date === undefined) return undefined;
  try {
    return proposedEventId({ event: { name }, date });
  } catch {
    return undefined;
  }
}

/** The facts that an event has once: their field, and whether two values of it may be one. */
const once: readonly { path: FieldPath; agree: (one: string, other: string) => boolean }[] = [
  { path: ['date'], agree: mayMeet },
  {
    path: ['event', 'series'],
    agree: (one, other) => spellingKey(one) === spellingKey(other),
  },
  { path: ['event', 'edition'], agree: (one, other) => one === other },
];

function differences(report: EventReport, first: EventReport): FileFault[] {
  return once.flatMap(({ path, agree }) => {
    const other = written(first, path);
    if (agree(written(report, path), other)) return [];
    const advice = eventMessages.otherThan(first.file, other);
    return [{ file: report.file, fault: { path, ...advice, warning: true } }];
  });
}

/** A text or number of a front matter, as it is written there; empty where there is none. */
function written({ value }: EventReport, path: FieldPath): string {
  const given = valueAt(value, path);
  return typeof given === 'string' || typeof given === 'number' ? String(given) : '';
}
