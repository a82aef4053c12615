import { defined } from './defined.ts';

/**
 * The property (hast) of a link to one of a report's people, whose address is still open: the
 * numbers of the people with that name among all speakers and attendees, from 0. The text of a
 * report is cached, and the address of a person depends on other reports.
 */
export const peopleProperty = 'dataPeople';

const openLink = /<a data-people="([\d ]+)">(.*?)<\/a>/gs;

/**
 * Gives the links to people in the HTML of a report's text their addresses, by the numbers of the
 * people. A link to people with different addresses becomes plain text, because the text does not
 * say which of them it means.
 */
export function linkPeople(html: string, addresses: readonly string[]): string {
  return html.replace(openLink, (_, numbers: string, text: string) => {
    const [only, another] = new Set(
      numbers.split(' ').map((number) => defined(addresses[Number(number)], 'an address')),
    );
    return only === undefined || another !== undefined ? text : `<a href="${only}">${text}</a>`;
  });
}
