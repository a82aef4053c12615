/** Takes the place of what storage could not give: that it fails, or is full, is no reason for a page to fail. */
export function ignore(): undefined {
  return undefined;
}
