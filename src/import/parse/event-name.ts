import { joinsAcrossComma } from './commas.ts';
import { clauseOpenings, eventStops } from './event-table.ts';
import { anyOf } from './phrases.ts';
import { tokenize } from './sentence-tokens.ts';

const stops = new RegExp(
  String.raw`(?:\s+(?:đến|tới)\s+(?:(?:gần|hơn)\s+)?\d+\s+điểm|\s+(?:${anyOf(eventStops)})(?![\p{L}])|(?<!TP|Tp)[,;:.(]\s|[,;:.](?:\[\d|$)|\.{3}|…|\s[“"'‘]|\s[-–]\s(?!\p{Lu}|\d{4}(?!\d)))`,
  'giu',
);
const clause = new RegExp(String.raw`^(?:${anyOf(clauseOpenings)})(?![\p{L}])`, 'iu');
/** A day that the event commemorates is part of its name. The day on which it is held is not. */
const recalled = /^\s+[Nn]gày\s+(?:thành lập|sinh|mất|truyền thống|giải phóng|hội|quốc tế|\p{Lu})/u;
/** Words with which no name ends: the stop word after one belongs to the name. */
const open = /(?<![\p{L}])(?:về|của)$/iu;
/** Stop words and marks that are often part of a name. */
const unsure =
  /^(?:\s+(?:cho|chủ đề|có|cùng|để|là|thu hút|trong|trước|vì)(?![\p{L}])|,\s+\p{Lu}|\s[-–]\s|\()/u;
/** The fewest words of a name that may go on after a comma: not `hội nghị, …`. */
const fewest = 4;
/** The most words of a name that may go on after a comma. */
const most = 20;

/** The offset at which a name ends, and whether it certainly ends there. */
export interface NameEnd {
  at: number;
  sure: boolean;
}

/**
 * Finds the end of an event's name in the text after its kind: `hội nghị` + ` về nghề gốm tại làng
 * Lò`.
 */
export function endOfName(kind: string, rest: string): NameEnd {
  let comma: number | undefined;
  for (const { 0: stop, index } of rest.matchAll(stops)) {
    const name = `${kind}${rest.slice(0, index)}`;
    const crosses = stop.startsWith(',') && !isPair(name, rest.slice(index + 1));
    if (goesOn(name, stop, rest.slice(index)) && !(crosses && name.split(' ').length > most)) {
      if (crosses) comma = index;
      continue;
    }
    // A name does not go on for one word after a comma: a new clause began there.
    if (
      comma !== undefined &&
      !rest
        .slice(comma + 1, index)
        .trim()
        .includes(' ')
    )
      return { at: comma, sure: false };
    return { at: index, sure: comma === undefined && !unsure.test(rest.slice(index)) };
  }
  return { at: rest.length, sure: comma === undefined };
}

function goesOn(name: string, stop: string, behind: string): boolean {
  if (stop.startsWith(',')) return crossesComma(name, behind.slice(1).trimStart());
  return /^\s+\p{L}/u.test(stop) && (recalled.test(behind) || open.test(name));
}

/**
 * Whether a comma joins two topics of the event (`thuốc, vật tư y tế`), and does not open a new
 * clause.
 */
function crossesComma(name: string, behind: string): boolean {
  return (
    isPair(name, behind) ||
    (name.split(' ').length >= fewest && /^\p{Ll}/u.test(behind) && !clause.test(behind))
  );
}

function isPair(name: string, behind: string): boolean {
  return joinsAcrossComma(tokenize(`${name}, ${behind.trimStart()}`), tokenize(name).length);
}
