import { proposedEventId } from '../model/event-id.ts';
import type { Report } from '../model/report.ts';
import { doubtMessages } from './draft-messages.ts';
import { inFieldOrder, ordered } from './draft/field-order.ts';
import type { ReportDraft } from './draft/model.ts';
import type { NearDuplicate } from './near-duplicate.ts';

/** The event of a report of the archive. */
export interface HeldEvent {
  /** Its id, or the one that is proposed where the report has none. */
  id: string;
  isGiven: boolean;
}

/** Returns the event of a report. */
export function heldEvent(report: Report): HeldEvent {
  const { id } = report.event;
  return { id: id ?? proposedEventId(report), isGiven: id !== undefined };
}

/**
 * Proposes the event of the report that is most like a draft. Whether it is the same one, the
 * archivist decides.
 */
export function proposeEvent(
  draft: ReportDraft,
  duplicates: readonly NearDuplicate[],
  events: ReadonlyMap<string, HeldEvent>,
): ReportDraft {
  const like = duplicates.find(({ id }) => events.has(id));
  const event = like && events.get(like.id);
  if (!event) return draft;
  const reason = doubtMessages[event.isGiven ? 'sameEvent' : 'sameEventUnnamed'](like.id, event.id);
  const doubt = { path: 'event.id', value: event.id, certainty: 'guess' as const, reason };
  return {
    ...draft,
    data: ordered({ ...draft.data, event: { ...draft.data.event, id: event.id } }),
    doubts: inFieldOrder([...draft.doubts, doubt]),
  };
}
