import { z } from 'astro/zod';
import { mostLetters } from './limits.ts';

/** A text of at most `most` UTF-16 units that is not blank; trimmed. */
export const upTo = (most: number) =>
  z.string().trim().min(1, 'không được để trống').max(most, `dài hơn ${most} chữ cái`);

/**
 * Whether an address has a user name, which hides where it leads:
 * `https://bank.example@elsewhere.example/`.
 */
export function namesUser(address: string): boolean {
  const url = URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) && url.username + url.password !== '';
}

/** The address of a page on the web, without a user name. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .max(mostLetters.url, `dài hơn ${mostLetters.url} chữ cái`)
  .refine((url) => !namesUser(url), 'địa chỉ có tên người dùng trước dấu @');
