/** Memoizes a pure function for at least the last `most` texts. */
export function remember<T extends object>(
  most: number,
  work: (text: string) => T,
): (text: string) => T {
  let recent = new Map<string, T>();
  let before = new Map<string, T>();
  return (text) => {
    const known = recent.get(text);
    if (known) return known;
    const given = before.get(text) ?? work(text);
    if (recent.size >= most) {
      before = recent;
      recent = new Map();
    }
    recent.set(text, given);
    return given;
  };
}
