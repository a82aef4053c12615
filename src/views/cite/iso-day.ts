/** Joins the parts of a day, at least two digits each: `2021-10-03`. */
export function iso(parts: readonly number[], separator: string): string {
  return parts.map((part) => String(part).padStart(2, '0')).join(separator);
}
