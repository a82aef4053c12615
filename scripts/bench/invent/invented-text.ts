import { capitalise } from '../../../src/model/vietnamese.ts';
import type { Chance } from './chance.ts';
import { wordsOfParagraph } from './figures.ts';
import type { PartTaken } from './invented-participants.ts';
import type { Prose } from './prose.ts';
import type { ToldEvent, ToldPerson } from './told-event.ts';
import { quantile } from './uneven.ts';

/** The text of a report. */
export interface InventedText {
  paragraphs: string[];
  captions: string[];
}

/** The words with which a text gives someone the floor. */
const leads: Readonly<Record<PartTaken, string>> = {
  'chủ trì': '',
  'khai mạc': 'Phát biểu khai mạc',
  'phát biểu chỉ đạo': 'Phát biểu chỉ đạo tại',
  'phát biểu': 'Phát biểu tại',
  'trình bày': 'Trình bày báo cáo tại',
  'tham luận': 'Tham luận tại',
  'phát biểu kết luận': 'Phát biểu kết luận',
};
const saying = ['nhấn mạnh', 'cho biết', 'cho rằng', 'khẳng định', 'đề nghị', 'yêu cầu'];
const shareOfCaptions = 0.25;
/** How often a paragraph goes on with the words of the one before it. */
const goesOn = 0.45;

/**
 * Writes the text of a report: an opening, who chaired and who was there, who said what, and prose
 * up to a number of words. Adds to each person the paragraphs that report their words.
 */
export function textOf(
  told: ToldEvent,
  opening: string,
  words: number,
  prose: Prose,
  chance: Chance,
): InventedText {
  const { event, venues, people } = told;
  const captions = chance.happens(shareOfCaptions)
    ? [`Quang cảnh ${event.kind} tại ${venues[0]?.name ?? ''}`]
    : [];
  const paragraphs = [opening, ...captions, ...presence(told), ...papers(told, prose)];
  let left = words - paragraphs.join(' ').split(' ').length;
  const length = () => Math.round(quantile(wordsOfParagraph, chance.fraction()));
  const add = (paragraph: string) => {
    paragraphs.push(paragraph);
    left -= paragraph.split(' ').length;
  };
  for (const person of people) {
    const part = person.participant.parts.at(-1);
    if (part === undefined || leads[part] === '') continue;
    const lead = `${leads[part]} ${event.kind}, đồng chí ${person.name}, ${person.office}, ${chance.pick(saying)}: `;
    add(lead + prose.paragraph(Math.max(5, length() - lead.split(' ').length)));
    person.speaks.push(paragraphs.length);
    while (left > 0 && chance.happens(goesOn)) {
      add(prose.paragraph(Math.min(left, length())));
      person.speaks.push(paragraphs.length);
    }
  }
  while (left > 0) add(prose.paragraph(Math.min(left, length())));
  return { paragraphs, captions };
}

/** The paragraphs on those who chaired and those who were present, by venue if there are more. */
function presence({ event, venues, people }: ToldEvent): string[] {
  const at = (some: readonly ToldPerson[]) =>
    venues
      .map(({ name }) => ({ name, some: some.filter(({ venue }) => venue === name) }))
      .filter(({ some: here }) => here.length > 0)
      .map(
        ({ name, some: here }) =>
          `${venues.length > 1 ? `tại ${name} ` : ''}có ${here.map(({ name: who, office }) => `đồng chí ${who}, ${office}`).join('; ')}`,
      )
      .join('; ');
  const chairs = people.filter(({ participant: { parts } }) => parts.includes('chủ trì'));
  const present = people.filter(({ participant: { parts } }) => parts.length === 0);
  return [
    ...(chairs.length > 0 ? [`Chủ trì ${event.kind} ${at(chairs)}.`] : []),
    ...(present.length > 0 ? [`Dự ${event.kind} ${at(present)}.`] : []),
  ];
}

/** The paragraph on the bodies that gave papers. */
function papers({ event: { kind, organizations } }: ToldEvent, prose: Prose): string[] {
  if (organizations.length === 0) return [];
  const subject = prose.words(8).join(' ');
  return [`Tại ${kind}, ${organizations.join(', ')} trình bày tham luận về ${subject}.`];
}

/** The first paragraph of a report. */
export function openingOf(
  { event, venues }: ToldEvent,
  when: string,
  theme: string | undefined,
  yearBasis: string | undefined,
): string {
  const where = venues.map(({ name }) => name).join(', ');
  const first = [
    `${when}, tại ${where}, ${event.organizers.join(' phối hợp với ')} tổ chức ${event.name}`,
    theme === undefined ? '' : ` với chủ đề “${theme}”`,
    event.format === undefined ? '' : ` theo hình thức ${event.format}`,
    event.reach === undefined ? '' : `, với ${event.reach}`,
  ].join('');
  const second = `${capitalise(event.kind)} là việc thực hiện Nghị quyết Đại hội ${yearBasis ?? ''}`;
  return [first, ...(yearBasis === undefined ? [] : [second])].map((line) => `${line}.`).join(' ');
}
