import { remember } from './remember.ts';
import { telexSlug } from './telex.ts';
import { slug } from './vietnamese.ts';

/** An address that a name may have. */
export interface AddressCandidate {
  address: string;
  /** Whether it has a number, because names before it have the usual addresses. */
  isNumbered: boolean;
}

/** The longest Telex spelling in an address, which a file system must take with a number. */
const mostSpelled = 190;

/**
 * The usual addresses of a name: its plain slug, and the slug of its Telex spelling where that is
 * another. None for a name without a Latin letter or a digit.
 */
export const usualAddresses = remember((name: string): readonly string[] => {
  const plain = slug(name);
  if (plain === '') return [];
  const spelled = telexSlug(name).slice(0, mostSpelled).replace(/-$/, '');
  return plain === spelled ? [plain] : [plain, spelled];
});

/** The addresses that a name may have, the preferred first, without end. */
export function* candidates(name: string): Generator<AddressCandidate> {
  const usual = usualAddresses(name);
  const last = usual.at(-1);
  if (last === undefined) return;
  for (const address of usual) if (!isListPage(address)) yield { address, isNumbered: false };
  const numbered = isListPage(`${last}-2`) ? `${last}-${last}` : last;
  for (let number = 2; ; number += 1) yield { address: `${numbered}-${number}`, isNumbered: true };
}

/** Whether a further page of a list has this address. */
export function isListPage(address: string): boolean {
  return /^trang-\d+$/.test(address);
}
