/** Returns the id of a report, `<year>/<slug>`, by the path of its file in the content. */
export function idOf(path: string): string {
  return path.replace(/^reports\//, '').replace(/\.md$/i, '');
}
