import type { Finding } from '../parse/finding.ts';
import { officeWeakness } from '../parse/office-weakness.ts';
import type { ReportPerson } from '../parse/person-entries.ts';
import { doubtMessages } from '../draft-messages.ts';
import { doubtOf, leastSure } from './doubt.ts';
import type { Doubt } from './model.ts';

/** The doubts about the name and the office of a person. */
export function personDoubts({ name, offices, weakness }: ReportPerson, path: string): Doubt[] {
  const [office] = offices;
  const ofOffice = office ? officeDoubts(office, `${path}.office`) : [];
  if (weakness)
    return [
      ...doubtOf(`${path}.name`, { ...name, certainty: 'likely' }, doubtMessages.names[weakness]),
      ...ofOffice,
    ];
  // An office in doubt is beside a name that was read from it: one doubt, not two.
  return ofOffice.length > 0
    ? ofOffice
    : doubtOf(`${path}.name`, name, doubtMessages.personUncertain);
}

function officeDoubts(office: Finding<string>, path: string): Doubt[] {
  const weakness = officeWeakness(office.value, office.sentence);
  if (weakness)
    return doubtOf(path, { ...office, certainty: 'likely' }, doubtMessages.offices[weakness]);
  return doubtOf(path, office, doubtMessages.officeUncertain);
}

/** The doubts about the parts of a person. */
export function roleDoubts({ parts }: ReportPerson, path: string): Doubt[] {
  // Verbs of speech are seldom wrong, but a person who is only cited (`Theo …`) may have been
  // absent.
  const unsure = parts.filter(
    ({ certainty, words }) =>
      certainty === 'guess' || (certainty === 'likely' && /^theo$/iu.test(words)),
  );
  const [first] = unsure;
  return first
    ? [
        {
          path,
          value: parts.map(({ value }) => value).join(', '),
          sentence: first.sentence,
          certainty: leastSure(unsure.map(({ certainty }) => certainty)),
          reason: doubtMessages.roleFrom(unsure.map(({ words }) => words)),
        },
      ]
    : [];
}
