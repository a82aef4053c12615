/** Takes the place of a result if storage fails or is full: no page must fail for that. */
export function ignore(): undefined {
  return undefined;
}
